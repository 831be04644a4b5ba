import type { deliveryGroups as english } from '../en/delivery-groups.ts';

export const deliveryGroups: Readonly<Record<keyof typeof english, string>> = {
  title: 'Gruppen',
  intro:
    'Verteilungspunkte einer Gruppe haben gemeinsam, wer den Katalog zu ihnen überträgt: Ab einigen Dutzend ist ein System dafür besser. Jeder von ihnen kann trotzdem eine eigene Übertragung haben.',
  add: 'Gruppe hinzufügen',
  table: 'Gruppen von Verteilungspunkten',
  name: 'Gruppe',
  delivery: 'Wer den Katalog dorthin überträgt',
  points: 'Verteilungspunkte',
  actions: 'Aktionen',
  edit: 'Die Gruppe {name} bearbeiten',
  remove: 'Die Gruppe {name} entfernen; ihre Verteilungspunkte bleiben',
  removed:
    '{count, plural, =0 {Die Gruppe {name} wurde entfernt.} one {Die Gruppe {name} wurde entfernt. Ihr Verteilungspunkt bleibt, ohne Gruppe.} other {Die Gruppe {name} wurde entfernt. Ihre # Verteilungspunkte bleiben, ohne Gruppe.}}',
  addTitle: 'Gruppe von Verteilungspunkten hinzufügen',
  nameLabel: 'Name der Gruppe',
  take: '{count, plural, one {Den einen Verteilungspunkt ohne Gruppe in sie aufnehmen} other {Die # Verteilungspunkte ohne Gruppe in sie aufnehmen}}',
  save: 'OK',
  cancel: 'Abbrechen',
};
