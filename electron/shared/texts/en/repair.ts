/** Check and repair: what differs from the settings of a site, and how it is put right. */
export const repair = {
  title: 'Check and repair',
  checking: 'Comparing the site with its settings…',
  nothing: 'There is nothing to repair',
  nothingText: 'Share, permissions, folders and schedule are as the settings of the site say.',
  found:
    '{count, plural, one {One thing differs from the settings of the site. Nothing was changed so far.} other {# things differ from the settings of the site. Nothing was changed so far.}}',
  repairing: 'Putting right what differs…',
  done: 'The site is repaired',
  doneText: 'It is as its settings say again.',
  partly: 'The site is repaired, but not every distribution point has the catalog',
  undone: 'The repair did not finish. What it did was undone, so the site is as it was before.',
  leftBehindText: 'The repair could not undo all of it. Put these right by hand:',
  again: 'Check again',
  repair: 'Repair',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  close: 'Close',
  log: 'Open log',
} as const;
