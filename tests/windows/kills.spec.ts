import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../support/seeded-random.ts';
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { makeWindowsSite } from './windows-site.ts';
import { expect, test } from './windows-test.ts';

const killsPerSite = 20;
/** Runs that end before they are killed are made up for, but not for ever. */
const mostRuns = 4 * killsPerSite;

for (const seed of [1, 2]) {
  test(`whenever a run is killed, every drive holds one complete catalog, and a later run converges (${seed})`, async ({
    pkgsource,
    wine,
    folder,
    catalogs,
  }) => {
    test.setTimeout(600_000);
    const random = seededRandom(seed);
    const site = await makeWindowsSite(wine, folder, { trust: catalogs.root, points: 1 });
    const versions = [catalogs.version1, catalogs.version2];
    const known = await Promise.all(versions.map(sha256OfFile));
    const sync = ['sync', '--allow-older', '--site', site.destination];
    await site.offer(catalogs.version1);
    expect((await pkgsource.run(sync)).code).toBe(0);
    await site.offer(catalogs.version2);
    const begun = performance.now();
    expect((await pkgsource.run(sync)).code).toBe(0);
    let runMs = performance.now() - begun;
    let killed = 0;
    let runs = 0;
    while (killed < killsPerSite && runs < mostRuns) {
      await site.offer(versions[runs % 2] ?? '');
      runs += 1;
      const started = performance.now();
      const run = await pkgsource.start(sync);
      // Spread evenly over the run, with a little chance in each part of it.
      await Promise.race([wait(((killed + random()) / killsPerSite) * runMs), run.ended]);
      if (run.child.exitCode === null) killed += 1;
      else runMs = Math.min(runMs, performance.now() - started);
      run.child.kill('SIGKILL');
      await run.ended;
      for (const hash of await site.hashes()) expect(known, `after run ${runs}`).toContain(hash);
    }
    expect(killed).toBe(killsPerSite);
    // A lock whose owner's number was given to another process is taken over after two minutes only.
    await expect(async () => {
      const run = await pkgsource.run([...sync, '--json']);
      expect(run, run.stdout).toMatchObject({ code: 0 });
      expect(await site.leftovers()).toEqual([]);
    }).toPass({ timeout: 240_000 });
    const offered = await sha256OfFile(versions[(runs - 1) % 2] ?? '');
    expect(await site.hashes()).toEqual([offered, offered]);
  });
}
