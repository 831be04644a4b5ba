import { expect, test } from '@playwright/test';
import type { SetupFacts } from '../../electron/core/setup-facts.ts';
import { changesAnything, decidePlan } from '../../electron/core/setup-plan.ts';
import { type Answers, type AnswersInput, answersSchema } from '../../electron/shared/answers.ts';
import { failure } from '../../electron/shared/failure.ts';
import type { Plan } from '../../electron/shared/plan.ts';
import { said } from '../support/in-english.ts';

function answersWith(changes: Partial<AnswersInput> = {}): Answers {
  return answersSchema.parse({
    version: 1,
    destination: '/srv/pkgsource',
    share: { smsAdministrators: 'sms-admins' },
    catalog: { kind: 'local', folder: '/media/catalog' },
    distributionPoints: [{ name: 'Berlin', path: '/mnt/dp1' }],
    ...changes,
  });
}

function factsWith(changes: Partial<SetupFacts> = {}): SetupFacts {
  const absent = (path: string) => ({ path, found: 'absent', permissionsAreRight: false }) as const;
  return {
    platform: 'linux',
    rightsProblem: null,
    missingParents: [],
    existing: { path: '/srv', isFolder: true },
    resolvedDestination: '/srv/pkgsource',
    destination: absent('/srv/pkgsource'),
    packageSource: absent('/srv/pkgsource/PkgSource'),
    settingsFolder: absent('/srv/pkgsource/PkgSource/.sync'),
    logs: absent('/srv/pkgsource/Logs'),
    updatesSource: null,
    fileSystem: { type: 'ext4', isLocal: true, hasPermissions: true },
    freeBytes: 10_000_000_000,
    groupProblem: null,
    administrators: { name: 'root', sid: 'S-1-5-32-544' },
    smsAdministrators: { name: 'sms-admins', sid: 'S-1-22-2-1001' },
    hostAccount: null,
    notTheHosts: [],
    shareServerProblem: null,
    shares: [],
    accessIsRight: {},
    siteShares: [],
    formerFolders: [],
    uncPrefix: '\\\\server\\',
    settings: null,
    manifest: null,
    catalogLiesThere: false,
    status: null,
    siteProblem: null,
    schedule: 'absent',
    alertSchedule: 'absent',
    hostWay: null,
    schedulerProblem: null,
    schedulerDescription: 'cron',
    scheduledProxy: null,
    isRegistered: false,
    eventSource: null,
    catalogProblem: null,
    catalogBytes: 649_341_212,
    catalogAddress: '/media/catalog',
    ...changes,
  };
}

const fingerprint = (text: string) => text;

function planOf(facts: SetupFacts, answers: Answers): Plan {
  const outcome = decidePlan(facts, answers, fingerprint);
  if (outcome.kind !== 'ready') throw new Error(JSON.stringify(outcome.problems));
  return outcome.plan;
}

test('plans from the folder to the registration, each step with what undoes it', () => {
  const { operations } = planOf(factsWith(), answersWith());
  expect(operations.map(({ id }) => id)).toEqual([
    'folder:/srv/pkgsource',
    'folder:/srv/pkgsource/PkgSource',
    'permissions:/srv/pkgsource/PkgSource',
    'folder:/srv/pkgsource/PkgSource/.sync',
    'permissions:/srv/pkgsource/PkgSource/.sync',
    'folder:/srv/pkgsource/Logs',
    'share',
    'settings',
    'catalog',
    'schedule',
    'distribute',
    'register',
  ]);
  for (const { state, why, touches } of operations) {
    expect(state).toBe('to do');
    expect(said(why)).not.toBe('');
    expect(touches.length).toBeGreaterThan(0);
  }
});

test('plans the same on Windows, in Windows’ spelling', () => {
  const windows = factsWith({
    platform: 'windows',
    existing: { path: 'C:\\', isFolder: true },
    resolvedDestination: 'C:\\PkgSource',
    destination: { path: 'C:\\PkgSource', found: 'absent', permissionsAreRight: false },
    packageSource: { path: 'C:\\PkgSource\\PkgSource', found: 'absent', permissionsAreRight: false },
    settingsFolder: { path: 'C:\\PkgSource\\PkgSource\\.sync', found: 'absent', permissionsAreRight: false },
    logs: { path: 'C:\\PkgSource\\Logs', found: 'absent', permissionsAreRight: false },
  });
  const answers = answersWith({
    destination: 'C:\\PkgSource',
    catalog: { kind: 'local', folder: 'D:\\catalog' },
    distributionPoints: [{ name: 'Berlin', path: '\\\\dp1\\catalog$' }],
  });
  const [linux, found] = [planOf(factsWith(), answersWith()), planOf(windows, answers)];
  expect(found.operations.map(({ kind }) => kind)).toEqual(linux.operations.map(({ kind }) => kind));
  expect(found.operations.find(({ kind }) => kind === 'write settings')?.touches).toEqual([
    'C:\\PkgSource\\PkgSource\\.sync\\site.json',
  ]);
});

