/** What an account needs rights for; follows “may not”. */
export const rightsActions = {
  setUp: 'create shares and set permissions',
  clear: 'remove shares and schedules',
  install: 'install',
  installHost: 'install a synchronization host',
  removeHost: 'remove a synchronization host',
  carryOut: 'carry out requests of the window',
} as const;
