import type { copyAdvice as english } from '../en/copy-advice.ts';

export const copyAdvice: Readonly<Record<keyof typeof english, string>> = {
  cost: '{count, plural, one {Jeder neue Katalog belastet die Netzwerkverbindung des Hosts mit {bytes}, für # Verteilungspunkt.} other {Jeder neue Katalog belastet die Netzwerkverbindung des Hosts mit {bytes}: je {size} für # Verteilungspunkte.}}',
  timeLimits: 'Etwa {time}, innerhalb der Limits der Verteilungspunkte.',
  timeMeasured: 'Etwa {time} bei {rate}, der höchsten bisher gemessenen Rate.',
  timeAssumed:
    'Etwa {time} bei {rate}: Angenommen wird eine Verbindung mit 100 Mbit/s, weil noch kein Lauf gemessen wurde.',
  free: '{count, plural, one {# weiterer belastet die Verbindung nicht: Ein Replikationssystem versorgt ihn, oder er liegt auf einem Datenträger des Hosts.} other {# weitere belasten die Verbindung nicht: Replikationssysteme versorgen sie, oder sie liegen auf Datenträgern des Hosts.}}',
  from: '{count, plural, one {Ein Replikationssystem lohnt sich ab # Verteilungspunkt.} other {Ein Replikationssystem lohnt sich ab # Verteilungspunkten.}}',
  worth: 'Ein Replikationssystem eignet sich hier besser',
  needed: 'Das Kopieren dauert länger, als ein Lauf dauern darf',
  advice:
    '{count, plural, one {Ab # Verteilungspunkt belegt das Kopieren die Verbindung länger als eine Stunde. Fassen Sie sie unten in einer Gruppe zusammen, und wählen Sie dort, wer den Katalog überträgt: Mit Syncthing sendet der Host etwa {bytes}.} other {Ab # Verteilungspunkten belegt das Kopieren die Verbindung länger als eine Stunde. Fassen Sie sie unten in einer Gruppe zusammen, und wählen Sie dort, wer den Katalog überträgt: Mit Syncthing sendet der Host etwa {bytes}.}}',
};
