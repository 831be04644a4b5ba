import { createSystemClock } from '../../electron/adapters/clock/system-clock.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createProcessTable } from '../../electron/adapters/files/process-identity.ts';
import { createSiteLock } from '../../electron/adapters/files/site-lock.ts';

/** Takes the lock of the folder in the first argument, says how that went, and keeps it until it is killed. */
async function holdUntilKilled(): Promise<void> {
  const lock = createSiteLock(
    {
      files: createNodeFiles(),
      clock: createSystemClock(),
      processes: createProcessTable(),
      monotonicMs: () => performance.now(),
    },
    process.argv[2] ?? '',
  );
  const acquired = await lock.acquire(process.argv[3] ?? 'run');
  process.stdout.write(acquired.ok ? 'held\n' : `${acquired.failure.code}\n`);
}

void holdUntilKilled();
