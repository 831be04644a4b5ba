import type { RemovalOutcome } from '../../electron/shared/removal.ts';
import { findUnfinishedRemovals } from '../../electron/usecases/find-unfinished-setups.ts';
import type { ApplySetupDeps, RemoveSetupDeps } from '../../electron/usecases/setup-dependencies.ts';
import { type ChangingCall, type FaultMoment, strikesOf, withFault } from '../support/failing-parts.ts';
import { deadOwner, machineOf } from '../support/machine-snapshot.ts';
import { removalDeps, remove } from '../support/removal.ts';
import { answersWithEverything, type SetupBench } from '../support/setup-bench.ts';
import { expect, test } from '../support/setup-test.ts';

test.use({ sambaRequest: {} });
test.setTimeout(600_000);

/** A group that no other test makes. */
const groupName = `pkgtest-${process.pid}-gone`;

/** Sets everything up and takes it away again: the machine without it, and what a removal calls. */
async function rehearse(
  bench: SetupBench,
  folder: string,
): Promise<{ before: string[]; calls: readonly ChangingCall[] }> {
  const before = await machineOf(folder, groupName);
  await setUp(bench);
  const { deps, calls } = withFault(removalDeps(bench), null, 'before');
  expect(await remove(bench, { deps })).toMatchObject({ kind: 'removed', leftBehind: [] });
  expect(await machineOf(folder, groupName)).toEqual(before);
  return { before, calls };
}

async function setUp(bench: SetupBench): Promise<void> {
  expect(await bench.setUp(answersWithEverything(bench, groupName))).toMatchObject({ kind: 'done' });
}

test('whatever fails, before its change or after it, is named, and removing again clears the machine', async ({
  bench,
  folder,
}) => {
  const { before, calls } = await rehearse(bench, folder);
  expect(strikesOf(calls).length).toBeGreaterThan(14);
  for (const index of strikesOf(calls)) {
    const call = JSON.stringify(calls[index]);
    await setUp(bench);
    expectLeft(await remove(bench, { deps: withFault(removalDeps(bench), index, 'before').deps }), call);
    // What failed is the first thing that is left to do, unless it went with the folder that it lay in.
    const again = withFault(removalDeps(bench), isChange, 'after');
    const second = await remove(bench, { deps: again.deps });
    if (again.calls.some(isChange)) expectLeft(second, call);
    expectCleared(await remove(bench), call);
    expect(await machineOf(folder, groupName), call).toEqual(before);
  }
});

for (const moment of ['before', 'after'] as const) {
  test(`killed ${moment} any change, removal is found and finished`, async ({ bench, folder }) => {
    const { before, calls } = await rehearse(bench, folder);
    const strikes = strikesOf(calls);
    for (const index of strikes) {
      const call = JSON.stringify(calls[index]);
      await setUp(bench);
      expect(await isKilledAt(bench, index, moment), call).toBe(true);
      const found = await findUnfinishedRemovals(bench.deps);
      if (!found.ok) throw new Error(JSON.stringify(found.failure));
      // After the last change there may be nothing left to finish.
      const isLast = index === strikes.at(-1) && moment === 'after';
      if (!isLast || found.value.length > 0) {
        expect(found.value, call).toMatchObject([{ site: bench.destination }]);
      }
      expectCleared(await remove(bench), call);
      expect(await machineOf(folder, groupName), call).toEqual(before);
    }
    expect(await findUnfinishedRemovals(bench.deps)).toEqual({ ok: true, value: [] });
  });
}

test('an interrupted removal keeps Setup from beginning until it is finished', async ({ bench }) => {
  await setUp(bench);
  expect(await isKilledAt(bench, isChange, 'after')).toBe(true);
  expect(await bench.setUp(answersWithEverything(bench, groupName))).toMatchObject({
    failure: { code: 'removal.unfinished' },
  });
  expectCleared(await remove(bench), 'afterwards');
  await setUp(bench);
  expectCleared(await remove(bench), 'at last');
});

test('a removal that cannot write the journal begins nothing', async ({ bench, folder }) => {
  await setUp(bench);
  const before = await machineOf(folder, groupName);
  const { deps } = withFault(removalDeps(bench), 0, 'before');
  expect(await remove(bench, { deps })).toMatchObject({
    kind: 'refused',
    failure: { code: 'program.file-failed' },
  });
  expect(await machineOf(folder, groupName)).toEqual(before);
  expectCleared(await remove(bench), 'afterwards');
});

/** Everything is gone; where the fault struck after the last change, there is nothing left to remove at all. */
function expectCleared(outcome: RemovalOutcome, call: string): void {
  if (outcome.kind === 'refused') expect(outcome.failure.code, call).toBe('setup.not-ours');
  else expect(outcome, call).toMatchObject({ kind: 'removed', leftBehind: [] });
}

function expectLeft(outcome: RemovalOutcome, call: string): void {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.failure));
  expect(outcome.leftBehind.length, call).toBeGreaterThan(0);
}

function isChange({ part }: ChangingCall): boolean {
  return part !== 'journal';
}

/** Whether a removal came as far as the call at which it dies, as a killed process does. */
async function isKilledAt(
  bench: SetupBench,
  at: Parameters<typeof withFault>[1],
  moment: FaultMoment,
): Promise<boolean> {
  const owner = await deadOwner(bench);
  const whole: ApplySetupDeps & RemoveSetupDeps = {
    ...removalDeps(bench, { owner }),
    setupLock: bench.lockOf(owner),
    setupOwners: { ...bench.deps.setupOwners, self: async () => owner },
  };
  const dying = withFault(whole, at, moment, 'dies');
  const ended = remove(bench, { deps: dying.deps }).then(() => false);
  return Promise.race([dying.struck.then(() => true), ended]);
}
