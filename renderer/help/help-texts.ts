import type { Screen } from '../app-store.ts';
import { pageTitles, type WizardPage } from '../wizard/wizard-pages.ts';

/** What helps with the page that is shown: a title, and paragraphs. */
export interface HelpTopic {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const wizardHelp: Readonly<Record<WizardPage, readonly string[]>> = {
  welcome: [
    'Setup looks at what it needs before it changes anything. A warning may stay; what failed must be put right first.',
    'Nothing on this computer is changed until you press Set up on the Summary page.',
  ],
  destination: [
    'Setup creates the folder PkgSource here and keeps the catalog in it. Choose a local disk with room for two catalogs.',
    'Where a site is set up already, Setup changes only what differs from your answers.',
  ],
  share: [
    'PkgSource is shared for Administrators and SMS Administrators with full control, and for nobody else.',
    'If the name is in use, the next free number is added to it.',
  ],
  catalog: [
    'From the Internet, the catalog is fetched from Microsoft and verified before it is used. From a folder, you put the newest catalog there by hand.',
    'Every catalog must carry a signature that leads to Microsoft, or to a root that you trust here.',
  ],
  host: [
    'The synchronization host compares the catalogs on a schedule, and copies a new one to every distribution point.',
    'A workstation with Internet access is recommended: the site server itself needs none.',
  ],
  'distribution points': [
    'Each distribution point is a folder that gets a copy. Paste a list, or open a file, to add many at once.',
    'Test all writes and removes a small file in each, with the account that Setup runs as.',
  ],
  updates: [
    'A second source folder holds the update files that you download for packages. It is not needed for scanning.',
  ],
  summary: [
    'This is everything that Setup will do, in order, with what undoes it. Save answers keeps it for unattended Setup.',
  ],
  progress: [
    'If an operation fails, or you cancel, what was done is undone in reverse order.',
    'The log shows every step. You can work in other windows meanwhile.',
  ],
  finished: ['The status page shows how the site is. Open it again whenever you start PkgSource.'],
};

const statusHelp: HelpTopic = {
  title: 'Synchronization status',
  paragraphs: [
    'The first line answers whether every distribution point holds the current catalog, and says what to do if not.',
    'Select distribution points with the mouse, or with the arrow keys, Space, Shift and Ctrl+A. Redistribute brings the catalog where it is missing; Verify hashes every copy in full.',
    'Pause, Edit and Remove show a plan first. Search and filters keep the selection to what is shown.',
    'The history shows past runs as a list, as charts and as tables. Show log leads to what the programs wrote.',
  ],
};

const recoveryHelp: HelpTopic = {
  title: 'An earlier Setup was interrupted',
  paragraphs: [
    'Finish Setup does what is left of its plan. Undo takes back what it made, and names what could not be taken back.',
  ],
};

/** Help for what fills the window; null while it starts. `page` is the wizard's. */
export function helpFor(screen: Screen, page: WizardPage | null): HelpTopic | null {
  switch (screen.kind) {
    case 'status':
      return statusHelp;
    case 'recovery':
      return recoveryHelp;
    case 'wizard':
      return page === null ? null : { title: pageTitles[page], paragraphs: wizardHelp[page] };
    case 'starting':
      return null;
  }
}
