import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describeFailure } from '../../../electron/shared/failure.ts';
import { distributionPointStatusSchema } from '../../../electron/shared/status.ts';
import { bundleProgram } from '../../support/bundled-program.ts';
import {
  distributeTo,
  holdsExactly,
  lastOf,
  makePoints,
  pointAt,
  publishCatalog,
  systemClock,
  testDistributor,
} from '../../support/distribution-parts.ts';
import { sampleStatus } from '../../support/sample-documents.ts';
import { test as base, expect } from '../../support/test-folder.ts';

const run = promisify(execFile);
const megabyte = 1024 * 1024;

/** Mounts file systems in memory; they are gone when the test ends. */
const test = base.extend<{ mountMemory: (at: string, options: string) => Promise<void> }>({
  mountMemory: async ({ folder }, use) => {
    const mounted: string[] = [];
    await use(async (at, options) => {
      await mkdir(path.join(folder, at), { recursive: true });
      await run('mount', ['-t', 'tmpfs', '-o', options, 'pkgsource-test', path.join(folder, at)]);
      mounted.push(path.join(folder, at));
    });
    for (const at of mounted) await run('umount', ['-l', at]).catch(() => undefined);
  },
});

test('a full disk fails alone, before a byte is written, and says how much is missing', async ({
  folder,
  mountMemory,
}) => {
  const catalog = await publishCatalog(folder, 'PkgSource', 4 * megabyte);
  const [good = pointAt('', '')] = await makePoints(folder, 1);
  await mountMemory('full', 'size=3m');
  const full = pointAt('full', path.join(folder, 'full'));
  const events = await distributeTo(testDistributor(folder), catalog, [full, good]);
  const last = lastOf(events, 'full');
  expect(last).toMatchObject({ kind: 'failed', failure: { code: 'dp.no-space' } });
  if (last?.kind === 'failed')
    expect(describeFailure(last.failure).detail).toMatch(/4259840 bytes where only \d+ are free/);
  expect(events.filter(({ kind, name }) => name === 'full' && kind === 'retrying')).toEqual([]);
  expect(await readdir(full.path)).toEqual([]);
  expect(lastOf(events, 'dp1')).toMatchObject({ kind: 'in sync' });
});

test('a disk that fills up during the copy keeps the old catalog and no part of the new one', async ({
  folder,
  mountMemory,
}) => {
  const old = await publishCatalog(folder, 'old', megabyte);
  const catalog = await publishCatalog(folder, 'PkgSource', 6 * megabyte);
  await mountMemory('dp', 'size=9m');
  const point = pointAt('dp', path.join(folder, 'dp'), { maxMBps: 8 });
  const distributor = testDistributor(folder);
  await distributeTo(distributor, old, [point]);
  let filled: Promise<void> | null = null;
  const events = await distributeTo(distributor, catalog, [point], {
    report: ({ kind }) => {
      if (kind === 'copying') filled ??= fillUp(point.path);
    },
  });
  await filled;
  expect(lastOf(events, 'dp')).toMatchObject({ kind: 'failed', failure: { code: 'dp.no-space' } });
  await rm(path.join(point.path, 'filler'));
  expect(await holdsExactly(point.path, old)).toBe(true);
  expect((await readdir(point.path)).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
  expect(lastOf(await distributeTo(distributor, catalog, [point]), 'dp')).toMatchObject({ kind: 'in sync' });
});

async function fillUp(at: string): Promise<void> {
  const { bavail, bsize } = await statfs(at);
  await writeFile(path.join(at, 'filler'), Buffer.alloc(bavail * bsize)).catch(() => undefined);
}

test('a read-only file system fails alone', async ({ folder, mountMemory }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const [good = pointAt('', '')] = await makePoints(folder, 1);
  await mountMemory('dp', 'size=9m,ro');
  const events = await distributeTo(testDistributor(folder), catalog, [
    pointAt('dp', path.join(folder, 'dp')),
    good,
  ]);
  expect(lastOf(events, 'dp')).toMatchObject({ kind: 'failed', failure: { code: 'dp.read-only' } });
  expect(lastOf(events, 'dp1')).toMatchObject({ kind: 'in sync' });
});

test('a distribution point that is unmounted is not filled on the disk below', async ({
  folder,
  mountMemory,
}) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  await mountMemory('dp', 'size=9m');
  const point = pointAt('dp', path.join(folder, 'dp'));
  const distributor = testDistributor(folder);
  await distributeTo(distributor, catalog, [point]);
  await run('umount', ['--lazy', point.path]);
  const events = await distributeTo(distributor, catalog, [point]);
  expect(lastOf(events, 'dp')).toMatchObject({ kind: 'unreachable', failure: { code: 'dp.not-mounted' } });
  expect(await readdir(point.path)).toEqual([]);
});

