import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createArrivalProver } from '../../electron/adapters/distribution/arrival-prover.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createSmbCarrier } from '../../electron/adapters/smb/smb-carrier.ts';
import type { ArrivalEvent } from '../../electron/ports/arrival-prover.ts';
import { distributionPointSchema } from '../../electron/shared/answers.ts';
import { arrivalsOutputSchema, statusOutputSchema } from '../../electron/shared/command-output.ts';
import { cohortWorker, pointAt, publishCatalog, systemClock } from '../support/distribution-parts.ts';
import { expect, test } from '../support/headless-program.ts';
import { startSambaServer } from '../support/samba-server.ts';
import { secretsOf } from '../support/secrets-of.ts';
import { makeSiteOnDisk, type SiteOnDisk } from '../support/site-on-disk.ts';

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');
const catalogName = 'wsusscn2.cab';

/** A site whose hub we copy to; an engine, played by the test, carries the catalog from there to the branches. */
async function makeReplicatedSite(folder: string, trust: readonly string[]): Promise<SiteOnDisk> {
  const site = await makeSiteOnDisk(folder, { trust, pointNames: ['Hub', 'Lyon', 'Oslo', 'Rome'] });
  await site.store.writeSettings({
    ...site.settings,
    distributionPoints: Object.entries(site.points).map(([name, at]) =>
      distributionPointSchema.parse({ name, path: at, ...(name !== 'Hub' && { group: 'Branches' }) }),
    ),
    distributionPointGroups: [{ name: 'Branches', delivery: { kind: 'replicated', hubs: ['Hub'] } }],
  });
  return site;
}

const oldEnough = new Date('2026-01-01T00:00:00Z');

test('a catalog that an engine carries is in sync once the file itself is, whatever came first', async ({
  folder,
  program,
  catalogs,
}) => {
  const site = await makeReplicatedSite(folder, [catalogs.root]);
  const { Hub = '', Lyon = '', Oslo = '', Rome = '' } = site.points;
  const carry = async (name: string, to: string) => {
    await copyFile(path.join(Hub, name), path.join(to, name));
    await utimes(path.join(to, name), oldEnough, oldEnough);
  };
  const run = (command: string, ...more: string[]) =>
    program.run([command, '--site', site.destination, '--json', ...more], site.home);
  const look = async (code = 0) => {
    const ended = await run('arrivals');
    expect(ended, ended.stderr).toMatchObject({ code });
    const { arrivals } = arrivalsOutputSchema.parse(JSON.parse(ended.stdout));
    return Object.fromEntries((arrivals?.distributionPoints ?? []).map((point) => [point.name, point]));
  };

  await site.offer(catalogs.version1);
  const first = await run('sync');
  expect(first, first.stderr).toMatchObject({ code: 0 });
  // We copied to the hub alone.
  expect(await stat(path.join(Hub, catalogName))).toBeTruthy();
  await expect(stat(path.join(Lyon, catalogName))).rejects.toThrow();

  await carry('catalog.json', Lyon);
  await carry('catalog.json', Oslo);
  await carry(catalogName, Oslo);
  await writeFile(path.join(Rome, `.syncthing.${catalogName}.tmp`), 'half of it');
  expect(await look()).toMatchObject({
    Lyon: { state: 'arriving', sha256: null, delivery: 'replicated', group: 'Branches' },
    Oslo: { state: 'in sync', proof: 'read-back' },
    Rome: { state: 'arriving', partials: [`.syncthing.${catalogName}.tmp`], progress: { bytesDone: 10 } },
  });

  await rm(path.join(Rome, `.syncthing.${catalogName}.tmp`));
  for (const to of [Lyon, Rome]) await carry(catalogName, to);
  expect(await look()).toMatchObject({ Lyon: { state: 'in sync' }, Rome: { state: 'in sync' } });

  // A newer one is published: who holds the one before is behind; who holds anything else is an alarm.
  const version1 = await readFile(path.join(Lyon, catalogName));
  await site.offer(catalogs.version2);
  const second = await run('sync');
  expect(second, second.stderr).toMatchObject({ code: 0 });
  await carry(catalogName, Oslo);
  await writeFile(path.join(Rome, catalogName), Buffer.concat([version1.subarray(0, -1), Buffer.from([7])]));
  await utimes(path.join(Rome, catalogName), oldEnough, oldEnough);
  const after = await look(3);
  expect(after).toMatchObject({
    Lyon: { state: 'arriving', waitingFor: expect.stringContaining('it holds the catalog of') },
    Oslo: { state: 'in sync' },
    Rome: {
      state: 'failed',
      reasonCode: 'dp.foreign-catalog',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  });
  expect(after.Rome?.reason).toContain(after.Rome?.sha256 ?? 'no hash');

  const status = await run('status', '--group', 'branches');
  const document = statusOutputSchema.parse(JSON.parse(status.stdout));
  expect(document.summary).toMatchObject({
    ...{ total: 3, states: { arriving: 1, 'in sync': 1, failed: 1 } },
    groups: [{ group: 'Branches', total: 3 }],
  });
  expect(document.alerts?.open.map(({ key }) => key)).toContain('foreign:Rome');
  // Two catalogs that the site published, newest first, and its last run is the sync, not a look.
  expect(document.published).toHaveLength(2);
  expect(document.lastRun?.id).toBe(JSON.parse(second.stdout).run.id);

  // Where we copy, it is alarmed and replaced in the same run.
  await writeFile(path.join(Hub, catalogName), 'not a catalog at all');
  const third = await run('sync');
  expect(third, third.stderr).toMatchObject({ code: 3 });
  const hub = statusOutputSchema.parse(JSON.parse((await run('status')).stdout));
  expect(hub.distributionPoints[0]).toMatchObject({
    state: 'in sync',
    replaced: { sha256: sha256Of('not a catalog at all') },
  });
  expect(hub.alerts?.open.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['foreign:Hub', 'foreign:Rome']),
  );

  // The engine is put right; the alarm is over.
  await carry(catalogName, Rome);
  await carry(catalogName, Lyon);
  expect(await look()).toMatchObject({ Lyon: { state: 'in sync' }, Rome: { state: 'in sync' } });
  const last = await run('status');
  const { alerts } = statusOutputSchema.parse(JSON.parse(last.stdout));
  const open = alerts?.open.map(({ key }) => key);
  expect(open).not.toContain('foreign:Rome');
  // That something was replaced is told until the next run.
  expect(open).toContain('foreign:Hub');
});

