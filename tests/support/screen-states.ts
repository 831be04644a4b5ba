import type { Locator, Page } from 'playwright-core';
import { answersSchema } from '../../electron/shared/answers.ts';
import { describeFailure, type Failure, failure } from '../../electron/shared/failure.ts';
import { noReason, storedReason } from '../../electron/shared/reason.ts';
import type { SetupProgress } from '../../electron/shared/setup-progress.ts';
import type { RunSummary, StatusSnapshot } from '../../electron/shared/status.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import type { Scenario } from './fixture-bridge.ts';
import type { WindowOptions } from './fixture-window.ts';
import {
  copyCost,
  freshComputer,
  gives,
  manifest,
  operations,
  pointStatus,
  runSummary,
  sha256,
  site,
  suggested,
} from './fixtures.ts';
import { hostScreens } from './host-screens.ts';
import { now, siteWith, unreachable } from './site-scenarios.ts';

/** One look of the window: how to come there from the look before, and what is there when it has settled. */
export interface ScreenState {
  readonly name: string;
  readonly go?: (page: Page) => Promise<void>;
  readonly settled: (page: Page) => Locator;
}

/** Looks that one window passes through. Every list of what the window can look like derives from these. */
export interface ScreenWalk {
  readonly scenario: Scenario;
  readonly options?: WindowOptions;
  readonly screens: readonly ScreenState[];
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name });
const assessment = (page: Page) => page.getByTestId('assessment');
const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click();

/** Passes the pages before the distribution points. */
async function goToPoints(page: Page): Promise<void> {
  for (const title of ['Destination folder', 'Package source and share', 'Catalog', 'Synchronization host']) {
    await next(page);
    await heading(title)(page).waitFor();
  }
  await next(page);
}

/** A page of the wizard, reached by Next. */
const wizardPage = (name: string, title: string): ScreenState => ({
  name: `wizard-${name}`,
  go: next,
  settled: heading(title),
});

const atWork: SetupProgress = {
  operations: operations.map(({ id, title }, index) => ({
    id,
    title,
    state: index === 0 ? 'done' : index === 1 ? 'done' : 'running',
    note: null,
    progress:
      index === 2
        ? { bytesDone: 312_000_000, bytesTotal: 649_341_212, bytesPerSecond: 112_000_000, secondsLeft: 3 }
        : null,
    failure: null,
  })),
  distributionPoints: [
    pointStatus({ state: 'waiting', waitingFor: 'the catalog', provenAt: null, proof: null }),
  ],
  outcome: null,
};

const atEnd: SetupProgress = {
  operations: atWork.operations.map((operation) => ({ ...operation, state: 'done', progress: null })),
  distributionPoints: [pointStatus()],
  outcome: null,
};

const wizard: ScreenWalk = {
  scenario: freshComputer,
  screens: [
    { name: 'wizard-welcome', settled: (page) => page.getByText('smbd is not running.') },
    wizardPage('destination', 'Destination folder'),
    wizardPage('share', 'Package source and share'),
    wizardPage('catalog', 'Catalog'),
    wizardPage('host', 'Synchronization host'),
    wizardPage('points-empty', 'Distribution points'),
    {
      name: 'wizard-paste',
      go: async (page) => {
        await page.getByRole('button', { name: 'Paste many' }).click();
        await page
          .getByRole('textbox', { name: 'One distribution point a line' })
          .fill('Berlin;/mnt/dp1\n\\\\dp2\\catalog$\nmnt/relative\nBerlin;/mnt/dp9');
      },
      settled: (page) => page.getByText('2 ready, 2 wrong and left out'),
    },
    {
      name: 'wizard-points',
      go: (page) => page.getByRole('button', { name: 'Add 2' }).click(),
      settled: (page) => page.getByTestId('copy-cost'),
    },
    wizardPage('updates', 'Updates source folder'),
    wizardPage('summary', 'Summary'),
    {
      name: 'wizard-progress',
      go: async (page) => {
        await page.getByRole('button', { name: 'Set up' }).click();
        await page.evaluate((progress) => window.fixture.push('setup.progress', progress), atWork);
      },
      settled: (page) => page.getByText('312 MB of 649 MB').first(),
    },
    {
      name: 'wizard-finished',
      go: async (page) => {
        await page.evaluate((progress) => window.fixture.push('setup.progress', progress), atEnd);
        await page.evaluate(() =>
          window.fixture.answer('setup.apply', {
            ok: true,
            value: {
              kind: 'done',
              site: '/srv/pkgsource',
              shareName: 'PackageSrc_2',
              unc: '\\\\site01\\PackageSrc_2',
            },
          }),
        );
      },
      settled: (page) => page.getByRole('button', { name: 'Open status' }),
    },
  ],
};

