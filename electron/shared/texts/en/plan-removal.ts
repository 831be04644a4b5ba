/** What removal takes back, as sentences without a full stop. */
export const planRemoval = {
  group: 'Remove the group {name}',
  folder: 'Remove the folder {path}',
  permissions: 'Restore the permissions of {path}',
  share: 'Remove the share {name}',
  shareAccess: 'Restore who may use the share {name}',
  settings: 'Remove the settings of the site',
  handedOver: 'Take the catalog and the records of runs back from {account}',
  host: 'Remove PkgSource from {computer}, or name it where it takes a person to sign in',
  records: 'Remove the records of runs, and keep the catalog',
  catalog: 'Remove the catalog and the records of runs',
  schedule: 'Remove the schedule of the sync program',
  alertSchedule: 'Remove the schedule that looks for alarms',
  copies: 'Remove the catalog from the distribution points, where it is the site’s own',
  entry: 'Forget the site on this computer',
  entryAndSource: 'Forget the site on this computer, and with the last one the event source {source}',
  cleaning: 'cleaning {name}',
} as const;