test('a folder that disappears in mid-copy is unreachable, and the others do not mind', async ({
  folder,
}) => {
  const catalog = await publishCatalog(folder, 'PkgSource', 3 * megabyte);
  const [good = pointAt('', '')] = await makePoints(folder, 1);
  const gone = pointAt('gone', path.join(folder, 'gone'), { maxMBps: 4 });
  await mkdir(gone.path);
  let removed: Promise<void> | null = null;
  const events = await distributeTo(testDistributor(folder), catalog, [gone, good], {
    report: ({ kind, name }) => {
      if (kind === 'copying' && name === 'gone') removed ??= rm(gone.path, { recursive: true });
    },
  });
  await removed;
  expect(lastOf(events, 'gone')).toMatchObject({ kind: 'unreachable' });
  expect(lastOf(events, 'dp1')).toMatchObject({ kind: 'in sync' });
});

test('a limit of a thousand bytes a second is kept to, and is no stall', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', 3000);
  const [point = pointAt('', '')] = await makePoints(folder, 1);
  const distributor = testDistributor(folder, {
    policy: { operationMs: 1500, lookMs: 1500, silenceMs: 1500 },
  });
  const events = await distributeTo(distributor, catalog, [{ ...point, maxMBps: 0.001 }]);
  expect(events.filter(({ kind }) => kind === 'retrying')).toEqual([]);
  expect(lastOf(events, 'dp1')).toMatchObject({ kind: 'in sync', bytesWritten: 3000 });
});

test('a folder that becomes read-only in mid-copy fails with its reason, and the others do not mind', async ({
  folder,
  mountMemory,
}) => {
  const catalog = await publishCatalog(folder, 'PkgSource', 3 * megabyte);
  const [good = pointAt('', '')] = await makePoints(folder, 1);
  await mountMemory('dp', 'size=9m');
  const point = pointAt('dp', path.join(folder, 'dp'), { maxMBps: 2 });
  let locked: Promise<unknown> | null = null;
  const events = await distributeTo(testDistributor(folder), catalog, [point, good], {
    // Permissions do not bind root, whom the tests run as: the attribute does.
    report: ({ kind, name }) => {
      if (kind === 'copying' && name === 'dp')
        locked ??= run('chattr', ['+i', point.path]).catch(() => undefined);
    },
  });
  await locked;
  await run('chattr', ['-i', point.path]).catch(() => undefined);
  expect(lastOf(events, 'dp')).toMatchObject({ kind: 'failed', failure: { code: 'dp.no-rights' } });
  expect(lastOf(events, 'dp1')).toMatchObject({ kind: 'in sync' });
});

for (const [what, verb] of [
  ['every operation', ''],
  ['writing', 'write'],
  ['flushing', 'sync'],
  ['renaming', 'rename'],
] as const) {
  test(`a distribution point where ${what} hangs delays no other and no report`, async ({ folder }) => {
    const catalog = await publishCatalog(folder, 'PkgSource', 2 * megabyte);
    const targets = await makePoints(folder, 3);
    const program = await bundleProgram('tests/support/hanging-cohort.ts', folder);
    const distributor = testDistributor(folder, {
      workerCommand: [process.execPath, program, path.join(folder, 'dp2'), verb],
      policy: { lookMs: 6000, operationMs: 2500 },
    });
    const events = await distributeTo(distributor, catalog, targets);
    expect(lastOf(events, 'dp2')).toMatchObject({ kind: 'unreachable', failure: { code: 'dp.stalled' } });
    const order = events.flatMap(({ kind, name }) =>
      kind === 'copying' || kind === 'checking' ? [] : [name],
    );
    expect(order.at(-1)).toBe('dp2');
    for (const name of ['dp1', 'dp3']) expect(lastOf(events, name)).toMatchObject({ kind: 'in sync' });
    expect(await readdir(path.join(folder, 'dp2'))).not.toContain('wsusscn2.cab');
  });
}