const device = 'P56IOI7-MZJNU2Y-IQGDREY-DM2MGTI-MGL3BXN-PQ6W5BM-TBBZ4TJ-XZWICQ2';

/** Answers with every kind of delivery; one group and one distribution point no longer fit. */
export const deliveries = answersSchema.parse({
  ...suggested,
  distributionPoints: [
    { name: 'Hub', path: '\\\\hub\\catalog$' },
    { name: 'Lyon', path: '\\\\lyon\\catalog$', group: 'Branches', member: device },
    { name: 'Oslo', path: '\\\\oslo\\catalog$', group: 'Branches' },
    {
      name: 'Rome',
      path: '\\\\rome\\catalog$',
      group: 'Managed by the central site in Llanfairpwllgwyngyll',
    },
    { name: 'Bonn', path: '\\\\bonn\\catalog$', delivery: { kind: 'replicated', hubs: ['Hub'] } },
  ],
  distributionPointGroups: [
    {
      name: 'Branches',
      delivery: { kind: 'syncthing', credential: 'syncthing', certificateSha256: sha256 },
    },
    {
      name: 'Managed by the central site in Llanfairpwllgwyngyll',
      delivery: {
        kind: 'configmgr',
        address: 'https://cm.example.com/AdminService',
        packageId: 'PS100042',
      },
    },
    { name: 'Replicated', delivery: { kind: 'replicated', hubs: ['Hub', 'Gone'] } },
  ],
});

const wizardDeliveries: ScreenWalk = {
  scenario: { ...freshComputer, 'setup.suggest': gives<'setup.suggest'>(deliveries) },
  screens: [
    {
      name: 'wizard-deliveries',
      go: goToPoints,
      settled: (page) => page.getByText('The group Replicated no longer fits: edit it.'),
    },
    {
      name: 'wizard-point-delivery',
      go: async (page) => {
        await page.getByRole('button', { name: 'Edit Oslo' }).click();
        await page.getByRole('checkbox', { name: /^PkgSource sets up the folder there/ }).check();
        await page.getByRole('button', { name: 'OK' }).click();
      },
      settled: (page) => page.getByText('Syncthing carries the catalog there: enter the device ID.').last(),
    },
    {
      name: 'wizard-group',
      go: async (page) => {
        await page.getByRole('button', { name: 'Cancel' }).last().click();
        await page.getByRole('button', { name: 'Edit the group Branches' }).click();
      },
      settled: (page) => page.getByRole('textbox', { name: 'Folder ID' }),
    },
    {
      name: 'wizard-paste-groups',
      go: async (page) => {
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Paste many' }).click();
        await page
          .getByRole('textbox', { name: 'One distribution point a line' })
          .fill(
            `name;path;group;delivery;member\nKiel;/mnt/kiel;Branches;;${device}\nNice;/mnt/nice;South;;`,
          );
      },
      settled: (page) => page.getByText(/^The group South is new/),
    },
  ],
};

/** A thousand distribution points that the host would copy to for half a day. */
const wizardThousand: ScreenWalk = {
  scenario: {
    ...freshComputer,
    'setup.suggest': gives<'setup.suggest'>(
      answersSchema.parse({
        ...suggested,
        distributionPoints: Array.from({ length: 1000 }, (_, index) => ({
          name: `DP ${index}`,
          path: `\\\\server${index}\\catalog$`,
        })),
      }),
    ),
    'setup.estimateCopy': gives<'setup.estimateCopy'>({
      ...copyCost,
      points: 1000,
      localPoints: 2,
      bytes: 1000 * manifest.sizeBytes,
      seconds: 51_947,
      engineBytes: 3 * manifest.sizeBytes,
      advice: 'engine needed',
    }),
  },
  screens: [
    {
      name: 'wizard-thousand',
      go: goToPoints,
      settled: (page) => page.getByText('Copying takes longer than a run may'),
    },
  ],
};

