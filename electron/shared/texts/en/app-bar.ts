/** The strip above every screen, and what is shown before the first one. */
export const appBar = {
  starting: 'Starting…',
  product: 'PkgSource',
  about: 'About',
  site: 'Site',
  another: 'Set up another site',
  back: 'Back to status',
  practice: 'Practice site',
  practiceTitle: 'Practice site.',
  practiceText:
    'Everything happens in {folder}; nothing else on this computer is touched. The source offers catalog version {version, number}.',
  publish: 'Publish version 2',
} as const;