test('forty that hang at once keep no other from being looked at', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', 16 * 1024);
  const healthy = await makePoints(folder, 40);
  const dead = Array.from({ length: 40 }, (_, index) =>
    pointAt(`dead${index}`, path.join(folder, 'dead', String(index))),
  );
  await distributeTo(testDistributor(folder), catalog, healthy);
  const program = await bundleProgram('tests/support/hanging-cohort.ts', folder);
  const distributor = testDistributor(folder, {
    workerCommand: [process.execPath, program, path.join(folder, 'dead')],
    policy: { lookMs: 3000, operationMs: 2500 },
  });
  const events = await distributeTo(distributor, catalog, [...dead, ...healthy]);
  const kinds = (points: typeof dead) => new Set(points.map(({ name }) => lastOf(events, name)?.kind));
  expect(kinds(healthy)).toEqual(new Set(['in sync']));
  expect(kinds(dead)).toEqual(new Set(['unreachable']));
});

test('a cohort process that freezes is replaced by one without the point it froze on', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', 2 * megabyte);
  const targets = await makePoints(folder, 3);
  const program = await bundleProgram('tests/support/hanging-cohort.ts', folder);
  const distributor = testDistributor(folder, {
    workerCommand: [process.execPath, program, path.join(folder, 'dp2'), 'freeze'],
    policy: { silenceMs: 1500 },
  });
  const events = await distributeTo(distributor, catalog, targets);
  for (const { name } of targets) expect(['in sync', 'unreachable']).toContain(lastOf(events, name)?.kind);
  expect(lastOf(events, 'dp2')).toMatchObject({ kind: 'unreachable' });
});

test('a worker that cannot be started fails every point with its reason', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const targets = await makePoints(folder, 2);
  const distributor = testDistributor(folder, { workerCommand: [path.join(folder, 'no-such-program')] });
  const events = await distributeTo(distributor, catalog, targets);
  for (const { name } of targets) {
    expect(lastOf(events, name)).toMatchObject({ kind: 'failed', failure: { code: 'dp.worker-ended' } });
  }
});

test('cancel stops within a second, says where, and the next run converges', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', 6 * megabyte);
  const targets = [
    ...(await makePoints(folder, 2)).map((point) => ({ ...point, maxMBps: 1 })),
    pointAt('missing', path.join(folder, 'missing')),
  ];
  const abort = new AbortController();
  let cancelledAtMs = 0;
  const distributor = testDistributor(folder);
  const events = await distributeTo(distributor, catalog, targets, {
    signal: abort.signal,
    report: ({ kind }) => {
      if (kind !== 'copying' || cancelledAtMs > 0) return;
      cancelledAtMs = Date.now();
      abort.abort();
    },
  });
  expect(Date.now() - cancelledAtMs).toBeLessThan(1000);
  for (const name of ['dp1', 'dp2']) {
    expect(lastOf(events, name)).toMatchObject({ kind: 'failed', failure: { code: 'program.cancelled' } });
  }
  expect(lastOf(events, 'missing')).toMatchObject({ kind: 'unreachable' });
  const again = await distributeTo(distributor, catalog, await makePoints(folder, 2), { runId: 'run-2' });
  for (const name of ['dp1', 'dp2']) {
    expect(lastOf(again, name)).toMatchObject({ kind: 'in sync' });
    expect((await readdir(path.join(folder, name))).sort()).toEqual(['catalog.json', 'wsusscn2.cab']);
  }
});

