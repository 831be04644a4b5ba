import type { copyAdvice as english } from '../en/copy-advice.ts';

export const copyAdvice: Readonly<Record<keyof typeof english, string>> = {
  cost: '{count, plural, one {Jeder neue Katalog schickt {bytes} durch die Netzwerkverbindung des Hosts, zu # Verteilungspunkt.} other {Jeder neue Katalog schickt {bytes} durch die Netzwerkverbindung des Hosts: je {size} zu # Verteilungspunkten.}}',
  timeLimits: 'Etwa {time}, in den Grenzen der Verteilungspunkte.',
  timeMeasured: 'Etwa {time} mit {rate}, der höchsten Rate bisheriger Läufe.',
  timeAssumed:
    'Etwa {time} mit {rate}: Angenommen ist eine Verbindung mit 100 Mbit/s, weil noch kein Lauf gemessen wurde.',
  free: '{count, plural, one {# weiterer belastet die Verbindung nicht: Ein anderes System versorgt ihn, oder er liegt auf einem Datenträger des Hosts.} other {# weitere belasten die Verbindung nicht: Andere Systeme versorgen sie, oder sie liegen auf Datenträgern des Hosts.}}',
  from: '{count, plural, one {Ein Replikationssystem lohnt sich ab # Verteilungspunkt.} other {Ein Replikationssystem lohnt sich ab # Verteilungspunkten.}}',
  worth: 'Ein Replikationssystem überträgt den Katalog besser',
  needed: 'Das Kopieren dauert länger, als ein Lauf darf',
  advice:
    '{count, plural, one {Ab # Verteilungspunkt belegt das Kopieren die Verbindung länger als eine Stunde. Fassen Sie sie unten in einer Gruppe zusammen, und wählen Sie dort, wer den Katalog überträgt: Mit Syncthing verlassen etwa {bytes} den Host.} other {Ab # Verteilungspunkten belegt das Kopieren die Verbindung länger als eine Stunde. Fassen Sie sie unten in einer Gruppe zusammen, und wählen Sie dort, wer den Katalog überträgt: Mit Syncthing verlassen etwa {bytes} den Host.}}',
};
