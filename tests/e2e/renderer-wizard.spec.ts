import type { Page } from 'playwright-core';
import { type Answers, answersSchema } from '../../electron/shared/answers.ts';
import type { CallOutput } from '../../electron/shared/contract.ts';
import { failure } from '../../electron/shared/failure.ts';
import type { OperationProgress, SetupProgress } from '../../electron/shared/setup-progress.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import type { Scenario } from '../support/fixture-bridge.ts';
import { freshComputer, gives, operations, plan, pointStatus, site, suggested } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Presses Next and waits for the page it leads to. */
async function goOn(page: Page, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
  await heading(page, to).waitFor();
}

async function goOnTo(page: Page, last: string): Promise<void> {
  const pages = [
    'Destination folder',
    'Package source and share',
    'Catalog',
    'Synchronization host',
    'Distribution points',
    'Updates source folder',
    'Summary',
  ];
  for (const name of pages.slice(0, pages.indexOf(last) + 1)) await goOn(page, name);
}

const lastInput = (page: Page, call: string) =>
  page.evaluate((name) => window.fixture.calls.filter((each) => each.name === name).at(-1)?.input, call);

test('walks every page, each accessible', async ({ openWindow }) => {
  const page = await openWindow(freshComputer);
  await page.getByText('smbd is not running').waitFor();
  await inspectScreen(page, 'wizard-1-welcome');
  await goOn(page, 'Destination folder');
  await page.getByText('48.2 GB').waitFor();
  await inspectScreen(page, 'wizard-2-destination');
  await goOn(page, 'Package source and share');
  await page.getByText('PackageSrc and packagesrc_1 are in use').waitFor();
  await inspectScreen(page, 'wizard-3-share');
  await goOn(page, 'Catalog');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await page.getByText('The catalog can be reached').waitFor();
  await inspectScreen(page, 'wizard-4-catalog-internet');
  await page.getByRole('radio', { name: 'Local folder' }).check();
  await page.getByRole('button', { name: 'Browse… Catalog folder' }).click();
  await page.getByText('649,341,212 bytes').waitFor();
  await inspectScreen(page, 'wizard-4-catalog-local');
  await goOn(page, 'Synchronization host');
  await expect(page.getByRole('radio', { name: /^Another computer/ })).toBeEnabled();
  await inspectScreen(page, 'wizard-5-host');
  await goOn(page, 'Distribution points');
  await inspectScreen(page, 'wizard-6-points-empty');
  await goOn(page, 'Updates source folder');
  await page.getByRole('checkbox', { name: 'Create an updates source folder' }).check();
  await inspectScreen(page, 'wizard-7-updates');
  await goOn(page, 'Summary');
  await page.getByText('Share PkgSource as PackageSrc_2').waitFor();
  await inspectScreen(page, 'wizard-8-summary');
  await page.getByRole('button', { name: 'Copy the plan' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('PkgSource will be shared as: \\\\site01\\PackageSrc_2');
  expect(copied).toContain('1. Create the folder PkgSource (Already right)\n   Why: ');
  expect(copied).toContain('2. Share PkgSource as PackageSrc_2 (Needs administrator rights)');
  await page.getByRole('button', { name: 'Save answers…' }).click();
  await page.getByText('/root/answers.json').waitFor();
});

test('walks from Welcome to the plan by keyboard alone; Enter is Next', async ({ openWindow }) => {
  const page = await openWindow(freshComputer);
  await expect(heading(page, 'Welcome')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Destination folder')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Destination folder' })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('/data/site');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Package source and share')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Catalog')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('/media/catalog');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Synchronization host')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Distribution points')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Add a distribution point' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Path' }).focus();
  await page.keyboard.type('/mnt/dp1');
  // Esc does not lose what was typed.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Path' })).toHaveValue('/mnt/dp1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('dp1');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Berlin');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(heading(page, 'Distribution points')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Berlin', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Updates source folder')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Summary')).toBeFocused();
  expect(await lastInput(page, 'setup.prepare')).toEqual({
    answers: answersSchema.parse({
      version: 1,
      destination: '/data/site',
      catalog: { kind: 'local', folder: '/media/catalog' },
      distributionPoints: [{ name: 'Berlin', path: '/mnt/dp1' }],
    }),
  });
});

