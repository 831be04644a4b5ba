import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '../support/headless-program.ts';
import { processesNaming } from '../support/processes.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { makeSiteOnDisk } from '../support/site-on-disk.ts';
import { leftoversOf, placesOf } from '../support/site-places.ts';

/** What the program says while it works: a kill follows by a few milliseconds. Null: at any moment of the run. */
const phases = ['Looking', null, 'Publishing', 'Distributing', null, 'Berlin', null, 'Checking'] as const;
const kills = 24;
const convergeEvery = 8;

test('whenever a run is killed, every place holds one complete catalog, and the next run converges without leftovers', async ({
  folder,
  program,
  catalogs,
}) => {
  test.setTimeout(600_000);
  const random = seededRandom(20260610);
  const site = await makeSiteOnDisk(folder, { trust: [catalogs.root] });
  const known = new Set([await sha256OfFile(catalogs.version1), await sha256OfFile(catalogs.version2)]);
  const sync = ['sync', '--allow-older', '--site', site.destination];
  await site.offer(catalogs.version1);
  const startedAtMs = Date.now();
  expect((await program.run(sync, site.home)).code).toBe(0);
  const wholeRunMs = Date.now() - startedAtMs;

  let killedBeforeTheEnd = 0;
  // Runs that were faster than their kill do not count.
  for (let index = 0; killedBeforeTheEnd < kills && index < kills * 4; index += 1) {
    await site.offer(index % 2 === 0 ? catalogs.version2 : catalogs.version1);
    const phase = phases[index % phases.length] ?? null;
    const run = program.start(sync, site.home);
    const kill = (): void => {
      if (run.child.exitCode === null) run.child.kill('SIGKILL');
    };
    const delayMs = Math.floor(random() * (phase === null ? wholeRunMs : 6));
    const killing = new Promise<void>((resolve) => {
      const killSoon = (): void => void wait(delayMs).then(kill).then(resolve);
      if (phase === null) killSoon();
      else run.child.stderr?.on('data', () => run.stderr().includes(phase) && killSoon());
      run.child.once('exit', () => resolve());
    });
    await killing;
    const { signal } = await run.ended;
    if (signal === 'SIGKILL') killedBeforeTheEnd += 1;
    for (const place of placesOf(site)) {
      expect(known, `${place} after kill ${index} (${phase} + ${delayMs} ms)`).toContain(
        await sha256OfFile(path.join(place, 'wsusscn2.cab')),
      );
    }
    if (index % convergeEvery !== convergeEvery - 1) continue;
    // The carriers of a killed run end by themselves, because their input has ended.
    await expect.poll(() => processesNaming(site.destination), { timeout: 10_000 }).toEqual([]);
    const converged = await program.run(sync, site.home);
    expect(converged, converged.stderr).toMatchObject({ code: 0 });
    const offered = await sha256OfFile(path.join(site.source, 'wsusscn2.cab'));
    for (const place of placesOf(site)) {
      expect(await sha256OfFile(path.join(place, 'wsusscn2.cab')), place).toBe(offered);
    }
    expect(await leftoversOf(site)).toEqual([]);
  }
  expect(killedBeforeTheEnd).toBe(kills);
  expect((await site.store.listRuns()).some((run) => run.outcome === 'interrupted')).toBe(true);
});
