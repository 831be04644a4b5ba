import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type AnswersInput, shareSchema } from '../../../electron/shared/answers.ts';
import { failure } from '../../../electron/shared/failure.ts';
import { failWith } from '../../../electron/shared/result.ts';
import { englishLanguage } from '../../../electron/shared/texts/english-language.ts';
import { asItIs } from '../../../electron/shared/texts/listed.ts';
import { message } from '../../../electron/shared/texts/message.ts';
import { checkPrerequisites } from '../../../electron/usecases/check-prerequisites.ts';
import type { CheckDeps } from '../../../electron/usecases/checks/check.ts';
import { inspectDestination } from '../../../electron/usecases/inspect-destination.ts';
import { inspectShare } from '../../../electron/usecases/inspect-share.ts';
import { inspectSiteShare } from '../../../electron/usecases/inspect-site-share.ts';
import type { SetupBench } from '../../support/setup-bench.ts';
import { expect, test } from '../../support/setup-test.ts';

test.setTimeout(120_000);

test.describe('a destination', () => {
  test.use({ sambaRequest: {} });

  test('that can be used names what would be created, and is left alone', async ({ bench, folder }) => {
    const destination = path.join(folder, 'new', 'site');
    const facts = await inspectDestination(bench.deps, destination);
    expect(facts).toMatchObject({ problems: [], holdsSite: false });
    expect(facts.creates).toContain(path.join(destination, 'PkgSource'));
    expect(facts.freeBytes).toBeGreaterThan(facts.neededBytes);
    expect(await readdir(folder)).not.toContain('new');
  });

  test('that holds a site says so', async ({ bench }) => {
    await bench.setUp(bench.answers());
    const facts = await inspectDestination(bench.deps, bench.destination);
    expect(facts).toMatchObject({ problems: [], holdsSite: true, creates: [] });
  });

  test('that cannot be used is refused by its own reason', async ({ bench, folder }) => {
    await writeFile(path.join(folder, 'a-file'), '');
    await symlink('/etc', path.join(folder, 'a-link'));
    for (const [destination, code] of [
      ['', 'path.not-absolute'],
      ['relative/path', 'path.not-absolute'],
      [path.join(folder, 'a-file'), 'destination.not-folder'],
      [path.join(folder, 'a-link', 'below'), 'destination.leads-elsewhere'],
      ['/proc/site', 'destination.system-folder'],
    ] as const) {
      const { problems } = await inspectDestination(bench.deps, destination);
      expect.soft(problems[0]?.code, destination).toBe(code);
      expect.soft(problems[0]?.field, destination).toBe('destination');
    }
  });
});

test('a share’s look tells the name that it would get, what is in the way, and who gets full control', async ({
  bench,
  samba,
  folder,
}) => {
  const group = samba.groups.sms?.name ?? '';
  const { destination } = bench;
  await mkdir(path.join(folder, 'other'));
  await samba.net('usershare', 'add', 'packagesrc', path.join(folder, 'other'), '', 'S-1-5-32-544:F');
  const share = shareSchema.parse({ smsAdministrators: group });
  expect(await inspectShare(bench.deps, { destination, share })).toMatchObject({
    ok: true,
    value: {
      problems: [],
      shareName: 'PackageSrc_1',
      unc: '\\\\TESTSERVER\\PackageSrc_1',
      taken: ['packagesrc'],
      existing: false,
      smsAdministrators: { name: group, exists: true },
      fullControl: [
        { name: 'root', sid: 'S-1-5-32-544' },
        { name: group, sid: samba.groups.sms?.sid },
      ],
    },
  });
  await bench.setUp(bench.answers({ share: { smsAdministrators: group } }));
  expect(await inspectShare(bench.deps, { destination, share })).toMatchObject({
    ok: true,
    value: { shareName: 'PackageSrc_1', existing: true, taken: [] },
  });
});

test('a share that cannot be made is told with every reason', async ({ bench }) => {
  const share = shareSchema.parse({ name: 'a/b', administrators: 'no-such', smsAdministrators: 'nor-this' });
  const looked = await inspectShare(bench.deps, { destination: bench.destination, share });
  if (!looked.ok) throw new Error(JSON.stringify(looked.failure));
  expect(looked.value.problems.map(({ field }) => field)).toEqual([
    'share.name',
    'share.administrators',
    'share.smsAdministrators',
  ]);
  expect(await inspectShare(bench.deps, { destination: 'relative', share })).toMatchObject({
    ok: false,
    failure: { field: 'destination' },
  });
});

