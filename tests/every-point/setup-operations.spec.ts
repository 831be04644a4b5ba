import { type UnfinishedSetup, unfinishedSetups } from '../../electron/core/unfinished-setup.ts';
import { findUnfinishedSetups } from '../../electron/usecases/find-unfinished-setups.ts';
import { finishUnfinishedSetup } from '../../electron/usecases/finish-unfinished-setup.ts';
import { createSetupChanges } from '../../electron/usecases/setup-changes.ts';
import { undoUnfinishedSetup } from '../../electron/usecases/undo-unfinished-setup.ts';
import { type ChangingCall, type FaultMoment, strikesOf, withFault } from '../support/failing-parts.ts';
import { deadOwner, machineOf, sambaState } from '../support/machine-snapshot.ts';
import { answersWithEverything, type SetupBench } from '../support/setup-bench.ts';
import { expect, test } from '../support/setup-test.ts';
import { snapshotOfTree } from '../support/tree-snapshot.ts';

test.use({ sambaRequest: {} });
test.setTimeout(240_000);

/** A group that no other test makes. */
const groupName = `pkgtest-${process.pid}-made`;

/** One whole Setup, taken back again: what it calls, the hash of its plan, and the machine without it. */
async function rehearse(
  bench: SetupBench,
  folder: string,
): Promise<{ calls: readonly ChangingCall[]; planHash: string; before: string[] }> {
  const { hash: planHash } = await bench.prepare(answersWithEverything(bench, groupName));
  const { deps, calls } = withFault(bench.deps, null, 'before');
  expect(await bench.setUp(answersWithEverything(bench, groupName), { deps, planHash })).toMatchObject({
    kind: 'done',
  });
  await takeBackAll(bench);
  return { calls, planHash, before: await machineOf(folder, groupName) };
}

for (const moment of ['before', 'after'] as const satisfies FaultMoment[]) {
  test(`whatever operation fails ${moment} its change, the machine is as it was`, async ({
    bench,
    folder,
  }) => {
    const { calls, planHash, before } = await rehearse(bench, folder);
    expect(strikesOf(calls).length).toBeGreaterThan(14);
    for (const index of strikesOf(calls)) {
      const faulty = withFault(bench.deps, index, moment);
      const outcome = await bench.setUp(answersWithEverything(bench, groupName), {
        deps: faulty.deps,
        planHash,
      });
      const call = JSON.stringify(calls[index]);
      expect(outcome, call).toMatchObject({ kind: 'failed', leftBehind: [] });
      expect(await machineOf(folder, groupName), call).toEqual(before);
    }
  });

  test(`killed ${moment} any change, Setup is found and taken back`, async ({ bench, folder }) => {
    const { calls, planHash, before } = await rehearse(bench, folder);
    for (const index of strikesOf(calls)) {
      const call = JSON.stringify(calls[index]);
      const found = await killedAt(bench, index, moment, planHash);
      expect(found.length, call).toBe(1);
      expect(await takeBack(bench, found), call).toEqual([]);
      expect(await machineOf(folder, groupName), call).toEqual(before);
      expect(await unfinished(bench), call).toEqual([]);
    }
  });
}

test('killed at its first line in the journal, nothing is to be undone; at its last, everything', async ({
  bench,
  folder,
}) => {
  const { calls, planHash, before } = await rehearse(bench, folder);
  const [first, last] = [calls[0], calls.at(-1)];
  expect([first, last]).toEqual(Array(2).fill({ part: 'journal', method: 'append' }));
  expect(await killedAt(bench, 0, 'after', planHash)).toEqual([]);
  expect(await machineOf(folder, groupName)).toEqual(before);
  expect(await takeBack(bench, await killedAt(bench, calls.length - 1, 'before', planHash))).toEqual([]);
  expect(await machineOf(folder, groupName)).toEqual(before);
});

