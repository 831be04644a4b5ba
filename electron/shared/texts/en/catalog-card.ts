/** What PkgSource holds. */
export const catalogCard = {
  title: 'Catalog',
  none: 'PkgSource holds no catalog.',
  date: 'Date',
  noDate: 'Not readable from the file',
  patchTuesday: 'Patch Tuesday',
  sameDay: 'From the day of the last one, {day}',
  newer: '{days, plural, one {# day newer} other {# days newer}} than the last one, {day}',
  older:
    '{days, plural, one {# day older} other {# days older}} than the last one, {day}: its updates are missing',
  size: 'Size',
  hash: 'SHA-256',
  signer: 'Signed by',
  signed: '{signer}, on {day}',
  source: 'Obtained from',
  obtained: 'Obtained',
  share: 'Share',
  shareGone: 'Gone',
  shareElsewhere: 'Points at another folder',
  shareNotServed: 'The SMB server is not ready',
  shareNotLooked: 'Not looked at: {why}',
} as const;
