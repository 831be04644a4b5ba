import { execFile } from 'node:child_process';
import { chown, cp, link, mkdir, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startPrivateSmbd } from '../../electron/adapters/practice/private-smbd.ts';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';
import { exitCodes } from '../../electron/shared/exit-codes.ts';
import type { StartedProgram } from '../support/bundled-program.ts';
import { test as base, expect } from '../support/headless-program.ts';
import { type HostedSite, leftoversOfHosted, makeHostedSite } from '../support/hosted-site.ts';
import { processesNaming } from '../support/processes.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { sha256OfFile } from '../support/sha256-of-file.ts';

const run = promisify(execFile);

const test = base.extend<{ site: HostedSite }>({
  site: async ({ folder, program, catalogs }, use) => {
    const site = await makeHostedSite(folder, { program, catalogs });
    await site.offer(catalogs.version1);
    const first = await site.run(site.sync);
    if (first.code !== 0) throw new Error(first.stderr);
    await use(site);
    await site.server.stop();
  },
});

test.describe.configure({ timeout: 180_000 });

function placesOf(site: HostedSite): string[] {
  return [site.store.packageSource, ...Object.values(site.points)];
}

async function expectConverged(site: HostedSite): Promise<void> {
  // What a killed run started ends by itself.
  await expect.poll(() => processesNaming(site.hostFolder), { timeout: 30_000 }).toEqual([]);
  const converged = await site.run(site.sync);
  expect(converged, converged.stderr).toMatchObject({ code: 0 });
  const offered = await sha256OfFile(path.join(site.source, 'wsusscn2.cab'));
  for (const place of placesOf(site)) {
    expect(await sha256OfFile(path.join(place, 'wsusscn2.cab')), place).toBe(offered);
  }
  expect(await site.store.readManifest()).toMatchObject({ ok: true, value: { sha256: offered } });
  expect(await leftoversOfHosted(site)).toEqual([]);
}

/** Starts a run that copies the large catalog into the share, slowly, and waits until it is at it. */
async function startSlowCopy(site: HostedSite, large: string, maxMBps = 1): Promise<StartedProgram> {
  await site.offer(large);
  await site.writeHostSettings({ maxMBps });
  const slow = site.start(site.sync);
  // The client sends what it has read in pieces of megabytes: that the file is there tells that it is at it.
  const copying = async () => {
    if (slow.child.exitCode !== null) throw new Error(slow.stderr());
    return (await readdir(site.store.paths.uploads)).length;
  };
  await expect.poll(copying, { timeout: 120_000, intervals: [50] }).toBe(1);
  return slow;
}

/** What the program says while it works: a kill follows by a few milliseconds. Null: at any moment of the run. */
const phases = ['Looking', null, 'Publishing', null, 'Publishing', 'Distributing', null, 'Oslo'] as const;
const kills = 36;
const convergeEvery = 9;

test('whenever a host is killed, the share and every distribution point hold one complete catalog, and the next run converges', async ({
  site,
  catalogs,
}) => {
  test.setTimeout(900_000);
  const random = seededRandom(20260714);
  const known = [await sha256OfFile(catalogs.version1), await sha256OfFile(catalogs.version2)];
  const startedAtMs = Date.now();
  await site.offer(catalogs.version2);
  expect((await site.run(site.sync)).code).toBe(0);
  const wholeRunMs = Date.now() - startedAtMs;
  let killed = 0;
  // Runs that were faster than their kill do not count.
  for (let index = 0; killed < kills && index < kills * 4; index += 1) {
    await site.offer(index % 2 === 0 ? catalogs.version1 : catalogs.version2);
    const phase = phases[index % phases.length] ?? null;
    const host = site.start(site.sync);
    const delayMs = Math.floor(random() * (phase === null ? wholeRunMs : 40));
    const killSoon = (): void => {
      void wait(delayMs).then(() => host.child.exitCode === null && host.child.kill('SIGKILL'));
    };
    if (phase === null) killSoon();
    else host.child.stderr?.on('data', () => host.stderr().includes(phase) && killSoon());
    const { signal } = await host.ended;
    if (signal === 'SIGKILL') killed += 1;
    for (const place of placesOf(site)) {
      const held = await sha256OfFile(path.join(place, 'wsusscn2.cab'));
      expect(known, `${place} after kill ${index} (${phase} + ${delayMs} ms)`).toContain(held);
    }
    if (index % convergeEvery === convergeEvery - 1) await expectConverged(site);
  }
  expect(killed).toBe(kills);
  expect((await site.store.listRuns()).some(({ outcome }) => outcome === 'interrupted')).toBe(true);
});

test('a host that is killed while it copies into the share leaves no client behind that goes on', async ({
  site,
  catalogs,
}) => {
  const slow = await startSlowCopy(site, catalogs.large);
  slow.child.kill('SIGKILL');
  await slow.ended;
  await expect.poll(() => processesNaming('//127.0.0.1/PackageSrc'), { timeout: 5_000 }).toEqual([]);
  expect(await sha256OfFile(site.store.paths.catalog)).toBe(await sha256OfFile(catalogs.version1));
  await site.writeHostSettings();
  await expectConverged(site);
});

test('a server that dies while the host copies, and comes again: the run says so, the next one goes on', async ({
  folder,
  site,
  catalogs,
}) => {
  const slow = await startSlowCopy(site, catalogs.large);
  const again = await startPrivateSmbd(createNodePrograms(), {
    ...{ folder: path.join(folder, 'samba'), serverName: 'TESTSERVER' },
    shares: site.shares,
  });
  if (!again.ok) throw new Error(again.failure.code);
  try {
    const { code } = await slow.ended;
    expect(code, slow.stderr()).toBe(exitCodes.noSuchSite);
    expect(slow.stderr()).toContain('cannot be reached');
    expect(await sha256OfFile(site.store.paths.catalog)).toBe(await sha256OfFile(catalogs.version1));
    await site.writeHostSettings({ port: again.value.port });
    await expectConverged(site);
  } finally {
    await again.value.stop();
  }
});