test('killed anywhere, Setup is finished by its own answers, and is then taken back whole', async ({
  bench,
  folder,
}) => {
  const { calls, planHash, before } = await rehearse(bench, folder);
  const whole = await bench.setUp(answersWithEverything(bench, groupName), { planHash });
  expect(whole).toMatchObject({ kind: 'done' });
  const finished = await namesOf(folder);
  await takeBackAll(bench);
  for (const [part, moment] of [
    ['accounts', 'after'],
    ['shareServer', 'before'],
    ['shareServer', 'after'],
    ['store', 'after'],
    ['sync', 'after'],
    ['scheduler', 'after'],
    ['registry', 'after'],
  ] as const) {
    const index = calls.findIndex((call) => call.part === part);
    const [unfinishedSetup] = await killedAt(bench, index, moment, planHash);
    if (unfinishedSetup === undefined) throw new Error(`nothing was found after ${part} ${moment}`);
    expect(await bench.setUp(answersWithEverything(bench, groupName))).toMatchObject({
      failure: { code: 'setup.unfinished' },
    });
    const ended = await finishUnfinishedSetup(bench.deps, unfinishedSetup, watched);
    expect(ended.outcome, `${part} ${moment}`).toMatchObject({ kind: 'done', shareName: 'PackageSrc' });
    expect(await namesOf(folder), `${part} ${moment}`).toEqual(finished);
    expect(await unfinished(bench), `${part} ${moment}`).toEqual([]);
    await takeBackAll(bench);
    expect(await machineOf(folder, groupName), `${part} ${moment}`).toEqual(before);
  }
});

test('a cancel takes back what was done', async ({ bench, folder }) => {
  const { planHash, before } = await rehearse(bench, folder);
  const { operations } = await bench.prepare(answersWithEverything(bench, groupName));
  for (const kind of ['create share', 'get catalog', 'register site'] as const) {
    const cancel = new AbortController();
    const cancelled = operations.find((operation) => operation.kind === kind);
    const outcome = await bench.setUp(answersWithEverything(bench, groupName), {
      planHash,
      signal: cancel.signal,
      report: (progress) => {
        if (progress.operations.find(({ id }) => id === cancelled?.id)?.state === 'running') cancel.abort();
      },
    });
    expect(outcome, kind).toMatchObject({
      kind: 'failed',
      failure: { code: 'setup.cancelled' },
      leftBehind: [],
    });
    expect(await machineOf(folder, groupName), kind).toEqual(before);
  }
});

const watched = { signal: new AbortController().signal, report: () => undefined };

/** Starts a Setup that dies at its n-th changing call, as a killed process does; what is found of it then. */
async function killedAt(
  bench: SetupBench,
  index: number,
  moment: FaultMoment,
  planHash: string,
): Promise<UnfinishedSetup[]> {
  const dying = withFault(bench.deps, index, moment, 'dies');
  const { setupOwners } = bench.deps;
  const owner = await deadOwner(bench);
  const deps = {
    ...dying.deps,
    setupOwners: { ...setupOwners, self: async () => owner },
    setupLock: bench.lockOf(owner),
  };
  void bench.setUp(answersWithEverything(bench, groupName), { deps, planHash });
  await dying.struck;
  return unfinished(bench);
}

async function takeBack(bench: SetupBench, setups: readonly UnfinishedSetup[]) {
  const left = [];
  for (const setup of setups.toReversed()) {
    const undone = await undoUnfinishedSetup(bench.deps, setup);
    left.push(...(undone.ok ? undone.value : [undone.failure]));
  }
  return left;
}

/** Takes back everything that stands, as if no Setup had ended. */
async function takeBackAll(bench: SetupBench): Promise<void> {
  const events = await bench.deps.journal.read();
  if (!events.ok) throw new Error(JSON.stringify(events.failure));
  const endless = events.value.filter(({ kind }) => kind !== 'setup ended');
  for (const { setupIds, changes } of unfinishedSetups(endless, () => true).toReversed()) {
    expect(await createSetupChanges(bench.deps, setupIds[0], changes).undo()).toEqual([]);
  }
}

/** Paths, modes and contents, without what differs from one Setup to the next: ids, and the group's number. */
async function namesOf(folder: string): Promise<string[]> {
  const lines = await snapshotOfTree(folder, { except: ['home', 'cron.d', ...sambaState] });
  return lines
    .filter((line) => !/site\.json|status\.json/u.test(line))
    .map((line) => line.replace(/ 0:\d+ /u, ' ').replace(/^(samba\/usershares\/\w+ \d+).*/u, '$1'));
}

async function unfinished(bench: SetupBench): Promise<UnfinishedSetup[]> {
  const found = await findUnfinishedSetups(bench.deps);
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
}
