import { chown, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createSystemClock } from '../../../electron/adapters/clock/system-clock.ts';
import { createProcessTable } from '../../../electron/adapters/files/process-identity.ts';
import { createSiteLock, type SiteLockParts } from '../../../electron/adapters/files/site-lock.ts';
import { createSmbFiles } from '../../../electron/adapters/smb/smb-files.ts';
import { createSmbShare } from '../../../electron/adapters/smb/smb-share.ts';
import { heartbeatEveryMs } from '../../../electron/core/lock-staleness.ts';
import type { HeldLock } from '../../../electron/ports/site-lock.ts';
import type { Result } from '../../../electron/shared/result.ts';
import { startSambaServer } from '../../support/samba-server.ts';
import { secretsOf } from '../../support/secrets-of.ts';
import { test as base, expect } from '../../support/test-folder.ts';

interface SharedFolder {
  /** The folder behind the share. */
  readonly behind: string;
  readonly unc: string;
  /** The lock as another session takes it; with `hurry`, watching and heartbeats take no time. */
  parts(hurry?: () => Promise<void>): SiteLockParts;
}

const test = base.extend<{ shared: SharedFolder }>({
  shared: async ({ folder }, use) => {
    const behind = path.join(folder, 'behind');
    await mkdir(behind, { mode: 0o777 });
    const shares = [{ name: 'site', path: behind, options: { 'force user': 'root' } }];
    const server = await startSambaServer(folder, { users: ['ann'], shares });
    const unc = '\\\\127.0.0.1\\site';
    const secrets = await secretsOf(server, 'ann');
    const opened: { close(): Promise<void> }[] = [];
    const clock = createSystemClock();
    await use({
      ...{ behind, unc },
      parts: (hurry) => {
        const share = createSmbShare({
          ...{ secrets, configFile: server.confPath, credential: 'ann', path: unc, stallMs: 30_000 },
          place: { server: '127.0.0.1', share: 'site', folder: '' },
        });
        opened.push(share);
        let monotonicMs = performance.now();
        const wait: typeof clock.wait = async (ms, signal) => {
          if (ms === heartbeatEveryMs || hurry === undefined) return clock.wait(ms, signal);
          monotonicMs += ms;
          await hurry();
        };
        return {
          ...{ files: createSmbFiles(share), clock: { ...clock, wait }, beats: 'beside' },
          ...{ processes: createProcessTable(), monotonicMs: () => monotonicMs },
        };
      },
    });
    for (const share of opened) await share.close();
    await server.stop();
  },
});

function heldOf(acquired: Result<HeldLock>): HeldLock {
  if (!acquired.ok) throw new Error(`not acquired: ${JSON.stringify(acquired.failure)}`);
  return acquired.value;
}

/** Makes the lock look as if another computer had taken it, so long ago. */
async function giveToOtherComputer(behind: string, ageMs: number): Promise<string> {
  const at = path.join(behind, 'lock');
  const content = JSON.parse(await readFile(at, 'utf8'));
  const other = { ...content, host: 'other', space: 'elsewhere', runId: 'other-run' };
  await writeFile(at, JSON.stringify(other).padEnd(1024));
  const then = new Date(Date.now() - ageMs);
  await utimes(at, then, then);
  await chown(at, 0, 0);
  return content.epoch;
}

test('of eight runs that take the lock of a share at once exactly one gets it; released, nothing stays', async ({
  shared,
}) => {
  const taken = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      createSiteLock(shared.parts(), shared.unc).acquire(`run-${index}`),
    ),
  );
  const held = taken.filter(({ ok }) => ok);
  expect(held).toHaveLength(1);
  for (const lock of held) await heldOf(lock).release();
  expect(await readdir(shared.behind)).toEqual([]);
});

test('a lock of another computer is kept while that gives signs of life, and taken over when it does not', async ({
  shared,
}) => {
  const suspended = heldOf(await createSiteLock(shared.parts(), shared.unc).acquire('run-1'));
  const epoch = await giveToOtherComputer(shared.behind, 10 * 60_000);
  // A beat in the file beside the lock is as good as one in the lock.
  let waits = 0;
  const beats = async () => {
    waits += 1;
    if (waits === 5) await writeFile(path.join(shared.behind, `lock.beat-${epoch}`), '1\n');
  };
  const refused = await createSiteLock(shared.parts(beats), shared.unc).acquire('run-2');
  expect(refused).toMatchObject({ ok: false, failure: { code: 'site.locked' } });
  expect(waits).toBe(5);

  const then = new Date(Date.now() - 10 * 60_000);
  await utimes(path.join(shared.behind, `lock.beat-${epoch}`), then, then);
  const taker = heldOf(
    await createSiteLock(
      shared.parts(async () => undefined),
      shared.unc,
    ).acquire('run-3'),
  );
  expect(taker.takenOverFrom).toMatchObject({ host: 'other', runId: 'other-run' });
  // The suspended owner wakes up: it finds out, stops, and leaves the new lock alone.
  expect(await suspended.confirm()).toBe(false);
  expect(suspended.lostTo?.runId).toBe('run-3');
  await suspended.release();
  expect(await taker.confirm()).toBe(true);
  expect(await readdir(shared.behind)).toEqual(['lock']);
  await taker.release();
  expect(await readdir(shared.behind)).toEqual([]);
});

test('an owner over a share gives signs of life that the site server sees', async ({ shared }) => {
  const parts = shared.parts();
  let beats = 0;
  const hurried: SiteLockParts = {
    ...parts,
    clock: {
      ...parts.clock,
      wait: async (ms, signal) => {
        // The first three heartbeats come at once.
        if (ms !== heartbeatEveryMs || beats >= 3) return parts.clock.wait(ms, signal);
        beats += 1;
      },
    },
  };
  const owner = heldOf(await createSiteLock(hurried, shared.unc).acquire('run-1'));
  const lock = path.join(shared.behind, 'lock');
  const { epoch } = JSON.parse(await readFile(lock, 'utf8'));
  const beat = path.join(shared.behind, `lock.beat-${epoch}`);
  await expect.poll(() => readFile(beat, 'utf8').catch(() => ''), { timeout: 30_000 }).toBe('1\n2\n3\n');
  expect((await stat(lock)).size).toBe(1024);
  await owner.release();
  expect(await readdir(shared.behind)).toEqual([]);
});