test('a distribution point on an SMB share is surveyed and proven there', async ({ folder }) => {
  const behind = path.join(folder, 'dp');
  await mkdir(behind);
  const server = await startSambaServer(folder, {
    users: ['ann'],
    shares: [{ name: 'dp$', path: behind, options: { 'read only': 'yes', 'force user': 'root' } }],
  });
  try {
    const smb = createSmbCarrier({ secrets: await secretsOf(server, 'ann'), configFile: server.confPath });
    const catalog = await publishCatalog(folder, 'PkgSource', 1_000_003);
    const proofsPath = path.join(folder, 'arrivals.json');
    const prover = createArrivalProver({
      ...{ workerCommand: [process.execPath, cohortWorker], proofsPath, files: createNodeFiles() },
      ...{ platform: 'linux', smb, clock: systemClock },
    });
    const prove = async () => {
      const events: ArrivalEvent[] = [];
      await prover.prove({
        ...{ manifest: catalog.manifest, reprove: false, mayReadBytes: null, mayReadForMs: null },
        targets: [
          pointAt('dp', '\\\\127.0.0.1\\dp$', { credential: 'ann' }),
          pointAt('gone', '\\\\127.0.0.1\\gone$', { credential: 'ann' }),
        ],
        signal: new AbortController().signal,
        report: (event) => events.push(event),
      });
      return new Map(events.map((event) => [event.name, event]));
    };
    expect((await prove()).get('dp')).toMatchObject({
      kind: 'found',
      found: { finding: { kind: 'absent' } },
    });
    await copyFile(catalog.path, path.join(behind, catalogName));
    await utimes(path.join(behind, catalogName), oldEnough, oldEnough);
    const proven = await prove();
    expect(proven.get('dp')).toMatchObject({
      ...{ kind: 'found', found: { finding: { kind: 'read', sha256: catalog.manifest.sha256 } } },
    });
    expect(proven.get('gone')).toMatchObject({ kind: 'fault', failure: { code: 'dp.share-missing' } });
    await truncate(path.join(behind, catalogName), 500);
    expect((await prove()).get('dp')).toMatchObject({
      ...{ kind: 'found', found: { finding: { kind: 'unread', sizeBytes: 500, isFresh: true } } },
    });
  } finally {
    await server.stop();
  }
});

test('only the synchronization host looks', async ({ folder, program, catalogs }) => {
  const site = await makeReplicatedSite(folder, [catalogs.root]);
  const settings = await site.store.readSettings();
  if (!settings.ok) throw new Error('there are no settings');
  await site.store.writeSettings({
    ...settings.value,
    syncHost: {
      ...{ kind: 'another-computer', computer: 'wks-7', account: 'host', epoch: 1, schedule: 'off' },
      hostId: '7b0c3c2e-6a39-4f0e-9d2a-6f2b6f0a8a11',
    },
  });
  const ended = await program.run(['arrivals', '--site', site.destination, '--json'], site.home);
  expect(ended).toMatchObject({ code: 10 });
  expect(JSON.parse(ended.stdout)).toMatchObject({ failures: [{ code: 'host.replaced' }] });
});
