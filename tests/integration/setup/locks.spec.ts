import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { findUnfinishedSetups } from '../../../electron/usecases/find-unfinished-setups.ts';
import { undoUnfinishedSetup } from '../../../electron/usecases/undo-unfinished-setup.ts';
import { withFault } from '../../support/failing-parts.ts';
import { said } from '../../support/in-english.ts';
import { deadOwner, machineOf } from '../../support/machine-snapshot.ts';
import { removalDeps, remove } from '../../support/removal.ts';
import type { SetupBench } from '../../support/setup-bench.ts';
import { expect, test } from '../../support/setup-test.ts';

test.use({ sambaRequest: {} });
test.setTimeout(120_000);

test('while a site is removed, no run can take it and nothing else changes the computer', async ({
  bench,
  folder,
}) => {
  await bench.setUp(bench.answers());
  const deps = removalDeps(bench);
  const seen: unknown[] = [];
  const removed = await remove(bench, {
    deps: {
      ...deps,
      shareServer: {
        ...deps.shareServer,
        remove: async (name) => {
          seen.push(
            await deps.siteLock(bench.destination).acquire('a-run'),
            await bench.setUp(bench.answers({ destination: path.join(folder, 'other') })),
            await remove(bench, { deps }),
          );
          return deps.shareServer.remove(name);
        },
      },
    },
  });
  const locked = { code: 'setup.locked', params: { work: `removal of ${bench.destination}` } };
  expect(said(seen)).toMatchObject([
    { ok: false, failure: { code: 'site.locked', params: { runId: 'removal' } } },
    { kind: 'failed', failure: locked, leftBehind: [] },
    { kind: 'refused', failure: locked },
  ]);
  expect(removed).toMatchObject({ kind: 'removed', leftBehind: [] });
  expect(await readdir(folder)).not.toContain('site');
  // Free again, and for another site too.
  expect(await bench.setUp(bench.answers())).toMatchObject({ kind: 'done' });
});

test('while a Setup is at work, no other and no removal begins', async ({ bench }) => {
  await bench.setUp(bench.answers());
  const seen: unknown[] = [];
  const changed = bench.answers({ share: { name: 'Catalog' } });
  const { shareServer } = bench.deps;
  const outcome = await bench.setUp(changed, {
    deps: {
      shareServer: {
        ...shareServer,
        create: async (share, access) => {
          seen.push(await bench.setUp(changed), await remove(bench));
          return shareServer.create(share, access);
        },
      },
    },
  });
  const locked = { code: 'setup.locked', params: { work: `setup of ${bench.destination}` } };
  expect(said(seen)).toMatchObject([
    { kind: 'failed', failure: locked },
    { kind: 'refused', failure: locked },
  ]);
  expect(outcome).toMatchObject({ kind: 'done', shareName: 'Catalog' });
});

test('two undos at once: one takes back, the other is told, and the machine is as it was', async ({
  bench,
  folder,
}) => {
  const before = await machineOf(folder, 'no group of this test');
  const unfinished = await killedSetup(bench);
  const undos = await Promise.all([1, 2, 3].map(() => undoUnfinishedSetup(bench.deps, unfinished)));
  expect(undos.filter(({ ok }) => ok)).toEqual([{ ok: true, value: [] }]);
  for (const undo of undos) {
    if (!undo.ok) expect(['setup.locked', 'setup.settled']).toContain(undo.failure.code);
  }
  expect(await undoUnfinishedSetup(bench.deps, unfinished)).toMatchObject({
    ok: false,
    failure: { code: 'setup.settled' },
  });
  expect(await machineOf(folder, 'no group of this test')).toEqual(before);
});

test('while a run works on the site nothing is taken back; afterwards everything', async ({
  bench,
  folder,
}) => {
  const before = await machineOf(folder, 'no group of this test');
  const unfinished = await killedSetup(bench);
  const meanwhile = await machineOf(folder, 'no group of this test');
  const run = await bench.deps.siteLock(bench.destination).acquire('a-run');
  if (!run.ok) throw new Error(JSON.stringify(run.failure));
  expect(await undoUnfinishedSetup(bench.deps, unfinished)).toMatchObject({
    ok: false,
    failure: { code: 'site.locked' },
  });
  await run.value.release();
  expect(await machineOf(folder, 'no group of this test')).toEqual(meanwhile);
  expect(await undoUnfinishedSetup(bench.deps, unfinished)).toEqual({ ok: true, value: [] });
  expect(await machineOf(folder, 'no group of this test')).toEqual(before);
});

/** A Setup that died after it had made its share. */
async function killedSetup(bench: SetupBench) {
  const owner = await deadOwner(bench);
  const dying = withFault(bench.deps, ({ part }) => part === 'shareServer', 'after', 'dies');
  const setupOwners = { ...bench.deps.setupOwners, self: async () => owner };
  const deps = { ...dying.deps, setupOwners, setupLock: bench.lockOf(owner) };
  void bench.setUp(bench.answers(), { deps });
  await dying.struck;
  const found = await findUnfinishedSetups(bench.deps);
  const [unfinished] = found.ok ? found.value : [];
  if (unfinished === undefined) throw new Error('the killed Setup was not found');
  return unfinished;
}
