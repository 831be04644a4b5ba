import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { startSync } from '../../electron/usecases/run-sync.ts';
import { bundleProgram, startNode } from '../support/bundled-program.ts';
import { testDistributor } from '../support/distribution-parts.ts';
import { expect, type SampleCatalogs, test } from '../support/headless-program.ts';
import { processesNaming } from '../support/processes.ts';
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { makeSiteOnDisk, type SiteOnDisk } from '../support/site-on-disk.ts';
import { leftoversOf, placesOf } from '../support/site-places.ts';
import { makeSyncParts } from '../support/sync-parts.ts';

/** Sites of their own whose runs are killed side by side: a run waits for the disk more than it works. */
const lanes = 4;

/** The next run, here: it must make everything right and leave nothing behind. */
async function expectConvergence(site: SiteOnDisk, catalogs: SampleCatalogs, context: string): Promise<void> {
  const parts = makeSyncParts({
    ...{ files: createNodeFiles(), source: site.source, rootPem: await readFile(catalogs.root, 'utf8') },
    openDistributor: (store) => testDistributor(store.paths.syncFolder),
  });
  const { ended } = startSync(parts, site, {
    ...{ signal: new AbortController().signal, report: () => undefined, mode: { allowOlder: true } },
  });
  expect(await ended, context).toMatchObject({ exitCode: 0 });
  const offered = await sha256OfFile(path.join(site.source, 'wsusscn2.cab'));
  for (const place of placesOf(site)) {
    expect(await sha256OfFile(path.join(place, 'wsusscn2.cab')), `${place} after ${context}`).toBe(offered);
  }
  expect(await leftoversOf(site), context).toEqual([]);
}

for (const { kind, title, atLeast } of [
  { kind: 'run', title: 'a run killed at every file operation of its own', atLeast: 120 },
  { kind: 'both', title: 'a run killed with its carrier at every file operation of that', atLeast: 60 },
  {
    kind: 'run alone',
    title: 'a run killed without its carrier at every file operation of that',
    atLeast: 60,
  },
] as const) {
  test(`${title}: one complete catalog everywhere, and the next run converges`, async ({
    folder,
    catalogs,
  }) => {
    test.setTimeout(900_000);
    const program = await bundleProgram('tests/support/killed-sync.ts', folder);
    const known = [await sha256OfFile(catalogs.version1), await sha256OfFile(catalogs.version2)];
    let next = 0;
    let killed = 0;
    let isOver = false;
    const killOn = async (lane: number): Promise<void> => {
      const site = await makeSiteOnDisk(path.join(folder, `lane-${lane}`));
      await site.offer(catalogs.version1);
      await expectConvergence(site, catalogs, 'the first run');
      for (let round = 0; !isOver; round += 1) {
        const number = next++;
        const context = `operation ${number}, ${kind}`;
        await site.offer(round % 2 === 0 ? catalogs.version2 : catalogs.version1);
        const args = ['run', site.destination, site.source, catalogs.root, kind, String(number)];
        const run = startNode(program, args);
        const { code, signal } = await run.ended;
        if (signal === 'SIGKILL') killed += 1;
        else expect(code, `${context}: ${run.stderr()}`).toBe(0);
        // It ended before that operation came.
        isOver ||= signal !== 'SIGKILL';
        for (const place of placesOf(site)) {
          expect(known, `${place} at ${context}`).toContain(
            await sha256OfFile(path.join(place, 'wsusscn2.cab')),
          );
        }
        // A carrier ends by itself, because its input has ended.
        await expect.poll(() => processesNaming(site.destination), { timeout: 30_000 }).toEqual([]);
        await expectConvergence(site, catalogs, context);
      }
    };
    await Promise.all(Array.from({ length: lanes }, (_, lane) => killOn(lane)));
    expect(killed).toBeGreaterThanOrEqual(atLeast);
  });
}
