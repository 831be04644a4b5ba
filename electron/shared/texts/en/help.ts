/** Help for the page that is shown, one paragraph a message. */
export const help = {
  button: 'Help',
  manual: 'The command line says the same: pkgsource --help, or man pkgsource.',
  checksFirst:
    'Setup looks at what it needs before it changes anything. A warning may stay; what failed must be put right first.',
  nothingChanged: 'Nothing on this computer is changed until you press Set up on the Summary page.',
  destination:
    'Setup creates the folder PkgSource here and keeps the catalog in it. Choose a local disk with room for three catalogs.',
  existingSite: 'Where a site is set up already, Setup changes only what differs from your answers.',
  share:
    'PkgSource is shared for Administrators and SMS Administrators with full control, and for nobody else.',
  shareName: 'If the name is in use, the next free number is added to it.',
  catalog:
    'From the Internet, the catalog is fetched from Microsoft and verified before it is used. From a folder, you put the newest catalog there by hand.',
  signature:
    'Every catalog must carry a signature that leads to Microsoft, or to a root that you trust here.',
  host: 'The synchronization host compares the catalogs on a schedule, and copies a new one to every distribution point.',
  recommendedHost: 'A workstation with Internet access is recommended: the site server itself needs none.',
  points:
    'Each distribution point is a folder that gets a copy. Paste a list, or open a file, to add many at once.',
  testAll: 'Test all writes and removes a small file in each, with the account that Setup runs as.',
  updates:
    'A second source folder holds the update files that you download for packages. It is not needed for scanning.',
  summary:
    'This is everything that Setup will do, in order, with what undoes it. Save answers keeps it for unattended Setup.',
  failing: 'If an operation fails, or you cancel, what was done is undone in reverse order.',
  log: 'The log shows every step. You can work in other windows meanwhile.',
  finished: 'The status page shows how the site is. It opens again whenever you start PkgSource.',
  statusTitle: 'Synchronization status',
  statusLine:
    'The first line answers whether every distribution point holds the current catalog, and says what to do if not.',
  statusSelection:
    'Select distribution points with the mouse, or with the arrow keys, Space, Shift and Ctrl+A. Redistribute brings the catalog where it is missing; Verify hashes every copy in full.',
  statusPlan:
    'Pause, Edit and Remove show a plan first. Search and filters keep the selection to what is shown.',
  statusHistory:
    'The history shows past runs as a list, as charts and as tables. Show log leads to what the programs wrote.',
  recoveryTitle: 'An earlier Setup was interrupted',
  recovery:
    'Finish Setup does what is left of its plan. Undo takes back what it made, and names what could not be taken back.',
} as const;
