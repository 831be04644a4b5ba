/** The share’s name, who gets full control, and what the server says about it. */
export const sharePage = {
  intro:
    'PkgSource is shared so that the synchronization host can fill it. Administrators and SMS Administrators get full control, in the share and in the file system; nobody else gets in.',
  name: 'Share name',
  nameHint: 'When the name is in use, the next free one is taken: PackageSrc_1, PackageSrc_2 and so on.',
  administrators: 'Administrators group',
  administratorsHint: 'Group name or SID. {sid} is the local Administrators group in every language.',
  sms: 'SMS Administrators group',
  useExisting: 'Use a group that exists',
  useNew: 'Create the group',
  useNone: 'Go on without one',
  existing: 'Existing group',
  create: 'Name of the new group',
  noneHint:
    'Only the Administrators group gets full control. You can add a group later by running Setup again.',
  checking: 'Asking the server for its shares…',
  title: 'What will be shared',
  shared: 'Shared as',
  why: 'Why this name',
  control: 'Full control',
  nobodyElse: 'Nobody else',
  access: 'Other access',
  groupMissing: 'The group {group} does not exist on this computer',
  groupMissingText: 'Choose another group, create it, or go on without one.',
  kept: '{name} shares this package source already, so it is kept.',
  free: '{name} is free on this computer.',
  taken:
    '{names}{count, plural, one { is in use on this computer} other { are in use on this computer}}; {name} is the next free name.',
} as const;
