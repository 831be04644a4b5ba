import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unfinishedSetups } from '../../../electron/core/setup-journal-fold.ts';
import type { Answers } from '../../../electron/shared/answers.ts';
import { undoUnfinishedSetup } from '../../../electron/usecases/undo-unfinished-setup.ts';
import { type FaultMoment, withFault } from '../../support/failing-parts.ts';
import type { SetupBench } from '../../support/setup-bench.ts';
import { expect, test } from '../../support/setup-test.ts';
import { snapshotOfTree } from '../../support/tree-snapshot.ts';

test.use({ sambaRequest: { users: [], groups: {} } });
test.setTimeout(240_000);

/** A group that no other test makes. */
const groupName = `pkgtest-${process.pid}-made`;

function everything(bench: SetupBench): Answers {
  return bench.answers({
    share: { smsAdministrators: groupName, createSmsAdministrators: true },
    updatesSource: {},
  });
}

/** Files, modes and owners of the test's folder with the usershares in it, and the machine's groups. */
async function machineOf(folder: string): Promise<string[]> {
  const tree = await snapshotOfTree(folder, {
    except: ['home/setup-journal.jsonl', 'home/sites.json', ...sambaState],
  });
  const groups = (await readFile('/etc/group', 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith(groupName));
  return [...tree, ...groups];
}

/** What smbd itself changes while it runs. */
const sambaState = ['private', 'lock', 'state', 'cache', 'pid', 'ncalrpc', 'log.smbd', 'smbd.log', 'log'].map(
  (name) => path.join('samba', name),
);

for (const moment of ['before', 'after'] as const satisfies FaultMoment[]) {
  test(`whatever operation fails ${moment} its change, the machine is as it was`, async ({
    bench,
    folder,
  }) => {
    const counted = withFault(bench.deps, null, moment);
    const whole = await bench.setUp(everything(bench), { deps: counted.deps });
    expect(whole).toMatchObject({ kind: 'done' });
    const [journaled] = await unfinished(bench, 'all');
    await undoUnfinishedSetup(bench.deps, journaled ?? { setupId: '', site: '', startedAt: '', changes: [] });
    const before = await machineOf(folder);

    const strikes = counted.calls.flatMap((call, index) => (call.part === 'journal' ? [] : [index]));
    expect(strikes.length).toBeGreaterThan(12);
    for (const index of strikes) {
      const faulty = withFault(bench.deps, index, moment);
      const outcome = await bench.setUp(everything(bench), { deps: faulty.deps });
      const call = JSON.stringify(counted.calls[index]);
      expect(outcome, call).toMatchObject({ kind: 'failed', leftBehind: [] });
      expect(await machineOf(folder), call).toEqual(before);
    }
  });
}

test('a Setup that was killed is found, and taken back', async ({ bench, folder }) => {
  const before = await machineOf(folder);
  const killed = new Error('killed');
  let appended = 0;
  const journal = {
    ...bench.deps.journal,
    append: async (event: Parameters<typeof bench.deps.journal.append>[0]) => {
      // From its twentieth line on, the program does nothing any more: neither go on nor undo.
      if (++appended >= 20)
        await new Promise<never>((_, reject) => stop.signal.addEventListener('abort', () => reject(killed)));
      return bench.deps.journal.append(event);
    },
  };
  const stop = new AbortController();
  const dead = bench.setUp(everything(bench), { deps: { journal, processId: 999_999_999 } });
  await expect.poll(() => appended, { timeout: 90_000 }).toBe(20);
  const found = await unfinished(bench, 'dead');
  expect(found).toHaveLength(1);
  const [setup] = found;
  if (setup === undefined) throw new Error('not found');
  expect(await undoUnfinishedSetup(bench.deps, setup)).toEqual([]);
  expect(await machineOf(folder)).toEqual(before);
  expect(await unfinished(bench, 'dead')).toEqual([]);
  stop.abort();
  await dead;
});

test('a cancel takes back what was done', async ({ bench, folder }) => {
  const before = await machineOf(folder);
  for (const state of ['create share', 'get catalog', 'register site'] as const) {
    const cancel = new AbortController();
    const plan = await bench.prepare(everything(bench));
    const operation = plan.operations.find(({ kind }) => kind === state);
    const outcome = await bench.setUp(everything(bench), {
      signal: cancel.signal,
      report: ({ operations }) => {
        if (operations.find(({ id }) => id === operation?.id)?.state === 'running') cancel.abort();
      },
    });
    expect(outcome, state).toMatchObject({
      kind: 'failed',
      failure: { code: 'program.cancelled' },
      leftBehind: [],
    });
    expect(await machineOf(folder), state).toEqual(before);
  }
});

async function unfinished(bench: SetupBench, which: 'all' | 'dead') {
  const events = await bench.deps.journal.read();
  if (!events.ok) throw new Error(JSON.stringify(events.failure));
  const kept = which === 'all' ? events.value.filter(({ kind }) => kind !== 'setup ended') : events.value;
  return unfinishedSetups(kept, () => false);
}
