import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startNode } from '../support/bundled-program.ts';
import { makeSigningAuthority } from '../support/signed-cabinets.ts';
import { makeSiteOnDisk } from '../support/site-on-disk.ts';
import { type Line, limit, peaksOf, secondsOf, shown } from './measure.ts';

const program = path.resolve(import.meta.dirname, '../cli.cjs');

/**
 * The headless program itself, as the schedule starts it: a signed catalog from a local folder is verified, published
 * and brought to `count` folders, each of which is read back; then again, with nothing to do.
 */
export async function benchWholeRun(folder: string, sizeBytes: number, count: number): Promise<Line[]> {
  const authority = await makeSigningAuthority(folder);
  const site = await makeSiteOnDisk(folder, {
    pointNames: Array.from({ length: count }, (_, index) => `dp${index + 1}`),
    trust: [authority.rootPath],
  });
  await authority.makeCatalog({ target: path.join(site.source, 'wsusscn2.cab'), payloadBytes: sizeBytes });
  const run = async () => {
    const started = startNode(program, ['sync', '--site', site.destination], { PKGSOURCE_HOME: site.home });
    const { code } = await started.ended;
    if (code !== 0) throw new Error(`exit code ${code}: ${started.stderr()}`);
  };
  const peaks = await peaksOf(run);
  // What changed less than two seconds before it was hashed is hashed again; the run after that has nothing to do.
  await setTimeout(2500);
  await run();
  let secondsWithNothingToDo = 0;
  const idle = await peaksOf(async () => {
    secondsWithNothingToDo = await secondsOf(run);
  });
  const what = `pkgsource sync, ${count} DPs of ${sizeBytes / 1024 / 1024} MiB`;
  return [
    limit(`${what}: engine’s peak memory while all is proven`, peaks.childMB, 'MB', 150),
    limit(`${what}: peak memory of a cohort`, peaks.grandchildMB, 'MB', 150),
    limit(`${what}: engine’s peak memory with nothing to do`, idle.childMB, 'MB', 120),
    {
      ...{ what: `${what}: nothing to do, start and end of the program included`, against: '', ratio: null },
      ...{ measured: shown(secondsWithNothingToDo), goal: null, isMet: null },
    },
  ];
}