/** One look of the status view. */
function status(
  name: string,
  change: Partial<StatusSnapshot>,
  more: {
    readonly staleRun?: boolean;
    readonly options?: WindowOptions;
    readonly history?: RunSummary[];
  } = {},
): ScreenWalk {
  return {
    scenario: {
      ...siteWith(change, {}, more.staleRun),
      ...(more.history !== undefined && { 'status.history': gives<'status.history'>(more.history) }),
    },
    ...(more.options !== undefined && { options: more.options }),
    screens: [{ name: `status-${name}`, settled: assessment }],
  };
}

function endedWith(outcome: RunSummary['outcome'], exitCode: number, cause: Failure): RunSummary {
  const { detail, remedy } = describeFailure(cause);
  return runSummary({ outcome, exitCode, reason: detail, remedy, bytesFetched: 0, bytesDistributed: 0 });
}

function causeOf(cause: Failure) {
  const { detail, remedy } = describeFailure(cause);
  return { reasonCode: cause.code, reason: detail, remedy };
}

/** A site that cannot be shown. */
function problem(name: string, cause: Failure): ScreenWalk {
  return {
    scenario: {
      ...siteWith(),
      'status.read': gives<'status.read'>({ kind: 'problem', site, failure: cause }),
    },
    screens: [
      {
        name: `problem-${name}`,
        settled: (page) => page.getByRole('heading', { name: 'This site cannot be shown' }),
      },
    ],
  };
}

const settingsPath = `${site}/PkgSource/.sync/site.json`;

const running: StatusSnapshot['currentRun'] = {
  id: 'run-9',
  host: 'site01',
  process: 99,
  startedAt: '2026-06-24T09:59:20Z',
  phase: 'distributing',
  progress: { bytesDone: 312_000_000, bytesTotal: 649_341_212, bytesPerSecond: 112_000_000, secondsLeft: 3 },
};

const everyState = [
  pointStatus(),
  unreachable,
  pointStatus({
    name: 'Oslo',
    path: '/mnt/dp3',
    state: 'copying',
    progress: { bytesDone: 90_000_000, bytesTotal: 649_341_212, bytesPerSecond: 40_000_000, secondsLeft: 14 },
  }),
  pointStatus({ name: 'Rome', path: '/mnt/dp4', state: 'waiting', waitingFor: 'its turn on server dp4' }),
  pointStatus({ name: 'Paris', path: '/mnt/dp5', state: 'disabled' }),
];

/** Points that copy, by the thousand. */
export function manyPoints(count: number) {
  return Array.from({ length: count }, (_, index) =>
    index % 100 === 7
      ? { ...unreachable, name: `DP ${index}`, path: `\\\\server${index}\\catalog$` }
      : pointStatus({ name: `DP ${index}`, path: `\\\\server${index % 40}\\dp${index}$` }),
  );
}

const arriving = {
  state: 'arriving',
  waitingFor: 'the engine; it holds the catalog of 2026-06-10',
  waitingForCode: 'engineHolding',
  waitingForValues: { date: '2026-06-10' },
  since: '2026-06-24T03:14:00Z',
  group: 'Branches',
  delivery: 'syncthing',
} as const;

const adminService = 'ConfigMgr at https://cm.example.com/AdminService';

