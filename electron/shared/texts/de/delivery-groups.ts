import type { deliveryGroups as english } from '../en/delivery-groups.ts';

export const deliveryGroups: Readonly<Record<keyof typeof english, string>> = {
  title: 'Gruppen',
  intro:
    'Für die Verteilungspunkte einer Gruppe gilt gemeinsam, wer den Katalog zu ihnen überträgt: Ab einigen Dutzend sollte das ein Replikationssystem übernehmen. Für jeden von ihnen kann trotzdem eine eigene Übertragung festgelegt werden.',
  add: 'Gruppe hinzufügen',
  table: 'Gruppen von Verteilungspunkten',
  name: 'Gruppe',
  delivery: 'Wer den Katalog dorthin überträgt',
  points: 'Verteilungspunkte',
  actions: 'Aktionen',
  edit: 'Die Gruppe {name} bearbeiten',
  remove: 'Die Gruppe {name} entfernen; ihre Verteilungspunkte bleiben erhalten',
  removed:
    '{count, plural, =0 {Die Gruppe {name} wurde entfernt.} one {Die Gruppe {name} wurde entfernt. Ihr Verteilungspunkt bleibt ohne Gruppe erhalten.} other {Die Gruppe {name} wurde entfernt. Ihre # Verteilungspunkte bleiben ohne Gruppe erhalten.}}',
  addTitle: 'Gruppe von Verteilungspunkten hinzufügen',
  nameLabel: 'Name der Gruppe',
  take: '{count, plural, one {Den einen Verteilungspunkt ohne Gruppe aufnehmen} other {Die # Verteilungspunkte ohne Gruppe aufnehmen}}',
  save: 'OK',
  cancel: 'Abbrechen',
};
