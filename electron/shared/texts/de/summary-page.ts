import type { summaryPage as english } from '../en/summary-page.ts';

export const summaryPage: Readonly<Record<keyof typeof english, string>> = {
  intro:
    'Das ist alles, was Setup tun wird, in dieser Reihenfolge. Bisher wurde nichts geändert. Schlägt ein Vorgang fehl, wird rückgängig gemacht, was vor ihm erledigt wurde.',
  changing:
    'Das weicht vom jetzigen Standort ab. Bisher wurde nichts geändert. Schlägt ein Vorgang fehl, wird rückgängig gemacht, was vor ihm erledigt wurde.',
  same: 'Nichts weicht ab: Der Standort ist so, wie diese Antworten es sagen.',
  preparing: 'Der Plan wird vorbereitet…',
  retry: 'Erneut vorbereiten',
  copy: 'Plan kopieren',
  line: '{label}: {value}',
  refused: 'Setup kann noch nicht starten',
  refusedText: 'Beheben Sie Folgendes; jeder Link führt zur Seite.',
  goTo: 'Zur Seite „{page}“',
  rights: 'Es wird nach Administratorrechten gefragt',
  rightsText:
    'PkgSource läuft als {account}. {count, plural, one {Wenn Sie fortfahren, fragt das System einmal nach Administratorrechten, für den einen Vorgang unten, der sie braucht.} other {Wenn Sie fortfahren, fragt das System einmal nach Administratorrechten, für die # Vorgänge unten, die sie brauchen.}} Dasselbe Programm führt sie aus, und nur so, wie es hier geplant ist.',
  share: 'PkgSource wird freigegeben als',
  folder: 'Ordner',
  points: 'Verteilungspunkte',
  noPoints: 'Noch keine',
  delivered: '{count, number}: {delivery}',
  copying: 'Kopieren',
  changes: 'Änderungen',
  noChanges: 'Keine: Alles ist schon wie gewünscht',
  changeCount: '{toDo, number} von {all, number} Vorgängen',
};