/** Everything that engines can have brought about. */
export const delivered = [
  pointStatus({ name: 'Hub', path: '\\\\hub\\catalog$', group: 'Hubs' }),
  pointStatus({ name: 'Lyon', path: '\\\\lyon\\catalog$', group: 'Branches', delivery: 'syncthing' }),
  pointStatus({
    name: 'Oslo',
    path: '\\\\oslo\\catalog$',
    ...arriving,
    progress: { bytesDone: 90_000_000, bytesTotal: 649_341_212, bytesPerSecond: 2_000_000, secondsLeft: 280 },
  }),
  pointStatus({
    name: 'Rome',
    path: '\\\\rome\\catalog$',
    ...arriving,
    waitingFor: 'the engine to finish writing',
    waitingForCode: 'writing',
    waitingForValues: {},
    partials: ['.syncthing.wsusscn2.cab.tmp'],
  }),
  pointStatus({
    name: 'Bonn',
    path: '\\\\bonn\\SMSPKGC$\\PS100042',
    ...arriving,
    group: 'Managed by the central site in Llanfairpwllgwyngyll',
    delivery: 'configmgr',
    waitingFor: `a proof: ${adminService} reports it delivered, and it could not be looked at (access is denied)`,
    waitingForCode: 'reportedUnseen',
    waitingForValues: { engine: adminService, cause: 'access is denied' },
    sha256: null,
    provenAt: null,
    proof: null,
  }),
  pointStatus({
    name: 'Kiel',
    path: '\\\\kiel\\catalog$',
    group: 'Branches',
    delivery: 'syncthing',
    state: 'failed',
    sha256: 'bad0'.repeat(16),
    ...causeOf(
      failure('dp.foreign-asked', {
        path: '\\\\kiel\\catalog$',
        sha256: 'bad0'.repeat(16),
        engine: 'Syncthing at https://127.0.0.1:8384',
      }),
    ),
    failedRuns: 1,
  }),
];

export const engines: StatusSnapshot['engines'] = [
  {
    kind: 'syncthing',
    description: 'Syncthing at https://127.0.0.1:8384',
    points: 4,
    checkedAt: '2026-06-24T09:14:00Z',
    toldSha256: sha256,
    reasonCode: null,
    reason: null,
    remedy: null,
  },
  {
    kind: 'configmgr',
    description: adminService,
    points: 1,
    checkedAt: '2026-06-24T09:14:00Z',
    toldSha256: null,
    ...causeOf(failure('configmgr.timed-out', { host: 'cm.example.com', seconds: 60 })),
  },
];

const ofDfsReplication = {
  ...arriving,
  delivery: 'replicated',
  waitingFor: 'the engine; it holds the catalog of 2026-06-10',
} as const;

const askedAt = '2026-06-24T09:14:00Z';
const denied = failure('dfsr.denied', { source: 'HUB', computer: 'OSLO', cause: asItIs('Access is denied') });

/** Everything that DFS Replication can have told. */
const backlogged = [
  pointStatus({ name: 'Hub', path: '\\\\hub\\catalog$' }),
  pointStatus({
    ...{ name: 'Lyon', path: '\\\\lyon\\catalog$', ...ofDfsReplication },
    backlog: {
      ...{ kind: 'counted', at: askedAt, from: 'HUB', files: 2, orMore: false, named: 2 },
      catalogFiles: ['wsusscn2.cab', 'catalog.json'],
    },
  }),
  pointStatus({
    ...{ name: 'Rome', path: '\\\\rome\\catalog$', ...ofDfsReplication },
    backlog: {
      ...{ kind: 'counted', at: askedAt, from: 'HUB', files: 2400, orMore: false, named: 100 },
      catalogFiles: [],
    },
  }),
  pointStatus({
    ...{ name: 'Kiel', path: '\\\\kiel\\catalog$', ...ofDfsReplication },
    backlog: {
      ...{ kind: 'counted', at: askedAt, from: 'HUB', files: 0, orMore: false, named: 0 },
      catalogFiles: [],
    },
  }),
  pointStatus({
    ...{ name: 'Oslo', path: '\\\\oslo\\catalog$', ...ofDfsReplication },
    backlog: { kind: 'unknown', at: askedAt, ...storedReason(denied) },
  }),
];

/** Points of an estate that engines serve, in all states, by the thousand. */
export function manyDelivered(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const group = `Region ${index % 40}`;
    const own = { name: `DP ${index}`, path: `\\\\server${index}\\catalog$`, group };
    if (index % 500 === 7) return pointStatus({ ...unreachable, ...own, delivery: 'syncthing' });
    return index % 9 === 0
      ? pointStatus({ ...arriving, ...own })
      : pointStatus({ ...own, delivery: 'syncthing' });
  });
}

const longName = 'Distribution point of the second administration building in Llanfairpwll';
const longPath = `\\\\fileserver.subsidiary.example.com\\${'deeply-nested-folder\\'.repeat(8)}catalog$`;
const long = pointStatus({ ...unreachable, name: longName.slice(0, 64), path: longPath });

