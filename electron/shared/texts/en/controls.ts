/** Controls that many pages share. */
export const controls = {
  copied: 'Copied',
  notCopied: 'The clipboard cannot be written',
  dismiss: 'Dismiss',
  openFile: 'Open a file…',
  tooBig: 'The file is larger than 4 MB: it is no list of distribution points.',
  unreadable: 'The file cannot be read.',
  selectAll: 'Select all',
  copyHash: 'Copy SHA-256',
  browse: 'Browse…',
  browseFor: 'Browse… {field}',
  sort: 'Sort by {column}',
  transferred: '{done} of {total}',
  timeLeft: '{time} left',
} as const;