test('a thousand distribution points, twenty of them missing: each has its fate; the next run only looks', async ({
  folder,
}) => {
  test.setTimeout(180_000);
  const catalog = await publishCatalog(folder, 'PkgSource', 16 * 1024);
  const targets = [
    ...(await makePoints(folder, 980)),
    ...Array.from({ length: 20 }, (_, index) => pointAt(`gone${index}`, path.join(folder, `gone${index}`))),
  ];
  const distributor = testDistributor(folder);
  const first = await distributeTo(distributor, catalog, targets);
  const kindOf = (name: string) => lastOf(first, name)?.kind;
  expect(targets.filter(({ name }) => kindOf(name) === 'in sync').length).toBe(980);
  expect(targets.filter(({ name }) => kindOf(name) === 'unreachable').length).toBe(20);
  const second = await distributeTo(distributor, catalog, targets);
  expect(second.length).toBe(1000);
  expect(second.filter((event) => event.kind === 'in sync' && event.bytesWritten === 0).length).toBe(980);
});

test('outside its time window a distribution point waits and says until when', async ({ folder }) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const [point = pointAt('', '')] = await makePoints(folder, 1);
  const noon = new Date(2026, 5, 10, 12, 0);
  const clock = { now: () => noon, wait: () => Promise.resolve() };
  const window = { from: '22:00', to: '05:00' };
  const distributor = testDistributor(folder, { clock });
  const events = await distributeTo(distributor, catalog, [{ ...point, window }]);
  expect(lastOf(events, 'dp1')).toMatchObject({
    ...{ kind: 'waiting', waitingFor: 'its time window, 22:00 to 05:00' },
    nextTryAt: new Date(2026, 5, 10, 22, 0).toISOString(),
  });
  expect(await readdir(point.path)).toEqual([]);
});

test('outside its time window a distribution point that holds the current catalog stays in sync, with its old proof', async ({
  folder,
}) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const [point = pointAt('', '')] = await makePoints(folder, 1);
  const noon = { ...systemClock, now: () => new Date(2026, 5, 10, 12, 0) };
  const distributor = testDistributor(folder, { clock: noon });
  const targets = [{ ...point, window: { from: '22:00', to: '05:00' } }];
  const provenAt = '2026-06-10T01:00:00.000Z';
  const { sha256 } = catalog.manifest;
  const known = {
    ...{ ...sampleStatus.distributionPoints[0], name: 'dp1', path: point.path },
    ...{ state: 'in sync', sha256, provenAt, proof: 'size' },
  };
  const told = async (changes: object, reprove = false) => {
    const before = distributionPointStatusSchema.parse({ ...known, ...changes });
    const events = await distributeTo(distributor, catalog, targets, {
      known: new Map([['dp1', before]]),
      reprove,
    });
    return lastOf(events, 'dp1');
  };
  expect(await told({})).toMatchObject({ kind: 'in sync', sha256, provenAt, proof: 'size', bytesWritten: 0 });
  expect(await told({ sha256: '0'.repeat(64) })).toMatchObject({ kind: 'waiting' });
  expect(await told({ path: path.join(folder, 'elsewhere') })).toMatchObject({ kind: 'waiting' });
  expect(await told({ state: 'failed' })).toMatchObject({ kind: 'waiting' });
  expect(await told({}, true)).toMatchObject({ kind: 'waiting' });
  expect(await readdir(point.path)).toEqual([]);
});

test('a distribution point whose turn comes when its window has closed waits; a copy that has begun goes on', async ({
  folder,
}) => {
  const catalog = await publishCatalog(folder, 'PkgSource', megabyte);
  const window = { from: '22:00', to: '05:00' };
  const targets = (await makePoints(folder, 2)).map((point) => ({ ...point, window }));
  const hasBegun = () => targets.some((target) => readdirSync(target.path).length > 0);
  // The window closes as soon as the first copy begins.
  const now = () => new Date(2026, 5, 10, ...(hasBegun() ? [5, 1] : [4, 59]));
  const distributor = testDistributor(folder, {
    clock: { ...systemClock, now },
    policy: { cohortSize: 1 },
  });
  const events = await distributeTo(distributor, catalog, targets);
  const last = targets.map(({ name }) => lastOf(events, name));
  expect(last.map((event) => event?.kind).sort()).toEqual(['in sync', 'waiting']);
  expect(last.find((event) => event?.kind === 'waiting')).toMatchObject({
    nextTryAt: new Date(2026, 5, 10, 22, 0).toISOString(),
  });
});
