import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type AskerLine, expect, planAsSeen, test } from '../../support/elevation-test.ts';

test.describe.configure({ timeout: 240_000 });

const progressOf = (lines: readonly AskerLine[]) =>
  lines.flatMap((line) => ('progress' in line ? [line.progress] : []));

/** Folders of requests that an account left behind; other tests' accounts ask at the same time. */
async function requestsLeftBy(uid: number): Promise<string[]> {
  const left: string[] = [];
  for (const name of await readdir('/tmp')) {
    if (!/^pkgsource-[0-9a-f-]{36}$/.test(name)) continue;
    const facts = await stat(path.join('/tmp', name)).catch(() => null);
    if (facts?.uid === uid) left.push(name);
  }
  return left;
}

test('an ordinary account sets a site up: its plan is carried out with rights, and its progress seen', async ({
  bench,
}) => {
  const asker = bench.ask({ kind: 'set up', answers: bench.answers, planHash: planAsSeen });
  const result = await asker.result;
  expect(result).toMatchObject({
    ok: true,
    value: { kind: 'set up', outcome: { kind: 'done', shareName: 'PackageSrc' }, plan: null },
  });
  const progress = progressOf(asker.lines());
  expect(progress.length).toBeGreaterThan(1);
  expect(progress.at(-1)?.operations.map(({ state }) => state)).not.toContain('running');
  expect(progress.at(-1)?.distributionPoints).toMatchObject([{ name: 'Berlin', state: 'in sync' }]);
  expect((await stat(path.join(bench.destination, 'PkgSource'))).uid).toBe(0);
  expect((await bench.samba.net('usershare', 'list', '--long')).stdout).toContain('PackageSrc');
  expect(bench.launcher.started).toHaveLength(1);
  expect(await requestsLeftBy(bench.user.uid)).toEqual([]);

  const [journal = ''] = await readdir(path.join(bench.home, 'elevated'));
  const facts = await stat(path.join(bench.home, 'elevated', journal));
  expect([facts.uid, facts.mode & 0o777]).toEqual([bench.user.uid, 0o400]);
});

test('a refusal is an outcome, and changes nothing', async ({ bench }) => {
  bench.launcher.answer('refuse');
  const asker = bench.ask({ kind: 'set up', answers: bench.answers, planHash: planAsSeen });
  expect(await asker.result).toEqual({ ok: false, failure: { code: 'elevation.refused', params: {} } });
  expect(await readdir(bench.home)).toEqual([]);
  expect(await requestsLeftBy(bench.user.uid)).toEqual([]);
});

test('cancelled in the middle, it undoes what it did, and names where copies may lie', async ({ bench }) => {
  const asker = bench.ask({ kind: 'set up', answers: bench.slowAnswers(0.02), planHash: planAsSeen });
  const journal = path.join(bench.home, 'setup-journal.jsonl');
  await expect
    .poll(() => readFile(journal, 'utf8').catch(() => ''), { timeout: 60_000, intervals: [20] })
    .toContain('"distributed"');
  asker.child.kill('SIGTERM');
  expect(await asker.result).toMatchObject({
    ok: true,
    value: {
      kind: 'set up',
      outcome: {
        ...{ kind: 'failed', failure: { code: 'setup.cancelled' } },
        leftBehind: [{ what: { key: 'catalogOn' }, remedy: { key: 'deleteCopies' } }],
      },
    },
  });
  await expect(stat(bench.destination)).rejects.toThrow('ENOENT');
});

test('killed, it is said to have ended early; it is found, finished and its site removed', async ({
  bench,
}) => {
  const asker = bench.ask({ kind: 'set up', answers: bench.slowAnswers(0.5), planHash: planAsSeen });
  const journal = path.join(bench.home, 'setup-journal.jsonl');
  await expect
    .poll(() => readFile(journal, 'utf8').catch(() => ''), { timeout: 60_000, intervals: [20] })
    .toContain('change made');
  bench.launcher.started[0]?.kill('SIGKILL');
  expect(await asker.result).toMatchObject({ ok: false, failure: { code: 'elevation.ended-early' } });

  const next = { kind: 'set up', answers: bench.slowAnswers(0.5), planHash: 'f'.repeat(64) };
  const again = await bench.ask(next).result;
  expect(again).toMatchObject({
    ok: true,
    value: {
      outcome: { kind: 'failed', failure: { code: 'setup.unfinished' } },
      unfinished: [{ site: bench.destination, canFinish: true }],
    },
  });
  const finished = await bench.ask({ kind: 'finish', site: bench.destination }).result;
  expect(finished).toMatchObject({ ok: true, value: { kind: 'set up', outcome: { kind: 'done' } } });

  const looked = await bench.ask({ kind: 'look', site: bench.destination }).result;
  if (!looked.ok || looked.value.kind !== 'looked') throw new Error(JSON.stringify(looked));
  const { answers, removals } = looked.value;
  expect(answers.destination).toBe(bench.destination);
  const whole = removals.find(({ options }) => options.cleanDistributionPoints && !options.keepCatalog);
  const removed = await bench.ask({
    kind: 'remove',
    site: bench.destination,
    options: whole?.options,
    planHash: whole?.plan.hash,
  }).result;
  expect(removed).toMatchObject({
    ok: true,
    value: { kind: 'removed', outcome: { kind: 'removed', leftBehind: [] } },
  });
  await expect(stat(bench.destination)).rejects.toThrow('ENOENT');
});

test('a plan that is not what was shown comes back as it is with rights, and is not carried out', async ({
  bench,
}) => {
  const result = await bench.ask({ kind: 'set up', answers: bench.answers, planHash: 'f'.repeat(64) }).result;
  if (!result.ok || result.value.kind !== 'set up') throw new Error(JSON.stringify(result));
  const { outcome, plan } = result.value;
  expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'elevation.plan-differs' } });
  await expect(stat(bench.destination)).rejects.toThrow('ENOENT');
  const second = await bench.ask({ kind: 'set up', answers: bench.answers, planHash: plan?.hash }).result;
  expect(second).toMatchObject({ ok: true, value: { outcome: { kind: 'done' } } });
});

test('a synchronization runs with rights, of a site of this computer alone', async ({ bench }) => {
  const sync = { kind: 'sync', points: null, verify: false };
  const foreign = await bench.ask({ ...sync, site: bench.user.home }).result;
  expect(foreign).toMatchObject({ ok: true, value: { kind: 'failed', failure: { code: 'setup.not-ours' } } });
  await bench.ask({ kind: 'set up', answers: bench.answers, planHash: planAsSeen }).result;
  const synced = await bench.ask({ ...sync, site: bench.destination }).result;
  expect(synced).toEqual({ ok: true, value: { kind: 'synced', exitCode: 0 } });
});
