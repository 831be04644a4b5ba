import type { summaryPage as english } from '../en/summary-page.ts';

export const summaryPage: Readonly<Record<keyof typeof english, string>> = {
  intro:
    'Das ist alles, was Setup tun wird, in dieser Reihenfolge. Bisher wurde nichts geändert. Schlägt ein Vorgang fehl, werden die Vorgänge davor rückgängig gemacht.',
  changing:
    'Das weicht vom derzeitigen Stand des Standorts ab. Bisher wurde nichts geändert. Schlägt ein Vorgang fehl, werden die Vorgänge davor rückgängig gemacht.',
  same: 'Nichts weicht ab: Der Standort entspricht diesen Antworten.',
  preparing: 'Der Plan wird vorbereitet…',
  retry: 'Erneut vorbereiten',
  copy: 'Plan kopieren',
  line: '{label}: {value}',
  refused: 'Setup kann noch nicht starten',
  refusedText: 'Beheben Sie Folgendes; jeder Link führt zur Seite.',
  goTo: 'Zur Seite „{page}“',
  rights: 'Administratorrechte werden angefordert',
  rightsText:
    'PkgSource läuft unter dem Konto {account}. {count, plural, one {Wenn Sie fortfahren, fragt das System einmal nach Administratorrechten, für den einen Vorgang unten, der sie erfordert.} other {Wenn Sie fortfahren, fragt das System einmal nach Administratorrechten, für die # Vorgänge unten, die sie erfordern.}} Ausgeführt wird nur, was hier geplant ist, und von diesem Programm selbst.',
  share: 'PkgSource wird freigegeben als',
  folder: 'Ordner',
  points: 'Verteilungspunkte',
  noPoints: 'Noch keine',
  delivered: '{count, number}: {delivery}',
  copying: 'Kopieren',
  changes: 'Änderungen',
  noChanges: 'Keine: Alles ist bereits wie gewünscht',
  changeCount: '{toDo, number} von {all, number} Vorgängen',
};