test('a cancelled copy into the share ends within a second, and is told as cancelled', async ({
  site,
  catalogs,
}) => {
  const slow = await startSlowCopy(site, catalogs.large);
  const cancelledAtMs = Date.now();
  slow.child.kill('SIGTERM');
  const { code } = await slow.ended;
  expect(code, slow.stderr()).toBe(exitCodes.cancelled);
  // The machine may be busy; a client that finishes its copy first would take four seconds more.
  expect(Date.now() - cancelledAtMs).toBeLessThan(3500);
  const status = await site.store.readStatus();
  expect(status).toMatchObject({ value: { currentRun: null, lastRun: { outcome: 'cancelled' } } });
});

test('the site server sees the copy of the host as it goes on', async ({ site, catalogs }) => {
  const slow = await startSlowCopy(site, catalogs.large);
  await expect
    .poll(async () => {
      const shown = await site.run(['status', '--site', site.destination, '--json']);
      const { currentRun, staleRun } = JSON.parse(shown.stdout);
      return { staleRun, phase: currentRun?.phase, moves: (currentRun?.progress?.bytesDone ?? 0) > 0 };
    })
    .toEqual({ staleRun: false, phase: 'publishing', moves: true });
  expect((await slow.ended).code, slow.stderr()).toBe(0);
});

test('two computers that both believe to be the host: one works, the other is told who', async ({
  folder,
  site,
  catalogs,
}) => {
  const second = path.join(folder, 'second');
  await mkdir(second);
  await cp(path.join(site.home, 'secrets'), path.join(second, 'secrets'), { recursive: true });
  await site.writeHostSettings({}, second);
  const slow = await startSlowCopy(site, catalogs.large);
  const other = await site.run(site.sync, second);
  expect(other.code, other.stderr).toBe(exitCodes.lockHeld);
  expect((await slow.ended).code, slow.stderr()).toBe(0);
});

test('a host that the settings do not name any more stops, and changes nothing', async ({
  site,
  catalogs,
}) => {
  const { hostId } = site;
  await site.writeHostSettings({ hostId: hostId.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) });
  await site.offer(catalogs.version2);
  const stopped = await site.run(site.sync);
  expect(stopped.code, stopped.stderr).toBe(exitCodes.notTheHost);
  expect(await sha256OfFile(site.store.paths.catalog)).toBe(await sha256OfFile(catalogs.version1));
});

test('a share that the host may only read is told as such', async ({ site, catalogs }) => {
  const account = site.server.users.host ?? '';
  const { packageSource, syncFolder } = site.store.paths;
  await run('setfacl', ['-m', `user:${account}:r-x`, packageSource, syncFolder]);
  await site.offer(catalogs.version2);
  const refused = await site.run([...site.sync, '--json']);
  expect(refused.code, refused.stdout).toBe(exitCodes.rightsMissing);
  expect(JSON.parse(refused.stdout).failures).toMatchObject([{ code: 'site.not-writable' }]);
  expect(await sha256OfFile(site.store.paths.catalog)).toBe(await sha256OfFile(catalogs.version1));
  await run('setfacl', ['-m', `user:${account}:rwx`, packageSource, syncFolder]);
  await expectConverged(site);
});

test('a disk that fills up while the host copies: told, the old catalog stays, the next run goes on', async ({
  folder,
  site,
  catalogs,
}) => {
  const { packageSource } = site.store.paths;
  const [aside, filler] = [path.join(folder, 'aside'), path.join(packageSource, 'filler')];
  await run('cp', ['-a', packageSource, aside]);
  await run('mount', ['-t', 'tmpfs', '-o', 'size=74m', 'pkgsource-test', packageSource]);
  try {
    await run('cp', ['-a', `${aside}/.`, packageSource]);
    const slow = await startSlowCopy(site, catalogs.large, 0.4);
    const { bavail, bsize } = await statfs(packageSource);
    await run('fallocate', ['--length', String((bavail - 200) * bsize), filler]);
    const { code } = await slow.ended;
    expect(code, slow.stderr()).not.toBe(exitCodes.done);
    expect(slow.stderr()).toContain('There is no room for');
    expect(await sha256OfFile(site.store.paths.catalog)).toBe(await sha256OfFile(catalogs.version1));
    await rm(filler);
    await site.writeHostSettings();
    await expectConverged(site);
  } finally {
    await run('umount', ['-l', packageSource]);
  }
});

test('a run that died between keeping the present catalog and replacing it does not stop the next one', async ({
  site,
  catalogs,
}) => {
  const { catalog, previousCatalog } = site.store.paths;
  // Two names of one file: Samba refuses to rename another name of it onto one of them.
  await link(catalog, previousCatalog);
  await site.offer(catalogs.version2);
  await expectConverged(site);
  expect(await sha256OfFile(previousCatalog)).toBe(await sha256OfFile(catalogs.version1));
});

test('records that somebody damaged are written anew', async ({ site, catalogs }) => {
  const { syncFolder } = site.store.paths;
  const { uid } = await stat(site.store.paths.catalog);
  for (const [at, text] of [
    [path.join(syncFolder, 'status.json'), '{ "format": 1, "site": 5'],
    [path.join(syncFolder, 'proof.json'), 'x'.repeat(100_000)],
    [site.store.paths.manifest, '[]'],
  ] as const) {
    await rm(at);
    await writeFile(at, text);
    await chown(at, uid, 0);
  }
  await site.offer(catalogs.version2);
  await expectConverged(site);
});
