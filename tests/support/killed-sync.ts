import { readFile } from 'node:fs/promises';
import { runCohortWorker } from '../../electron/adapters/distribution/cohort/run-cohort-worker.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import type { Files } from '../../electron/ports/files.ts';
import { startSync } from '../../electron/usecases/run-sync.ts';
import { testDistributor } from './distribution-parts.ts';
import { createFaultyFiles } from './faulty-files.ts';
import { makeSyncParts } from './sync-parts.ts';

/**
 * Program: a whole run, from the source to the distribution points, that is killed at a file operation of its own or
 * at one of the process that carries the catalog; both die in either case. `run DESTINATION SOURCE ROOT WHOSE NUMBER`;
 * the second form is how it starts the carrier: `carry DESTINATION NUMBER`.
 */
const [form, ...args] = process.argv.slice(2);

function dieAt(number: number, die: () => void): Files {
  return createFaultyFiles(createNodeFiles(), ({ index }) => {
    if (index === number) die();
    return null;
  });
}

function carry([, number]: readonly string[]): Promise<void> {
  const die = () => {
    process.kill(process.ppid, 'SIGKILL');
    process.kill(process.pid, 'SIGKILL');
  };
  const { stdin: input, stdout: output } = process;
  return runCohortWorker({ files: dieAt(Number(number), die), input, output, exit: () => process.exit(0) });
}

async function run([destination = '', source = '', root = '', whose, number]: readonly string[]) {
  const numberOf = (who: string) => (whose === who ? String(number) : '-1');
  const { ended } = startSync(
    makeSyncParts({
      files: dieAt(Number(numberOf('run')), () => process.kill(process.pid, 'SIGKILL')),
      source,
      rootPem: await readFile(root, 'utf8'),
      openDistributor: (store) =>
        testDistributor(store.paths.syncFolder, {
          workerCommand: [
            ...[process.execPath, process.argv[1] ?? '', 'carry'],
            ...[destination, numberOf('carrier')],
          ],
        }),
    }),
    { destination },
    { signal: new AbortController().signal, report: () => undefined, mode: { allowOlder: true } },
  );
  process.exitCode = (await ended).exitCode;
}

void (form === 'carry' ? carry(args) : run(args));
