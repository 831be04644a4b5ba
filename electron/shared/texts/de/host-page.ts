import type { hostPage as english } from '../en/host-page.ts';

export const hostPage: Readonly<Record<keyof typeof english, string>> = {
  intro:
    'Der Synchronisierungshost vergleicht nach einem Zeitplan den Katalog der Quelle mit dem in PkgSource und bringt einen neuen auf jeden Verteilungspunkt. Dafür muss niemand angemeldet sein.',
  host: 'Synchronisierungshost',
  here: 'Dieser Computer',
  hereNamed: 'Dieser Computer ({computer})',
  other: 'Ein anderer Computer',
  hostHint:
    'Empfohlen wird eine Arbeitsstation mit Internetverbindung: Dann braucht der Standortserver keine. Setup bereitet die Freigabe für sie vor; PkgSource wird danach auf ihr installiert.',
  name: 'Name des Computers',
  nameHint: 'So, wie dieser Computer ihn erreicht, zum Beispiel wks-7.',
  account: 'Konto an der Freigabe',
  accountHint:
    'Ein vorhandenes Konto dieses Computers oder seiner Domäne. Der Host meldet sich damit an und erhält nur die Rechte, die eine Synchronisierung braucht.',
  test: 'Computer testen…',
  testHint: 'Prüft, ob er erreichbar ist, ob die Anmeldung gelingt und ob er die Quelle erreicht.',
};
