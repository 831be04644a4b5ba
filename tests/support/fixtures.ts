import { type Answers, answersSchema } from '../../electron/shared/answers.ts';
import type { CatalogManifest } from '../../electron/shared/catalog-manifest.ts';
import type { CallName, CallOutput } from '../../electron/shared/contract.ts';
import type { CopyCost } from '../../electron/shared/copy-cost.ts';
import { failure } from '../../electron/shared/failure.ts';
import type { Operation, Plan } from '../../electron/shared/plan.ts';
import type { DistributionPointStatus, RunSummary, StatusSnapshot } from '../../electron/shared/status.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import type { FixtureAnswer, Scenario } from './fixture-bridge.ts';

export const site = '/srv/pkgsource';
export const sha256 = '4f0c'.repeat(16);

/** An answer with a value, for a scenario. */
export function gives<N extends CallName>(value: CallOutput<N>) {
  return { kind: 'value', value } as const satisfies FixtureAnswer<N>;
}

export const suggested: Answers = answersSchema.parse({
  version: 1,
  destination: site,
  catalog: { kind: 'internet' },
});

export const manifest: CatalogManifest = {
  format: 1,
  fileName: 'wsusscn2.cab',
  sizeBytes: 649_341_212,
  sha256,
  date: '2026-06-24T01:12:00Z',
  signer: 'Microsoft Corporation',
  signedAt: '2026-06-24T02:00:00Z',
  source: 'https://catalog.s.download.windowsupdate.com/microsoftupdate/v6/wsusscan/wsusscn2.cab',
  obtainedAt: '2026-06-24T03:12:00Z',
  validators: null,
};

const operation: Pick<Operation, 'why' | 'touches' | 'needsRights' | 'undo' | 'state'> = {
  why: asItIs('Everything else lives in it.'),
  touches: [`${site}/PkgSource`],
  needsRights: true,
  undo: asItIs('Removes the folder when it is empty.'),
  state: 'to do',
};

export const operations: readonly Operation[] = [
  {
    ...operation,
    id: 'folder',
    kind: 'create folder',
    title: asItIs('Create the folder PkgSource'),
    path: `${site}/PkgSource`,
    state: 'already right',
  },
  {
    ...operation,
    id: 'share',
    kind: 'create share',
    title: asItIs('Share PkgSource as PackageSrc_2'),
    why: asItIs('PackageSrc and PackageSrc_1 are in use.'),
    wantedName: 'PackageSrc',
    name: 'PackageSrc_2',
    path: `${site}/PkgSource`,
    comment: 'PkgSource',
    access: { administrators: 'S-1-5-32-544', smsAdministrators: 'sms-admins' },
    undo: asItIs('Removes the share PackageSrc_2.'),
  },
  {
    ...operation,
    id: 'catalog',
    kind: 'get catalog',
    title: asItIs('Get the catalog'),
    why: asItIs('Clients scan with it.'),
    source: manifest.source,
    touches: [`${site}/PkgSource/wsusscn2.cab`],
    needsRights: false,
    undo: null,
  },
];

export const plan: Plan = {
  packageSource: `${site}/PkgSource`,
  shareName: 'PackageSrc_2',
  unc: '\\\\site01\\PackageSrc_2',
  operations: [...operations],
  warnings: [],
  hash: 'a'.repeat(64),
};

/** What copying to two distribution points costs before any run was measured. */
export const copyCost: CopyCost = {
  points: 2,
  localPoints: 0,
  carriedPoints: 0,
  catalogBytes: manifest.sizeBytes,
  catalogBytesFrom: 'source',
  bytes: 2 * manifest.sizeBytes,
  seconds: 104,
  rateMBps: 12.5,
  rateFrom: 'assumed',
  measuredRuns: 0,
  boundBy: 'link',
  engineBytes: 2 * manifest.sizeBytes,
  worthFromPoints: 70,
  advice: 'copy',
};

