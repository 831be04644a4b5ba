/** The plan, as a change request reads. */
export const summaryPage = {
  intro:
    'This is everything that Setup will do, in this order. Nothing was changed so far. If an operation fails, what was done before it is undone.',
  changing:
    'This is what differs from the site as it is. Nothing was changed so far. If an operation fails, what was done before it is undone.',
  same: 'Nothing differs: the site is as these answers say.',
  preparing: 'Preparing the plan…',
  retry: 'Prepare again',
  copy: 'Copy the plan',
  line: '{label}: {value}',
  refused: 'Setup cannot start yet',
  refusedText: 'Put these right; each link leads to the page.',
  goTo: 'Go to {page}',
  rights: 'Administrator rights will be asked for',
  rightsText:
    'PkgSource runs as {account}. {count, plural, one {When you go on, the system asks once for administrator rights, for the one operation below that needs them.} other {When you go on, the system asks once for administrator rights, for the # operations below that need them.}} This same program carries them out, and only as planned here.',
  share: 'PkgSource will be shared as',
  folder: 'Folder',
  points: 'Distribution points',
  noPoints: 'None yet',
  delivered: '{count, number}: {delivery}',
  copying: 'Copying',
  changes: 'Changes',
  noChanges: 'None: everything is as wanted already',
  changeCount: '{toDo, number} of {all, number} operations',
} as const;
