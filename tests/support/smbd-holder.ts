import { startPrivateSmbd } from '../../electron/adapters/practice/private-smbd.ts';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';

/** Starts a private smbd in the folder of the first argument, says so, and keeps it until it is killed. */
async function holdUntilKilled(): Promise<void> {
  const started = await startPrivateSmbd(createNodePrograms(), { folder: process.argv[2] ?? '' });
  process.stdout.write(started.ok ? `port ${started.value.port}\n` : `${started.failure.code}\n`);
}

void holdUntilKilled();
