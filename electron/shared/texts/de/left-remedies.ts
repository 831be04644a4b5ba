import type { leftRemedies as english } from '../en/left-remedies.ts';

export const leftRemedies: Readonly<Record<keyof typeof english, string>> = {
  byHand: 'Bringen Sie es von Hand in Ordnung: {cause}.',
  removeByHand: 'Entfernen Sie es von Hand: {cause}.',
  otherComputer: 'Führen Sie dort „pkgsource host remove“ aus (es wurde von {address} installiert).',
  otherComputerFailed:
    '{detail} Führen Sie dort „pkgsource host remove“ aus (es wurde von {address} installiert).',
  installAgain: 'Installieren Sie es dort mit „pkgsource host deploy“ erneut.',
  accessChanged:
    'Jemand hat geändert, wer sie verwenden darf; entfernen Sie sie, falls sie nicht gebraucht wird.',
  permissionsChanged: 'Jemand hat sie seitdem geändert; prüfen Sie, ob sie so sind, wie Sie sie wollen.',
  accessListChanged: 'Jemand hat sie seitdem geändert; prüfen Sie, ob sie so ist, wie Sie sie wollen.',
  pointsElsewhere: 'Sie zeigt jetzt auf {path} und bleibt unverändert.',
  pointsUnknown: 'Sie zeigt jetzt auf etwas anderes und bleibt unverändert.',
  nameTaken: 'Der Name ist inzwischen anderweitig vergeben. Geben Sie {path} unter einem anderen Namen frei.',
  noFolder: 'Das ist kein Ordner mehr; entfernen Sie es, falls es nicht gebraucht wird.',
  holds: 'Darin liegt noch: {names}. Löschen Sie den Ordner, falls nichts davon gebraucht wird.',
  kept: 'Das blieb wie gewünscht erhalten.',
  deleteCopies: 'Löschen Sie dort wsusscn2.cab und catalog.json, falls sie nicht erwünscht sind.',
  unknownCatalog:
    'Es ist nicht bekannt, welche Kataloge der Standort dorthin gebracht hat. Löschen Sie wsusscn2.cab und catalog.json, falls sie nicht erwünscht sind.',
  thenDelete: '{detail} {remedy} Löschen Sie dort danach wsusscn2.cab und catalog.json von Hand.',
  notOurs: 'Das hat nicht dieser Standort dorthin gebracht. Löschen Sie es, falls es nicht erwünscht ist.',
};
