import { readFile } from 'node:fs/promises';
import { runCohortWorker } from '../../electron/adapters/distribution/cohort/run-cohort-worker.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import type { Files } from '../../electron/ports/files.ts';
import { startSync } from '../../electron/usecases/run-sync.ts';
import { testDistributor } from './distribution-parts.ts';
import { createFaultyFiles } from './faulty-files.ts';
import { makeSyncParts } from './sync-parts.ts';

/**
 * Program: a whole run, from the source to the distribution points, that is killed at a file operation of its own
 * (`run`) or at one of the process that carries the catalog, together with that (`both`) or without it (`run alone`).
 * `run DESTINATION SOURCE ROOT CASE NUMBER`; and how it starts the carrier: `carry DESTINATION CASE NUMBER`.
 */
const [form, ...args] = process.argv.slice(2);

function dieAt(number: number, die: () => void): Files {
  return createFaultyFiles(createNodeFiles(), ({ index }) => {
    if (index === number) die();
    return null;
  });
}

function carry([, kind, number]: readonly string[]): Promise<void> {
  const die = () => {
    if (kind !== 'run') process.kill(process.ppid, 'SIGKILL');
    if (kind === 'both') process.kill(process.pid, 'SIGKILL');
  };
  const { stdin: input, stdout: output } = process;
  return runCohortWorker({ files: dieAt(Number(number), die), input, output, exit: () => process.exit(0) });
}

async function run([destination = '', source = '', root = '', kind = '', number = '']: readonly string[]) {
  const ownNumber = kind === 'run' ? Number(number) : -1;
  const { ended } = startSync(
    makeSyncParts({
      files: dieAt(ownNumber, () => process.kill(process.pid, 'SIGKILL')),
      source,
      rootPem: await readFile(root, 'utf8'),
      openDistributor: (store) =>
        testDistributor(store.paths.syncFolder, {
          workerCommand: [process.execPath, process.argv[1] ?? '', 'carry', destination, kind, number],
        }),
    }),
    { destination },
    { signal: new AbortController().signal, report: () => undefined, mode: { allowOlder: true } },
  );
  process.exitCode = (await ended).exitCode;
}

void (form === 'carry' ? carry(args) : run(args));
