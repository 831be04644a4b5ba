import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startNode } from '../support/bundled-program.ts';
import { makeSigningAuthority } from '../support/signed-cabinets.ts';
import { makeSiteOnDisk } from '../support/site-on-disk.ts';
import { type Line, limit, peaksOf, secondsOf } from './measure.ts';

const program = path.resolve(import.meta.dirname, '../cli.cjs');

/**
 * The headless program looking at `count` distribution points that an engine serves, each a folder with a small catalog:
 * all of them read in full, then again with nothing to read, then only shown.
 */
export async function benchArrivals(folder: string, count: number): Promise<Line[]> {
  const authority = await makeSigningAuthority(folder);
  const names = Array.from({ length: count }, (_, index) => `dp${index + 1}`);
  const site = await makeSiteOnDisk(folder, { trust: [authority.rootPath], pointNames: names });
  await site.store.writeSettings({
    ...site.settings,
    distributionPoints: site.settings.distributionPoints.map((point, index) => {
      return { ...point, group: `region ${index % 20}` };
    }),
    distributionPointGroups: Array.from({ length: 20 }, (_, index) => {
      return { name: `region ${index}`, delivery: { kind: 'replicated', hubs: [] } };
    }),
    arrivalProofGBPerDay: 1_000_000,
  });
  await authority.makeCatalog({ target: path.join(site.source, 'wsusscn2.cab'), payloadBytes: 32 * 1024 });
  const run = async (...args: string[]) => {
    const started = startNode(program, [...args, '--site', site.destination], { PKGSOURCE_HOME: site.home });
    const { code } = await started.ended;
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${started.stderr()}`);
  };
  await run('sync');
  for (const at of Object.values(site.points)) {
    await mkdir(at, { recursive: true });
    for (const name of ['wsusscn2.cab', 'catalog.json']) {
      await copyFile(path.join(site.store.packageSource, name), path.join(at, name));
    }
  }
  // Times of files that changed less than two seconds before they were read tell nothing.
  await setTimeout(2500);
  const lines: Line[] = [];
  for (const [what, command, mostMB] of [
    ['every catalog read', 'arrivals', 200],
    ['nothing to read', 'arrivals', 200],
    ['a run with nothing to do', 'sync', 200],
    ['the status shown', 'status', 200],
  ] as const) {
    let seconds = 0;
    const peaks = await peaksOf(async () => {
      seconds = await secondsOf(() => run(command));
    });
    const label = `${count} replicated DPs, ${what}`;
    lines.push(
      limit(label, seconds, 's', 60),
      limit(`${label}: memory of all processes`, peaks.togetherMB, 'MB', mostMB),
      limit(`${label}: memory of the program`, peaks.childMB, 'MB', null),
    );
  }
  return lines;
}