function checkDeps(bench: SetupBench, changes: Partial<CheckDeps> = {}): CheckDeps {
  const test: ReturnType<CheckDeps['testDistributor']>['test'] = async ({ path: at }) => ({
    problems: [],
    reachable: !at.includes('gone'),
    writable: true,
    freeBytes: 1,
    holdsSha256: null,
  });
  return { ...bench.deps, testDistributor: () => ({ test }), ...changes };
}

async function check(
  bench: SetupBench,
  changes: Partial<AnswersInput>,
  deps: Partial<CheckDeps> = {},
): Promise<Record<string, string>> {
  const { signal } = new AbortController();
  const found = await checkPrerequisites(checkDeps(bench, deps), bench.answers(changes), signal);
  for (const { id, outcome, found: text, remedy } of found) {
    expect(englishLanguage.say(text).length, id).toBeGreaterThan(5);
    expect(remedy === null, id).toBe(outcome === 'passed');
  }
  return Object.fromEntries(found.map(({ id, outcome }) => [id, outcome]));
}

test('every prerequisite passes on a computer that has what Setup needs', async ({ bench, samba }) => {
  const answers: Partial<AnswersInput> = {
    share: { smsAdministrators: samba.groups.sms?.name ?? null },
    distributionPoints: [{ name: 'Berlin', path: '/mnt/berlin' }],
  };
  const found = await check(bench, answers);
  expect(new Set(Object.values(found))).toEqual(new Set(['passed']));
  expect(Object.keys(found)).toEqual([
    'rights',
    'time',
    'share-server',
    'scheduler',
    'other-site',
    'destination',
    'room',
    'sms-administrators',
    'catalog',
    'distribution-points',
  ]);
});

test('every prerequisite that is missing fails by itself, with a remedy', async ({
  bench,
  samba,
  folder,
}) => {
  await writeFile(path.join(folder, 'a-file'), '');
  await bench.deps.registry.add('/srv/another');
  await samba.stop();
  const { machine, scheduler, clock, fileSystems, files } = bench.deps;
  const found = await check(
    bench,
    {
      destination: path.join(folder, 'a-file'),
      share: { smsAdministrators: 'no-such-group' },
      catalog: { kind: 'local', folder: path.join(folder, 'empty') },
      distributionPoints: [{ name: 'Berlin', path: '/mnt/gone' }],
    },
    {
      machine: { ...machine, hasRights: async () => false },
      clock: { ...clock, now: () => new Date('2019-01-01T00:00:00Z') },
      scheduler: { ...scheduler, unavailable: async () => message('gettingReady', 'installCron') },
      files: { ...files, freeBytes: async () => 1_000_000 },
      fileSystems,
      openSource: async () => failWith(failure('program.defect', { cause: asItIs('no catalog here') })),
    },
  );
  expect(found).toEqual({
    rights: 'failed',
    time: 'failed',
    'share-server': 'failed',
    scheduler: 'failed',
    'other-site': 'warning',
    destination: 'failed',
    room: 'failed',
    'sms-administrators': 'failed',
    catalog: 'failed',
    'distribution-points': 'warning',
  });
});

test('a clock that is behind the catalog’s signature is wrong, whatever else it says', async ({ bench }) => {
  await bench.setUp(bench.answers());
  const store = bench.deps.openStore(bench.destination);
  const held = await store.readManifest();
  const manifest = held.ok ? held.value : null;
  if (manifest === null) throw new Error('Setup left no manifest');
  const now = bench.deps.clock.now().getTime();
  const timeWith = async (signedAt: number) => {
    await store.writeManifest({ ...manifest, signedAt: new Date(signedAt).toISOString() });
    return (await check(bench, {})).time;
  };
  expect(await timeWith(now + 10 * 60_000)).toBe('passed');
  expect(await timeWith(now + 2 * 3_600_000)).toBe('failed');
});

test('a site’s share is seen to be there, to be gone, and to give another folder', async ({
  bench,
  folder,
}) => {
  const { deps, destination, packageSource } = bench;
  await bench.setUp(bench.answers());
  const look = () => inspectSiteShare(deps, destination);
  expect(await look()).toEqual({ ok: true, value: { kind: 'shared' } });

  const listed = await deps.shareServer.list();
  const share = listed.ok ? listed.value.find((each) => each.path === packageSource) : undefined;
  if (share === undefined) throw new Error('Setup made no share');
  expect(await deps.shareServer.remove(share.name)).toMatchObject({ ok: true });
  expect(await look()).toEqual({ ok: true, value: { kind: 'gone' } });

  const other = path.join(folder, 'other');
  await mkdir(other);
  const access = { administrators: 'S-1-5-32-544', smsAdministrators: null };
  await deps.shareServer.create({ name: share.name, path: other, comment: '' }, access);
  expect(await look()).toEqual({ ok: true, value: { kind: 'elsewhere', path: other } });
});
