import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createSystemClock } from '../../electron/adapters/clock/system-clock.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createProcessTable } from '../../electron/adapters/files/process-identity.ts';
import { createSiteLock, type SiteLockParts } from '../../electron/adapters/files/site-lock.ts';
import { heartbeatEveryMs } from '../../electron/core/lock-staleness.ts';
import type { HeldLock } from '../../electron/ports/site-lock.ts';
import type { Result } from '../../electron/shared/result.ts';
import { bundleProgram, startNode } from '../support/bundled-program.ts';
import { expect, test } from '../support/test-folder.ts';

const parts: SiteLockParts = {
  files: createNodeFiles(),
  clock: createSystemClock(),
  processes: createProcessTable(),
  monotonicMs: () => performance.now(),
};

/** The same parts in a world where waiting takes no time, and `onWait` happens meanwhile. */
function hurriedParts(onWait: () => Promise<void> = async () => undefined): SiteLockParts {
  let monotonicMs = 0;
  return {
    ...parts,
    monotonicMs: () => monotonicMs,
    clock: {
      now: () => new Date(),
      wait: async (ms, signal) => {
        // Heartbeats keep to real time; only the watching is hurried.
        if (ms === heartbeatEveryMs) return parts.clock.wait(ms, signal);
        monotonicMs += ms;
        await onWait();
      },
    },
  };
}

function heldOf(acquired: Result<HeldLock>): HeldLock {
  if (!acquired.ok) throw new Error(`not acquired: ${JSON.stringify(acquired.failure)}`);
  return acquired.value;
}

/** Makes the lock look as if another computer had written it. */
async function giveToOtherComputer(folder: string, ageMs: number): Promise<void> {
  const at = path.join(folder, 'lock');
  const content = JSON.parse(await readFile(at, 'utf8')) as Record<string, unknown>;
  await writeFile(
    at,
    JSON.stringify({ ...content, host: 'other', space: 'elsewhere', runId: 'other-run' }).padEnd(1024),
  );
  const then = new Date(Date.now() - ageMs);
  await utimes(at, then, then);
}

test('one run holds the lock; the next is told who, and gets it once it is released', async ({ folder }) => {
  const lock = createSiteLock(parts, folder);
  const first = heldOf(await lock.acquire('run-1'));
  expect(first.takenOverFrom).toBeNull();
  expect(await lock.isHeldBy('run-1')).toBe(true);
  const second = await lock.acquire('run-2');
  expect(second).toMatchObject({
    ok: false,
    failure: { code: 'site.locked', params: { runId: 'run-1', process: process.pid } },
  });
  expect(await first.confirm()).toBe(true);
  await first.release();
  expect(await lock.isHeldBy('run-1')).toBe(false);
  await heldOf(await lock.acquire('run-2')).release();
  expect(await readdir(folder)).toEqual([]);
});

test('of ten runs that start at once exactly one gets the lock', async ({ folder }) => {
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => createSiteLock(parts, folder).acquire(`run-${index}`)),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  for (const outcome of outcomes) if (outcome.ok) await outcome.value.release();
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of a killed process is free at once, and of ten takers exactly one wins', async ({
  folder,
}) => {
  const program = await bundleProgram('tests/support/lock-holder.ts', folder);
  const site = path.join(folder, 'site');
  await mkdir(site);
  const holder = startNode(program, [site, 'killed-run']);
  await expect.poll(() => holder.stdout()).toBe('held\n');
  const refused = await createSiteLock(parts, site).acquire('too-early');
  expect(refused).toMatchObject({
    ok: false,
    failure: { code: 'site.locked', params: { runId: 'killed-run' } },
  });
  holder.child.kill('SIGKILL');
  await holder.ended;
  const never: SiteLockParts = hurriedParts(() => Promise.reject(new Error('it waited')));
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, index) => createSiteLock(never, site).acquire(`taker-${index}`)),
  );
  const winners = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  expect(winners).toHaveLength(1);
  expect(winners[0]?.takenOverFrom?.runId).toBe('killed-run');
  expect(await winners[0]?.confirm()).toBe(true);
  expect(await readdir(site)).toEqual(['lock']);
  await winners[0]?.release();
});