test('two Setups whose share gets another number have one plan; other answers have another', () => {
  const [alone, beside] = [
    planOf(factsWith(), answersWith()),
    planOf(factsWith({ shares: [{ name: 'packagesrc', path: '/x', changeable: true }] }), answersWith()),
  ];
  expect(beside.shareName).toBe('PackageSrc_1');
  expect(beside.hash).toBe(alone.hash);
  expect(planOf(factsWith(), answersWith({ trust: ['/root.pem'] })).hash).not.toBe(alone.hash);
  expect(planOf(factsWith({ isRegistered: true }), answersWith()).hash).not.toBe(alone.hash);
});

test('keeps the share that points at the package source already, if Setup could have made it', () => {
  const path = '/srv/pkgsource/PkgSource';
  const ours = factsWith({
    shares: [{ name: 'PackageSrc_2', path, changeable: true }],
    accessIsRight: { PackageSrc_2: true },
  });
  expect(planOf(ours, answersWith()).operations.find(({ id }) => id === 'share')).toMatchObject({
    name: 'PackageSrc_2',
    state: 'already right',
  });
  const byHand = factsWith({ shares: [{ name: 'PackageSrc', path, changeable: false }] });
  expect(planOf(byHand, answersWith()).shareName).toBe('PackageSrc_1');
});

const refusals: readonly [
  what: string,
  facts: Partial<SetupFacts>,
  answers: Partial<AnswersInput>,
  code: string,
  field: string | undefined,
][] = [
  [
    'a file as destination',
    { destination: { path: '/srv/pkgsource', found: 'file', permissionsAreRight: false } },
    {},
    'destination.not-folder',
    'destination',
  ],
  [
    'a path below a file',
    { existing: { path: '/srv/x', isFolder: false } },
    {},
    'destination.not-folder',
    'destination',
  ],
  [
    'a path through a link',
    { resolvedDestination: '/etc/pkgsource' },
    {},
    'destination.leads-elsewhere',
    'destination',
  ],
  [
    'a network file system',
    { fileSystem: { type: 'nfs4', isLocal: false, hasPermissions: true } },
    {},
    'destination.network',
    'destination',
  ],
  [
    'a file system without permissions',
    { fileSystem: { type: 'vfat', isLocal: true, hasPermissions: false } },
    {},
    'permissions.not-supported',
    'destination',
  ],
  ['too little room', { freeBytes: 1_900_000_000 }, {}, 'destination.no-room', 'destination'],
  [
    'a group that does not exist',
    { smsAdministrators: null },
    {},
    'group.not-found',
    'share.smsAdministrators',
  ],
  [
    'administrators that do not exist',
    { administrators: null },
    {},
    'group.not-found',
    'share.administrators',
  ],
  [
    'a scheduler that is not there',
    { schedulerProblem: failure('scheduler.not-ready', {}, 'syncHost.schedule') },
    {},
    'scheduler.not-ready',
    'syncHost.schedule',
  ],
  [
    'a site of a newer program',
    { siteProblem: failure('site.newer-format') },
    {},
    'site.newer-format',
    undefined,
  ],
  [
    'a catalog folder that is not there',
    { catalogProblem: failure('source.folder-missing', {}, 'catalog.folder') },
    {},
    'source.folder-missing',
    'catalog.folder',
  ],
];

for (const [what, facts, answers, code, field] of refusals) {
  test(`refuses ${what}`, () => {
    const outcome = decidePlan(factsWith(facts), answersWith(answers), fingerprint);
    expect(outcome).toEqual({ kind: 'refused', problems: [expect.objectContaining({ code })] });
    expect(outcome.kind === 'refused' && outcome.problems[0]?.field).toBe(field);
  });
}

test('goes on with warnings: without rights, with Internet access, without a group, without distribution points', () => {
  const plan = planOf(
    factsWith({ rightsProblem: failure('rights.missing'), smsAdministrators: null }),
    answersWith({ share: {}, catalog: { kind: 'internet' }, distributionPoints: [] }),
  );
  expect(plan.warnings.map(({ code }) => code)).toEqual([
    'rights.missing',
    'setup.internet-warning',
    'setup.no-sms-administrators',
    'setup.no-distribution-points',
  ]);
  expect(changesAnything(plan)).toBe(true);
});

