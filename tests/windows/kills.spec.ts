import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../support/seeded-random.ts';
import { sha256OfFile } from '../support/sha256-of-file.ts';
import { makeWindowsSite } from './windows-site.ts';
import { expect, test } from './windows-test.ts';

const killsPerSite = 25;
const latestKillMs = 4000;

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
    let killed = 0;
    for (let index = 1; index <= killsPerSite; index += 1) {
      await site.offer(versions[index % 2] ?? '');
      const run = await pkgsource.start(sync);
      // Spread evenly over the run, with a little chance in each part of it.
      const delayMs = ((index - random()) / killsPerSite) * latestKillMs;
      await Promise.race([wait(delayMs), run.ended]);
      if (run.child.exitCode === null) killed += 1;
      run.child.kill('SIGKILL');
      await run.ended;
      for (const hash of await site.hashes()) expect(known, `after kill ${index}`).toContain(hash);
    }
    expect(killed).toBeGreaterThan(killsPerSite / 2);
    // A lock whose owner's number was given to another process is taken over after two minutes only.
    await expect(async () => {
      const run = await pkgsource.run([...sync, '--json']);
      expect(run, run.stdout).toMatchObject({ code: 0 });
      expect(await site.leftovers()).toEqual([]);
    }).toPass({ timeout: 240_000 });
    const offered = await sha256OfFile(versions[killsPerSite % 2] ?? '');
    expect(await site.hashes()).toEqual([offered, offered]);
  });
}
