/** The groups of distribution points: their list under the table, and the dialog of one. */
export const deliveryGroups = {
  title: 'Groups',
  intro:
    'Distribution points of a group share who carries the catalog to them: past some tens, let an engine made for that do it. Each of them can still have its own.',
  add: 'Add group',
  table: 'Groups of distribution points',
  name: 'Group',
  delivery: 'Who carries the catalog there',
  points: 'Distribution points',
  actions: 'Actions',
  edit: 'Edit the group {name}',
  remove: 'Remove the group {name}; its distribution points stay',
  removed:
    '{count, plural, =0 {The group {name} was removed.} one {The group {name} was removed. Its distribution point stays, without a group.} other {The group {name} was removed. Its # distribution points stay, without a group.}}',
  addTitle: 'Add a group of distribution points',
  nameLabel: 'Name of the group',
  take: '{count, plural, one {Put the one distribution point without a group into it} other {Put the # distribution points without a group into it}}',
  save: 'OK',
  cancel: 'Cancel',
} as const;