test('the source in the Application log is shown where the site brings it, and undone with the last site', () => {
  const registration = (eventSource: string | null) =>
    planOf(factsWith({ eventSource }), answersWith()).operations.find(({ id }) => id === 'register');
  expect(said(registration('PkgSource'))).toMatchObject({
    title: 'Remember the site on this computer, and let PkgSource write to the Application log',
    touches: ['/srv/pkgsource', 'Application log: source PkgSource'],
    undo: 'Forget the site, and with the last one the event source',
    eventSource: 'PkgSource',
  });
  expect(said(registration(null))).toMatchObject({ touches: ['/srv/pkgsource'], undo: 'Forget the site' });
});

test('where the computer does not tell the rights, its failure is the warning', () => {
  const rightsProblem = failure('windows.timed-out', { script: 'read-rights', seconds: 60 });
  expect(planOf(factsWith({ rightsProblem }), answersWith()).warnings[0]).toEqual(rightsProblem);
});

test('a group that is to be created is, and nothing is scheduled where nothing should be', () => {
  const { operations } = planOf(
    factsWith({ smsAdministrators: null, schedulerProblem: failure('scheduler.not-ready') }),
    answersWith({
      share: { smsAdministrators: 'sms-admins', createSmsAdministrators: true },
      syncHost: { kind: 'this-computer', schedule: 'off' },
    }),
  );
  expect(operations[0]).toMatchObject({ kind: 'create group', group: 'sms-admins', state: 'to do' });
  expect(operations.map(({ kind }) => kind)).not.toContain('install schedule');
});

test('with another computer as host, this one neither fetches nor schedules, and says what is still to be done', () => {
  const syncHost = {
    kind: 'another-computer',
    name: 'wks-7',
    account: 'pkgsource-host',
    schedule: { everyDayAt: '03:00' },
  } as const;
  const hostAccount = { name: 'pkgsource-host', sid: 'S-1-22-1-1007' };
  const answers = answersWith({ syncHost });
  const plan = planOf(
    factsWith({ hostAccount, notTheHosts: ['/srv/pkgsource/PkgSource/wsusscn2.cab'], schedule: 'matches' }),
    answers,
  );
  const kinds = plan.operations.map(({ kind }) => kind);
  expect(kinds).not.toContain('get catalog');
  expect(kinds).not.toContain('distribute');
  expect(kinds.slice(-4)).toEqual(['install schedule', 'hand over', 'schedule alert check', 'register site']);
  expect(said(plan.operations.at(-4)?.title)).toBe('Remove the schedule');
  expect(plan.warnings.map(({ code }) => code)).toContain('setup.host-to-install');
  const shared = plan.operations.find(({ kind }) => kind === 'create share');
  expect(shared).toMatchObject({ access: { host: 'pkgsource-host' } });

  const noScheduler = { hostAccount, schedulerProblem: failure('scheduler.not-ready') };
  const unwatched = planOf(factsWith(noScheduler), answers);
  expect(unwatched.warnings.map(({ code }) => code)).toContain('setup.nobody-watches');
  expect(unwatched.operations.map(({ kind }) => kind)).not.toContain('schedule alert check');
  const here = planOf(factsWith({ alertSchedule: 'differs' }), answersWith());
  const back = here.operations.find(({ kind }) => kind === 'schedule alert check');
  expect(back).toMatchObject({ schedule: 'off', state: 'to do' });

  const refused = decidePlan(factsWith(), answers, fingerprint);
  expect(refused).toMatchObject({
    kind: 'refused',
    problems: [{ code: 'host.account-not-found', field: 'syncHost.account' }],
  });
});

test('copies to those that no engine serves, and says that the others get the catalog by replication', () => {
  const branch = (name: string) => ({
    ...{ name, path: `/${name}` },
    delivery: { kind: 'replicated' as const, hubs: ['hub'] },
  });
  const hub = { name: 'hub', path: '/hub' };
  const plan = planOf(factsWith(), answersWith({ distributionPoints: [hub, branch('a'), branch('b')] }));
  const distribute = plan.operations.find(({ kind }) => kind === 'distribute');
  expect(distribute).toMatchObject({ touches: ['/hub'], distributionPoints: [{ name: 'hub' }] });
  expect(said(distribute?.title)).toBe(
    'Copy the catalog to 1 distribution point; 2 others get it by replication',
  );
  const none = planOf(
    factsWith(),
    answersWith({ distributionPoints: [{ ...branch('a'), delivery: { kind: 'replicated' } }] }),
  );
  expect(none.operations.map(({ kind }) => kind)).not.toContain('distribute');
});