test('a process id that was given to another program does not keep a lock', async ({ folder }) => {
  const first = heldOf(await createSiteLock(parts, folder).acquire('run-1'));
  const at = path.join(folder, 'lock');
  const content = JSON.parse(await readFile(at, 'utf8')) as Record<string, unknown>;
  await writeFile(at, JSON.stringify({ ...content, startedAt: '1' }).padEnd(1024));
  const second = heldOf(await createSiteLock(parts, folder).acquire('run-2'));
  expect(second.takenOverFrom?.runId).toBe('run-1');
  await second.release();
  await first.release();
});

test('a lock of another computer that is not renewed is taken over after it was watched', async ({
  folder,
}) => {
  const suspended = heldOf(await createSiteLock(parts, folder).acquire('run-1'));
  await giveToOtherComputer(folder, 10 * 60_000);
  const taker = heldOf(await createSiteLock(hurriedParts(), folder).acquire('run-2'));
  expect(taker.takenOverFrom).toMatchObject({ host: 'other', runId: 'other-run' });
  // The suspended owner wakes up: it finds out, stops, and leaves the new lock alone.
  expect(await suspended.confirm()).toBe(false);
  expect(suspended.lost.aborted).toBe(true);
  expect(suspended.lostTo?.runId).toBe('run-2');
  await suspended.release();
  expect(await taker.confirm()).toBe(true);
  await taker.release();
});

test('a living owner on another computer keeps its lock though the clock of the disk jumped', async ({
  folder,
}) => {
  const owner = heldOf(await createSiteLock(parts, folder).acquire('run-1'));
  for (const ageMs of [60 * 60_000, -60 * 60_000]) {
    await giveToOtherComputer(folder, ageMs);
    let waits = 0;
    const beats = async () => {
      waits += 1;
      if (waits === 12) await giveToOtherComputer(folder, ageMs - 1);
    };
    const refused = await createSiteLock(hurriedParts(beats), folder).acquire('run-2');
    expect(refused).toMatchObject({ ok: false, failure: { code: 'site.locked' } });
    expect(waits).toBe(12);
  }
  await owner.release();
});

test('a lock from the future whose owner is gone is taken over after two minutes of watching', async ({
  folder,
}) => {
  await heldOf(await createSiteLock(parts, folder).acquire('run-1'));
  await giveToOtherComputer(folder, -60 * 60_000);
  let waits = 0;
  const taken = await createSiteLock(
    hurriedParts(async () => {
      waits += 1;
    }),
    folder,
  ).acquire('run-2');
  expect(waits).toBe(120);
  await heldOf(taken).release();
});

test('a damaged lock is not trusted, and not taken before it was watched', async ({ folder }) => {
  const at = path.join(folder, 'lock');
  await writeFile(at, '{"format":1,');
  expect(await createSiteLock(parts, folder).acquire('run-1')).toMatchObject({ ok: false });
  const past = new Date(Date.now() - 10 * 60_000);
  await utimes(at, past, past);
  await heldOf(await createSiteLock(hurriedParts(), folder).acquire('run-1')).release();
  expect(await readdir(folder)).toEqual([]);
});

test('works where the file system has no links', async ({ folder }) => {
  const files = {
    ...createNodeFiles(),
    link: () => Promise.reject(Object.assign(new Error('no links'), { code: 'ENOTSUP' })),
  };
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      createSiteLock({ ...parts, files }, folder).acquire(`run-${index}`),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  for (const outcome of outcomes) if (outcome.ok) await outcome.value.release();
});

test('a folder that cannot be written is told as such', async ({ folder }) => {
  const missing = path.join(folder, 'missing');
  expect(await createSiteLock(parts, missing).acquire('run-1')).toMatchObject({
    ok: false,
    failure: { code: 'program.file-failed' },
  });
});
