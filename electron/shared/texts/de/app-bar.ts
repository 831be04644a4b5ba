import type { appBar as english } from '../en/app-bar.ts';

export const appBar: Readonly<Record<keyof typeof english, string>> = {
  starting: 'Wird gestartet…',
  product: 'PkgSource',
  about: 'Info',
  site: 'Standort',
  another: 'Weiteren Standort einrichten',
  back: 'Zurück zum Status',
  practice: 'Übungsstandort',
  practiceTitle: 'Übungsstandort.',
  practiceText:
    'Alles geschieht in {folder}; sonst wird auf diesem Computer nichts verändert. Die Quelle bietet Version {version, number} des Katalogs an.',
  publish: 'Version 2 veröffentlichen',
};
