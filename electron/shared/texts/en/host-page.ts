/** Which computer synchronizes. */
export const hostPage = {
  intro:
    'The synchronization host compares the source’s catalog with the one in PkgSource on a schedule, and brings a new one to every distribution point. It needs nobody logged on.',
  host: 'Synchronization host',
  here: 'This computer',
  hereNamed: 'This computer ({computer})',
  other: 'Another computer',
  hostHint:
    'Recommended is a workstation with an Internet connection: then the site server needs none. Setup prepares the share for it; PkgSource is installed on it afterwards.',
  name: 'Name of the computer',
  nameHint: 'As this computer reaches it, for example wks-7.',
  account: 'Account at the share',
  accountHint:
    'An existing account of this computer or its domain. The host signs in with it and gets what a sync needs, nothing else.',
  test: 'Test the computer…',
  testHint: 'Whether it can be reached and signed in to, and reaches the source.',
} as const;
