import { readdir } from 'node:fs/promises';
import { findUnfinishedSetups } from '../../electron/usecases/find-unfinished-setups.ts';
import { finishUnfinishedSetup } from '../../electron/usecases/finish-unfinished-setup.ts';
import { undoUnfinishedSetup } from '../../electron/usecases/undo-unfinished-setup.ts';
import { type FaultMoment, withFault } from '../support/failing-parts.ts';
import { deadOwner, machineOf } from '../support/machine-snapshot.ts';
import { remove } from '../support/removal.ts';
import type { SetupBench } from '../support/setup-bench.ts';
import { expect, test } from '../support/setup-test.ts';

test.setTimeout(240_000);

const group = 'no group of this test';

/** A site; a change of it to other share names and no updates source; and the calls of that, each to be struck. */
async function siteToChange(bench: SetupBench) {
  const first = bench.answers({ updatesSource: {} });
  const wanted = bench.answers({ share: { name: 'Catalog' } });
  await bench.setUp(first);
  const counted = withFault(bench.deps, null, 'before');
  const { hash } = await bench.prepare(wanted);
  expect(await bench.setUp(wanted, { deps: counted.deps, planHash: hash })).toMatchObject({ kind: 'done' });
  const strikes = counted.calls.flatMap((call, index) => (call.part === 'journal' ? [] : [index]));
  expect(strikes.length).toBeGreaterThanOrEqual(5);
  await bench.setUp(first);
  return { first, wanted, strikes };
}

test('a change that fails at any operation leaves the site as it was', async ({ bench, folder }) => {
  const { wanted, strikes } = await siteToChange(bench);
  const before = await machineOf(folder, group);
  for (const index of strikes) {
    for (const moment of ['before', 'after'] as const satisfies FaultMoment[]) {
      const faulty = withFault(bench.deps, index, moment);
      const outcome = await bench.setUp(wanted, { deps: faulty.deps });
      const call = `${moment} ${JSON.stringify(faulty.calls[index])}`;
      expect(outcome, call).toMatchObject({ kind: 'failed', leftBehind: [] });
      expect(await machineOf(folder, group), call).toEqual(before);
    }
  }
});

test('a change that is killed at any operation is undone, or finished', async ({ bench, samba, folder }) => {
  const { first, wanted, strikes } = await siteToChange(bench);
  const before = await machineOf(folder, group);
  for (const index of strikes) {
    const undone = await killedAt(index);
    expect(await undoUnfinishedSetup(bench.deps, undone), String(index)).toEqual({ ok: true, value: [] });
    expect(await machineOf(folder, group), String(index)).toEqual(before);
    const finished = await finishUnfinishedSetup(bench.deps, await killedAt(index), {
      signal: new AbortController().signal,
      report: () => undefined,
    });
    expect(finished.outcome, String(index)).toMatchObject({ kind: 'done', shareName: 'Catalog' });
    expect((await samba.net('usershare', 'list')).stdout.trim(), String(index)).toBe('Catalog');
    expect(await readdir(bench.destination), String(index)).not.toContain('UpdatesSource');
    await bench.setUp(first);
    expect(await machineOf(folder, group), String(index)).toEqual(before);
  }
  expect(await remove(bench)).toMatchObject({ kind: 'removed', leftBehind: [] });

  async function killedAt(index: number) {
    const owner = await deadOwner(bench);
    const dying = withFault(bench.deps, index, 'after', 'dies');
    const { setupOwners } = bench.deps;
    const deps = {
      ...dying.deps,
      setupOwners: { ...setupOwners, self: async () => owner },
      setupLock: bench.lockOf(owner),
    };
    void bench.setUp(wanted, { deps });
    await dying.struck;
    const found = await findUnfinishedSetups(bench.deps);
    const [unfinished] = found.ok ? found.value : [];
    if (unfinished === undefined) throw new Error(`nothing was found after call ${index}`);
    return unfinished;
  }
});