/** Everything that the window can look like. */
export const screenWalks: readonly ScreenWalk[] = [
  wizard,
  wizardDeliveries,
  wizardThousand,
  {
    scenario: { ...freshComputer, 'app.describe': { kind: 'hold' } },
    screens: [{ name: 'starting', settled: (page) => page.getByText('Starting…') }],
  },
  {
    scenario: { ...siteWith(), 'status.read': { kind: 'hold' } },
    screens: [{ name: 'status-loading', settled: (page) => page.getByText('Reading the site’s status…') }],
  },
  {
    ...status('good', {}),
    screens: [
      { name: 'status-good', settled: assessment },
      {
        name: 'help',
        go: (page) => page.getByRole('button', { name: 'Help' }).click(),
        settled: (page) => page.getByText('Verify hashes every copy in full.'),
      },
      {
        name: 'about',
        go: async (page) => {
          await page.keyboard.press('Escape');
          await page.getByRole('button', { name: 'About' }).click();
        },
        settled: (page) => page.getByRole('dialog'),
      },
      {
        name: 'about-licences',
        go: async (page) => {
          await page.getByRole('tab', { name: 'Licences of its parts' }).click();
          await page.getByText('d3-array').click();
        },
        settled: (page) => page.getByText('Mike Bostock'),
      },
      {
        name: 'about-window',
        go: (page) => page.getByRole('tab', { name: 'Window' }).click(),
        settled: (page) => page.getByRole('switch'),
      },
      {
        name: 'logs',
        go: async (page) => {
          await page.keyboard.press('Escape');
          await page.getByRole('button', { name: 'Show log' }).click();
        },
        settled: (page) => page.getByText('3 of 3 lines, newest first'),
      },
    ],
  },
  {
    scenario: siteWith(),
    screens: [
      {
        name: 'run-timeline',
        go: async (page) => {
          await page.getByRole('button', { name: 'Catalog updated' }).click();
          await page.getByText('Ended: Some distribution points failed').scrollIntoViewIfNeeded();
        },
        settled: (page) => page.getByRole('group', { name: 'Events of this run' }),
      },
    ],
  },
  status('no-points', { distributionPoints: [] }, { history: [] }),
  status(
    'before-first-run',
    {
      catalog: null,
      lastRun: null,
      lastSuccessAt: null,
      distributionPoints: [
        pointStatus({
          state: 'waiting',
          waitingFor: 'the catalog',
          sha256: null,
          provenAt: null,
          proof: null,
        }),
      ],
    },
    { history: [] },
  ),
  status('partial', { currentRun: running, distributionPoints: everyState }),
  status('one-unreachable', {
    distributionPoints: [pointStatus(), unreachable],
    lastRun: runSummary({ outcome: 'some failed', exitCode: 3 }),
  }),
  {
    scenario: { ...siteWith(), 'status.share': gives<'status.share'>({ kind: 'gone' }) },
    screens: [
      { name: 'status-share-gone', settled: (page) => page.getByText('The share PackageSrc_2 is gone') },
    ],
  },
  status('run-died', { currentRun: running, distributionPoints: everyState }, { staleRun: true }),
  status('host-other', {
    host: {
      computer: 'wks-7.branch.example.com',
      account: 'pkgsource-host',
      contact: { at: '2026-06-24T05:30:00Z', nextRunAt: '2026-06-25T03:00:00Z', version: '1.0.0' },
      requestedAt: '2026-06-24T05:40:00Z',
      stopped: [{ computer: 'wks-3', at: '2026-06-23T22:00:00Z' }],
    },
  }),
  ...hostScreens,
  status('host-offline', { nextRunAt: '2026-06-23T03:00:00Z' }),
  status('old-catalog', {
    catalog: { ...manifest, date: '2026-05-12T17:00:00Z', source: '/media/catalog/wsusscn2.cab' },
    nextRunAt: null,
    schedule: 'off',
  }),
  status('failed', {
    lastRun: endedWith(
      'failed',
      5,
      failure('source.dns', {
        host: 'catalog.s.download.windowsupdate.com',
        url: manifest.source,
        cause: asItIs('the name server does not know it'),
      }),
    ),
  }),
  status('refused', {
    lastRun: endedWith(
      'refused',
      4,
      failure('catalog.signer-not-trusted', {
        path: '/media/catalog/wsusscn2.cab',
        signer: 'Contoso Software Ltd',
        root: 'Contoso Root CA',
      }),
    ),
  }),
  status('long-names', {
    share: { name: 'PackageSrc', unc: `\\\\${'site-server-of-the-region'.repeat(3)}\\PackageSrc` },
    catalog: { ...manifest, source: `https://example.com/${'path/'.repeat(50)}wsusscn2.cab` },
    distributionPoints: [pointStatus(), long],
  }),
  {
    scenario: {
      ...siteWith({ distributionPoints: delivered, engines }),
      'maintenance.answersOf': gives<'maintenance.answersOf'>(deliveries),
    },
    options: { viewport: { width: 1200, height: 1500 } },
    screens: [
      { name: 'status-engines', settled: assessment },
      {
        name: 'points-move',
        go: async (page) => {
          await page.getByRole('row', { name: /Oslo/ }).click();
          await page.getByRole('button', { name: 'Move to group…' }).click();
          await page.getByRole('dialog').getByRole('combobox').selectOption('Branches');
        },
        settled: (page) => page.getByText(/^How the catalog comes there: Syncthing/),
      },
    ],
  },
  {
    scenario: siteWith({ distributionPoints: delivered, engines }),
    options: { viewport: { width: 1024, height: 640 }, locale: 'de-DE' },
    screens: [
      {
        name: 'status-engines-small',
        go: (page) => page.getByRole('grid').scrollIntoViewIfNeeded(),
        settled: (page) => page.getByTestId('point-state-Rome'),
      },
    ],
  },
  status(
    'dfs-replication',
    {
      distributionPoints: backlogged,
      dfsReplication: { checkedAt: askedAt, ...noReason },
    },
    { options: { viewport: { width: 1200, height: 1300 } } },
  ),
  {
    scenario: siteWith({
      distributionPoints: backlogged.map(({ backlog: _backlog, ...point }) => point),
      dfsReplication: {
        checkedAt: askedAt,
        ...storedReason(failure('dfsr.module-missing', { module: 'DFSR' })),
      },
    }),
    options: { viewport: { width: 1024, height: 900 }, locale: 'de-DE' },
    screens: [{ name: 'status-dfs-replication-missing', settled: assessment }],
  },
  {
    scenario: siteWith({ distributionPoints: manyDelivered(10_000) }),
    screens: [
      {
        name: 'status-10000-by-group',
        go: async (page) => {
          await page.getByRole('combobox', { name: 'Group' }).click();
          await page.getByRole('option', { name: 'By group' }).click();
          await page.getByRole('button', { name: /^Region 0/ }).scrollIntoViewIfNeeded();
        },
        settled: (page) => page.getByRole('button', { name: /^Region 0/ }),
      },
    ],
  },
  {
    scenario: siteWith({ distributionPoints: everyState }, { accentColor: '#ca5010' }),
    screens: [{ name: 'status-accent', settled: assessment }],
  },
  status(
    'small',
    { distributionPoints: everyState },
    { options: { viewport: { width: 1024, height: 640 } } },
  ),
  status(
    'zoomed-400',
    { distributionPoints: [pointStatus(), long] },
    { options: { viewport: { width: 320, height: 640 } } },
  ),
  problem('no-rights', failure('site.access-denied', { path: settingsPath })),
  problem(
    'share-gone',
    failure('site.unreadable', {
      path: `\\\\nas\\pkgsource\\site.json`,
      cause: asItIs('the network folder is gone'),
    }),
  ),
  problem('site-gone', failure('site.not-found', { path: site, settingsPath })),
  problem(
    'settings-damaged',
    failure('site.settings-damaged', { path: settingsPath, cause: asItIs('it is no JSON') }),
  ),
  problem('newer-format', failure('site.newer-format', { path: settingsPath, found: 7, known: 1 })),
];

/** The time at which every screen is looked at. */
export const screensAt = now;

/** Screens whose look is compared with a picture, by name and colour scheme. */
export const comparedScreens: ReadonlySet<string> = new Set([
  'wizard-summary-light',
  'wizard-points-dark',
  'status-good-light',
  'status-good-dark',
  'status-partial-light',
  'status-refused-light',
  'problem-site-gone-dark',
]);
