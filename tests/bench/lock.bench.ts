import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createSystemClock } from '../../electron/adapters/clock/system-clock.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createProcessTable } from '../../electron/adapters/files/process-identity.ts';
import { createSiteLock } from '../../electron/adapters/files/site-lock.ts';
import { bundleProgram, startNode } from '../support/bundled-program.ts';
import { type Line, limit, secondsOf } from './measure.ts';

/** How soon a site can be locked again when the run that held it was killed. */
export async function benchLock(folder: string): Promise<Line[]> {
  const program = await bundleProgram('tests/support/lock-holder.ts', folder);
  const site = path.join(folder, 'locked');
  await mkdir(site);
  const holder = startNode(program, [site, 'killed-run']);
  await new Promise((resolve) => holder.child.stdout?.once('data', resolve));
  holder.child.kill('SIGKILL');
  await holder.ended;
  const lock = createSiteLock(
    {
      ...{ files: createNodeFiles(), clock: createSystemClock(), processes: createProcessTable() },
      monotonicMs: () => performance.now(),
    },
    site,
  );
  const seconds = await secondsOf(async () => {
    const acquired = await lock.acquire('next-run');
    if (!acquired.ok) throw new Error(JSON.stringify(acquired.failure));
    await acquired.value.release();
  });
  return [limit('lock free after a crash', seconds * 1000, 'ms', 1000)];
}
