import { readFile } from 'node:fs/promises';
import { manifestOf, pointAt, testDistributor } from './distribution-parts.ts';

/**
 * Program: distributes `<folder>/PkgSource/wsusscn2.cab` to the folders that follow, each at most as fast as
 * `maxMBps` says (`unlimited`, or MB/s); prints events as lines.
 */
const [folder = '', cohortWorker = '', runId = '', maxMBps = '', ...targets] = process.argv.slice(2);
const catalogPath = `${folder}/PkgSource/wsusscn2.cab`;

async function distributeOnce(): Promise<void> {
  const distributor = testDistributor(folder, { workerCommand: [process.execPath, cohortWorker] });
  await distributor.distribute({
    ...{
      catalogPath,
      manifest: manifestOf(await readFile(catalogPath)),
      known: new Map(),
      reprove: false,
      runId,
    },
    targets: targets.map((at) =>
      pointAt(at, at, maxMBps === 'unlimited' ? {} : { maxMBps: Number(maxMBps) }),
    ),
    signal: new AbortController().signal,
    report: (event) => process.stdout.write(`${JSON.stringify(event)}\n`),
  });
}

void distributeOnce();
