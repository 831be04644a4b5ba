import type { pointsChange as english } from '../en/points-change.ts';

export const pointsChange: Readonly<Record<keyof typeof english, string>> = {
  title: 'Verteilungspunkte ändern',
  reading: 'Die Einstellungen des Standorts werden gelesen…',
  planning: 'Es wird ermittelt, was zu ändern ist…',
  nothing: 'Es ist nichts zu ändern: Die Einstellungen des Standorts sind bereits so.',
  done: 'Die Änderung wurde vorgenommen.',
  partly: 'Die Änderung wurde vorgenommen, aber nicht jeder Verteilungspunkt hat den Katalog',
  undone: 'Die Änderung wurde rückgängig gemacht; der Standort ist wie zuvor.',
  leftBehindText: 'Nicht alles konnte rückgängig gemacht werden. Bringen Sie Folgendes von Hand in Ordnung:',
  cancel: 'Abbrechen',
  cancelling: 'Wird abgebrochen…',
  close: 'Schließen',
  pauseOne: '{point} anhalten',
  pauseMany: '{count, plural, one {# Verteilungspunkt anhalten} other {# Verteilungspunkte anhalten}}',
  resumeOne: '{point} fortsetzen',
  resumeMany: '{count, plural, one {# Verteilungspunkt fortsetzen} other {# Verteilungspunkte fortsetzen}}',
  removeOne: '{point} entfernen',
  removeMany: '{count, plural, one {# Verteilungspunkt entfernen} other {# Verteilungspunkte entfernen}}',
  addOne: '{point} hinzufügen',
  addMany: '{count, plural, one {# Verteilungspunkt hinzufügen} other {# Verteilungspunkte hinzufügen}}',
  editOne: '{point} ändern',
  chooseOne: '{point} in eine andere Gruppe verschieben',
  chooseMany:
    '{count, plural, one {# Verteilungspunkt in eine andere Gruppe verschieben} other {# Verteilungspunkte in eine andere Gruppe verschieben}}',
  group: 'Gruppe',
  chooseGroup: 'Gruppe wählen',
  newGroup: 'Eine neue Gruppe',
  noGroup: 'Keine Gruppe',
  newName: 'Name der neuen Gruppe',
  carried: 'So kommt der Katalog dorthin: {carrier}.',
  ownDelivery:
    '{count, plural, one {# davon hat eine eigene Übertragung und behält sie.} other {# davon haben eine eigene Übertragung und behalten sie.}}',
  showPlan: 'Plan anzeigen',
  moveOne: '{point} nach {group} verschieben',
  moveMany:
    '{count, plural, one {# Verteilungspunkt nach {group} verschieben} other {# Verteilungspunkte nach {group} verschieben}}',
  ungroupOne: '{point} aus der Gruppe entfernen',
  ungroupMany:
    '{count, plural, one {# Verteilungspunkt aus der Gruppe entfernen} other {# Verteilungspunkte aus ihren Gruppen entfernen}}',
  moveMeaning:
    'Ab der nächsten Synchronisierung kommt der Katalog so dorthin, wie es für die neue Gruppe festgelegt ist, außer bei Verteilungspunkten mit eigener Übertragung. Vorhandene Kopien bleiben erhalten.',
  moveVerb: 'Verschieben',
  pauseMeaning:
    'Die Kopien dort bleiben unverändert und werden erst nach dem Fortsetzen wieder aktualisiert.',
  resumeMeaning: 'Die nächste Synchronisierung bringt den Katalog wieder dorthin.',
  removeMeaning:
    'Sie gehören dann nicht mehr zum Standort. Die Kopien dort bleiben unverändert: Löschen Sie sie von Hand, wenn Sie sie nicht brauchen.',
  editMeaning: 'Die neuen Einstellungen gelten ab der nächsten Synchronisierung.',
  addMeaning: 'Jeder erhält eine Kopie dieses und jedes späteren Katalogs.',
  pauseVerb: 'Anhalten',
  resumeVerb: 'Fortsetzen',
  removeVerb: 'Entfernen',
  editVerb: 'Speichern',
  addVerb: 'Hinzufügen',
};