/** A main process on a computer without a site, where everything goes well. */
export const freshComputer = {
  'app.describe': gives<'app.describe'>({
    version: '0.1.0',
    platform: 'linux',
    computer: 'site01',
    runtime: 'Electron 45.4.1',
    versions: [
      { name: 'Chromium', version: '150.0.1' },
      { name: 'Node', version: '24.1.0' },
    ],
    logPath: '/var/log/pkgsource/window.log',
    statePath: '/var/lib/pkgsource',
    sites: [],
    practice: null,
    accentColor: null,
    asksForRightsAs: null,
  }),
  'app.preferences': gives<'app.preferences'>({ tray: false }),
  'app.savePreferences': gives<'app.savePreferences'>({ tray: true }),
  'app.licences': gives<'app.licences'>([
    { name: '@fluentui/react-icons', version: '2.0.315', licence: 'MIT', text: null },
    { name: 'd3-array', version: '3.2.4', licence: 'ISC', text: 'Copyright 2010-2023 Mike Bostock' },
    { name: 'react', version: '19.2.0', licence: 'MIT', text: 'MIT License\n\nCopyright (c) Meta' },
  ]),
  'app.openLog': gives<'app.openLog'>(null),
  'app.readLog': gives<'app.readLog'>({
    kind: 'lines',
    path: '/var/log/pkgsource/window.log',
    mark: '1',
    isCut: true,
    lines: [
      { at: '2026-06-24T03:12:00.000Z', level: 'info', text: '[411] run 20260624T031200Z-7c1a began' },
      {
        at: '2026-06-24T03:13:00.000Z',
        level: 'warn',
        text: '[411] the journal cannot be written: the disk is full',
      },
      { at: '2026-06-24T03:14:05.000Z', level: 'error', text: 'Call status.read broke\n    at answerCall' },
    ],
  }),
  'app.collectDiagnostics': gives<'app.collectDiagnostics'>({
    path: '/root/pkgsource-diagnostics.zip',
    sizeBytes: 7110,
    entries: ['manifest.json', 'computer/facts.json'],
    missing: [{ what: '/mnt/dead', why: 'it did not answer within 30 seconds' }],
    replaced: 2,
  }),
  'dialog.chooseFolder': gives<'dialog.chooseFolder'>('/media/chosen'),
  'setup.suggest': gives<'setup.suggest'>(suggested),
  'setup.check': gives<'setup.check'>([
    {
      id: 'rights',
      title: asItIs('Administrator rights'),
      outcome: 'passed',
      found: asItIs('Setup runs as root.'),
      remedy: null,
    },
    {
      id: 'acl',
      title: asItIs('Access control lists'),
      outcome: 'warning',
      found: asItIs('setfacl is not installed.'),
      remedy: asItIs('Install the package acl: apt install acl.'),
    },
    {
      id: 'samba',
      title: asItIs('SMB server'),
      outcome: 'failed',
      found: asItIs('smbd is not running.'),
      remedy: asItIs('Start it: systemctl start smbd.'),
    },
  ]),
  'setup.listGroups': gives<'setup.listGroups'>(['adm', 'sms-admins', 'sudo', 'users']),
  'setup.inspectDestination': gives<'setup.inspectDestination'>({
    problems: [],
    freeBytes: 48_213_000_000,
    neededBytes: 1_400_000_000,
    creates: [site, `${site}/PkgSource`, `${site}/Logs`],
    holdsSite: false,
  }),
  'setup.inspectShare': gives<'setup.inspectShare'>({
    problems: [],
    shareName: 'PackageSrc_2',
    unc: '\\\\site01\\PackageSrc_2',
    taken: ['PackageSrc', 'packagesrc_1'],
    existing: false,
    smsAdministrators: null,
    fullControl: [{ name: 'Administrators', sid: 'S-1-5-32-544' }],
  }),
  'setup.inspectCatalog': {
    kind: 'by',
    entry: 'catalog.kind',
    answers: {
      internet: gives<'setup.inspectCatalog'>({
        kind: 'reachable',
        source: manifest.source,
        sizeBytes: manifest.sizeBytes,
        lastModified: 'Wed, 24 Jun 2026 01:12:00 GMT',
        through: 'directly',
      }),
      local: gives<'setup.inspectCatalog'>({ kind: 'found', manifest }),
    },
  },
  'setup.estimateCopy': gives<'setup.estimateCopy'>(copyCost),
  'setup.testDistributionPoint': {
    kind: 'by',
    entry: 'distributionPoint.path',
    answers: {
      '/mnt/gone': gives<'setup.testDistributionPoint'>({
        problems: [failure('dp.unreachable', { path: '/mnt/gone', cause: asItIs('it does not exist') })],
        reachable: false,
        writable: false,
        freeBytes: null,
        holdsSha256: null,
      }),
      '*': gives<'setup.testDistributionPoint'>({
        problems: [],
        reachable: true,
        writable: true,
        freeBytes: 12_000_000_000,
        holdsSha256: null,
      }),
    },
  },
  'setup.prepare': gives<'setup.prepare'>({ kind: 'ready', plan }),
  'setup.apply': { kind: 'hold' },
  'setup.cancel': gives<'setup.cancel'>(null),
  'setup.saveAnswers': gives<'setup.saveAnswers'>('/root/answers.json'),
  'setup.saveCheckReport': gives<'setup.saveCheckReport'>('/root/pkgsource-prerequisites.html'),
} as const satisfies Scenario;

const point: DistributionPointStatus = {
  name: 'Berlin',
  path: '/mnt/dp1',
  state: 'in sync',
  sha256,
  provenAt: '2026-06-24T03:14:00Z',
  proof: 'read-back',
  since: '2026-06-24T03:14:00Z',
  waitingFor: null,
  progress: null,
  reasonCode: null,
  reason: null,
  remedy: null,
  nextTryAt: null,
  failedRuns: 0,
};

/** A distribution point's status, in sync unless told otherwise. */
export function pointStatus(change: Partial<DistributionPointStatus> = {}): DistributionPointStatus {
  return { ...point, ...change };
}

/** A run's summary, updated unless told otherwise. */
export function runSummary(change: Partial<RunSummary> = {}): RunSummary {
  return {
    id: '20260624T031200Z-7c1a',
    host: 'site01',
    startedAt: '2026-06-24T03:12:00Z',
    endedAt: '2026-06-24T03:14:05Z',
    outcome: 'updated',
    exitCode: 0,
    bytesFetched: 649_341_212,
    bytesDistributed: 1_948_023_636,
    reason: null,
    remedy: null,
    ...change,
  };
}

/** A site's status, everything in sync unless told otherwise. */
export function statusSnapshot(change: Partial<StatusSnapshot> = {}): StatusSnapshot {
  return {
    format: 1,
    site,
    share: { name: 'PackageSrc_2', unc: '\\\\site01\\PackageSrc_2' },
    catalog: manifest,
    lastRun: runSummary(),
    lastSuccessAt: '2026-06-24T03:14:05Z',
    currentRun: null,
    schedule: { everyDayAt: '03:00', randomDelayMinutes: 30 },
    nextRunAt: '2026-06-25T03:00:00Z',
    distributionPoints: [
      pointStatus(),
      pointStatus({ name: 'Lyon', path: '\\\\dp2\\catalog$' }),
      pointStatus({ name: 'Oslo', path: '/mnt/dp3' }),
    ],
    updatedAt: '2026-06-24T03:14:05Z',
    ...change,
  };
}
