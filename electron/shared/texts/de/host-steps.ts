import type { hostSteps as english } from '../en/host-steps.ts';

export const hostSteps: Readonly<Record<keyof typeof english, string>> = {
  connect: 'Anmeldung läuft',
  copy: 'Das Programm wird kopiert',
  credential: 'Die Anmeldeinformationen für die Freigabe werden gespeichert',
  check: 'Es wird von dort aus geprüft',
  install: 'Es wird installiert',
  run: 'Es wird einmal synchronisiert',
  ran: 'sein Lauf: {outcome}',
  installedAlready: 'bereits installiert',
  removed: 'dort entfernt',
  notRemoved:
    'nicht entfernt: {cause} PkgSource beendet sich dort von selbst; führen Sie dort „pkgsource host remove“ aus, sobald der Computer erreichbar ist.',
  noOtherComputer: 'Die Einstellungen nennen keinen anderen Computer',
};