test('another computer as host is asked for by name and account, and its folders are not judged here', async ({
  openWindow,
}) => {
  const page = await openWindow(freshComputer);
  await goOnTo(page, 'Synchronization host');
  await page.getByRole('radio', { name: 'Another computer' }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the computer' });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/Enter the computer’s name/);
  await name.fill('wks-7.branch.example.com');
  await page.getByRole('textbox', { name: 'Account at the share' }).fill('pkgsource-host');
  await inspectScreen(page, 'wizard-5-host-other');
  await goOn(page, 'Distribution points');
  await goOn(page, 'Updates source folder');
  await goOn(page, 'Summary');
  const { answers } = (await lastInput(page, 'setup.prepare')) as { answers: Answers };
  expect(answers.syncHost).toMatchObject({
    kind: 'another-computer',
    name: 'wks-7.branch.example.com',
    account: 'pkgsource-host',
  });
});

test('Next says what is missing, focuses it, and Back keeps what was entered', async ({ openWindow }) => {
  const page = await openWindow(freshComputer);
  await goOnTo(page, 'Catalog');
  await page.getByRole('textbox', { name: 'Catalog address' }).fill('nonsense');
  await page.getByRole('radio', { name: 'This proxy' }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  const address = page.getByRole('textbox', { name: 'Catalog address' });
  await expect(address).toBeFocused();
  await expect(address).toHaveAccessibleDescription(/Enter the catalog’s address/);
  await expect(page.getByRole('textbox', { name: 'Proxy address' })).toHaveAccessibleDescription(
    /Enter the proxy’s address/,
  );
  await expect(page.getByTestId('announcements')).toHaveText('2 answers need attention.');
  await inspectScreen(page, 'wizard-4-catalog-errors');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('button', { name: 'Catalog needs attention' })).toBeVisible();
  await page.getByRole('button', { name: 'Catalog needs attention' }).click();
  await expect(page.getByRole('textbox', { name: 'Catalog address' })).toHaveValue('nonsense');
});

test('a destination that cannot be used is told under its field while typing', async ({ openWindow }) => {
  const problem = failure(
    'rights.missing',
    { account: 'user', action: asItIs('write there') },
    'destination',
  );
  const facts = { freeBytes: null, neededBytes: 1, creates: [], holdsSite: false };
  const page = await openWindow({
    ...freshComputer,
    'setup.inspectDestination': {
      kind: 'by',
      entry: 'destination',
      answers: {
        '/forbidden': gives<'setup.inspectDestination'>({ ...facts, problems: [problem] }),
        '*': freshComputer['setup.inspectDestination'],
      },
    },
  });
  await goOnTo(page, 'Destination folder');
  const field = page.getByRole('textbox', { name: 'Destination folder' });
  await field.fill('/forbidden');
  await expect(field).toHaveAccessibleDescription(/may not write there/);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(field).toBeFocused();
  await inspectScreen(page, 'wizard-2-destination-refused');
  await field.fill('/allowed');
  await goOn(page, 'Package source and share');
});

test('says what can be done when the group does not exist', async ({ openWindow }) => {
  const facts = {
    ...freshComputer['setup.inspectShare'].value,
    smsAdministrators: { name: 'SMS Admins', exists: false },
  };
  const page = await openWindow({
    ...freshComputer,
    'setup.inspectShare': gives<'setup.inspectShare'>(facts),
  });
  await goOnTo(page, 'Package source and share');
  await page.getByRole('radio', { name: 'Use a group that exists' }).check();
  await page.getByRole('combobox', { name: 'Existing group' }).fill('SMS Admins');
  await expect(page.getByText('The group SMS Admins does not exist on this computer')).toBeVisible();
  await inspectScreen(page, 'wizard-3-share-no-group');
  await page.getByRole('combobox', { name: 'Existing group' }).clear();
  await page.getByRole('combobox', { name: 'Existing group' }).pressSequentially('sms');
  await page.getByRole('option', { name: 'sms-admins' }).click();
  await expect
    .poll(() => lastInput(page, 'setup.inspectShare'))
    .toMatchObject({
      share: { smsAdministrators: 'sms-admins', createSmsAdministrators: false },
    });
});

test('pastes many distribution points, shows what is wrong, and tests them', async ({ openWindow }) => {
  const page = await openWindow(freshComputer);
  await goOnTo(page, 'Distribution points');
  await page.getByRole('button', { name: 'Paste many' }).click();
  await page
    .getByRole('textbox', { name: 'One distribution point a line' })
    .fill('Berlin;/mnt/dp1\nLyon,\\\\dp2\\catalog$,4\n/mnt/gone\nrelative/path\nOther;/mnt/dp1');
  await expect(page.getByText('3 ready, 2 wrong and left out')).toBeVisible();
  await expect(page.getByText('Berlin has this path already')).toBeVisible();
  await inspectScreen(page, 'wizard-6-points-paste');
  await page.getByRole('button', { name: 'Add 3' }).click();
  await page.getByRole('button', { name: 'Test all' }).click();
  await expect(page.getByTestId('point-test-Berlin')).toHaveText('Reachable, writable, 12 GB free');
  await expect(page.getByTestId('point-test-gone')).toContainText('/mnt/gone cannot be reached');
  await expect(page.getByTestId('announcements')).toHaveText('3 of 3 tested, 2 ready');
  await expect(page.getByText('3 of 3 tested, 2 ready').first()).toBeVisible();
  await inspectScreen(page, 'wizard-6-points-tested');
  await page.getByRole('button', { name: 'Edit Lyon' }).click();
  await page.getByRole('textbox', { name: 'Path' }).fill('/mnt/dp1');
  await inspectScreen(page, 'wizard-6-points-dialog');
  await page.getByRole('button', { name: 'OK' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('button', { name: 'Edit Lyon' })).toBeFocused();
  await expect(page.getByTestId('point-test-Lyon')).toContainText('Berlin has this path already');
  await page.getByRole('button', { name: 'Remove Lyon' }).click();
  await goOn(page, 'Updates source folder');
});

test('says how far tests of distribution points are, and begins none twice', async ({ openWindow }) => {
  const page = await openWindow({ ...withPoints, 'setup.testDistributionPoint': { kind: 'hold' } });
  await goOnTo(page, 'Distribution points');
  const testAll = page.getByRole('button', { name: 'Test all' });
  await testAll.press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Testing…' })).toBeVisible();
  await expect(page.getByText('0 of 2 tested, 0 ready')).toBeVisible();
  await testAll.press('Enter');
  const asked = await page.evaluate(
    () => window.fixture.calls.filter(({ name }) => name === 'setup.testDistributionPoint').length,
  );
  expect(asked).toBe(2);
  await inspectScreen(page, 'wizard-6-points-testing');
});

test('a refused plan links each problem to its page', async ({ openWindow }) => {
  const problem = failure(
    'rights.missing',
    { account: 'user', action: asItIs('share folders') },
    'share.name',
  );
  const page = await openWindow({
    ...freshComputer,
    'setup.prepare': gives<'setup.prepare'>({ kind: 'refused', problems: [problem] }),
  });
  await goOnTo(page, 'Summary');
  await expect(page.getByText('Setup cannot start yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set up', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await inspectScreen(page, 'wizard-8-summary-refused');
  await page.getByRole('button', { name: 'Go to Package source and share' }).click();
  await expect(page.getByRole('textbox', { name: 'Share name' })).toHaveAccessibleDescription(
    /may not share folders/,
  );
});

const withPoints: Scenario = {
  ...freshComputer,
  'setup.suggest': gives<'setup.suggest'>({
    ...suggested,
    distributionPoints: answersSchema.parse({
      ...suggested,
      distributionPoints: [
        { name: 'Berlin', path: '/mnt/dp1' },
        { name: 'Lyon', path: '/mnt/dp2' },
      ],
    }).distributionPoints,
  }),
};

const transfer = {
  bytesDone: 312_000_000,
  bytesTotal: 649_341_212,
  bytesPerSecond: 112_000_000,
  secondsLeft: 3,
};

function progressAt(states: readonly Partial<OperationProgress>[]): SetupProgress {
  const listed = operations.map(({ id, title }, index) => ({
    id,
    title,
    state: 'to do' as const,
    note: null,
    progress: null,
    failure: null,
    ...states[index],
  }));
  const point = pointStatus({ state: 'copying', progress: transfer });
  return { operations: listed, distributionPoints: [point], outcome: null };
}

async function startSetup(page: Page): Promise<void> {
  await goOnTo(page, 'Summary');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  await expect(heading(page, 'Progress')).toBeFocused();
}

async function endSetup(page: Page, outcome: CallOutput<'setup.apply'>): Promise<void> {
  await page.evaluate((value) => window.fixture.answer('setup.apply', { ok: true, value }), outcome);
  await expect(heading(page, 'Finished')).toBeFocused();
}

test('shows Setup at work, asks before cancelling, and says what was left behind', async ({ openWindow }) => {
  const page = await openWindow(withPoints);
  await startSetup(page);
  expect(await lastInput(page, 'setup.apply')).toMatchObject({ planHash: plan.hash });
  await page.evaluate(
    (progress) => window.fixture.push('setup.progress', progress),
    progressAt([
      { state: 'already right' },
      { state: 'done', note: asItIs('PackageSrc_2') },
      { state: 'running', progress: transfer },
    ]),
  );
  await expect(page.getByTestId('operation-catalog')).toContainText(
    '312 MB of 649 MB · 112 MB/s · 3 sec left',
  );
  await expect(page.getByTestId('announcements')).toHaveText('Get the catalog: in progress');
  await inspectScreen(page, 'wizard-9-progress');
  await page.getByRole('button', { name: 'Cancel Setup' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await lastInput(page, 'setup.cancel')).toBeUndefined();
  await page.getByRole('button', { name: 'Cancel Setup' }).click();
  await inspectScreen(page, 'wizard-9-progress-cancel');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel Setup' }).click();
  await expect(page.getByRole('button', { name: 'Cancelling…' })).toBeVisible();
  await endSetup(page, {
    kind: 'failed',
    failure: failure('program.cancelled', { step: asItIs('getting the catalog') }),
    leftBehind: [
      {
        what: asItIs('The share PackageSrc_2'),
        remedy: asItIs('Remove it with net usershare delete PackageSrc_2.'),
      },
    ],
  });
  await expect(page.getByText('The share PackageSrc_2. Remove it')).toBeVisible();
  await inspectScreen(page, 'wizard-10-finished-failed');
  await page.getByRole('button', { name: 'Change answers' }).click();
  await expect(heading(page, 'Summary')).toBeFocused();
});

test('says what happens next, and opens the status', async ({ openWindow }) => {
  const scenario: Scenario = {
    ...withPoints,
    'status.read': { kind: 'hold' },
    'status.history': gives<'status.history'>([]),
  };
  const page = await openWindow(scenario, { at: new Date('2026-06-24T10:00:00Z') });
  await startSetup(page);
  await endSetup(page, { kind: 'done', site, shareName: plan.shareName, unc: plan.unc });
  await expect(page.getByText('on both distribution points')).toBeVisible();
  await expect(page.getByText('Every day at 03:00, up to 30 minutes later')).toBeVisible();
  await expect(page.getByText('Thu, Jun 25, 2026, 3:00 AM')).toBeVisible();
  await inspectScreen(page, 'wizard-10-finished');
  await page.getByRole('button', { name: 'Save answers…' }).click();
  await expect(page.getByText('/root/answers.json')).toBeVisible();
  await page.getByRole('button', { name: 'Open status' }).click();
  await expect.poll(() => lastInput(page, 'status.read')).toEqual({ site });
});

test('says what is left to do on another computer that is the host', async ({ openWindow }) => {
  const page = await openWindow({
    ...freshComputer,
    'setup.suggest': gives<'setup.suggest'>(
      answersSchema.parse({
        ...suggested,
        syncHost: {
          kind: 'another-computer',
          name: 'wks-7',
          account: 'pkgsource-host',
          schedule: { everyDayAt: '03:00' },
        },
      }),
    ),
  });
  await startSetup(page);
  await endSetup(page, { kind: 'done', site, shareName: plan.shareName, unc: plan.unc });
  await expect(page.getByText('The share is ready for wks-7')).toBeVisible();
  await inspectScreen(page, 'wizard-10-finished-elsewhere');
  await page.getByRole('button', { name: 'Copy the command' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'pkgsource host deploy --to USER@wks-7 --password --share-user pkgsource-host',
  );
});

for (const [name, options] of [
  ['dark', { colorScheme: 'dark' }],
  ['high-contrast', { forcedColors: 'active', colorScheme: 'dark' }],
  ['small', { viewport: { width: 1024, height: 640 } }],
  ['zoomed-400', { viewport: { width: 320, height: 640 } }],
] as const) {
  test(`the wizard is accessible ${name}`, async ({ openWindow }) => {
    const page = await openWindow(freshComputer, options);
    await goOnTo(page, 'Package source and share');
    await page.getByText('PackageSrc and packagesrc_1 are in use').waitFor();
    await inspectScreen(page, `wizard-${name}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(overflow, 'the window scrolls sideways').toBe(false);
  });
}

test('says why the wizard cannot begin, and tries again', async ({ openWindow }) => {
  const page = await openWindow({
    ...freshComputer,
    'setup.suggest': { kind: 'failure', failure: failure('program.defect', { cause: asItIs('no answer') }) },
  });
  await expect(page.getByText('PkgSource made a mistake')).toBeVisible();
  await page.evaluate(
    (answers) => window.fixture.set('setup.suggest', { kind: 'value', value: answers }),
    suggested,
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page, 'Welcome')).toBeVisible();
});
