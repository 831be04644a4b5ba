import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createSiteStore } from '../../electron/adapters/files/site-store.ts';
import { beginStatus, foldStatus } from '../../electron/core/status-fold.ts';
import type { StatusSnapshot } from '../../electron/shared/status.ts';
import { makeSiteOnDisk } from '../support/site-on-disk.ts';
import { expect, test } from '../support/test-folder.ts';

const at = '2026-06-10T03:00:00.000Z';

async function makeManyPoints(folder: string, count: number) {
  const site = await makeSiteOnDisk(folder);
  const settings = {
    ...site.settings,
    distributionPoints: Array.from({ length: count }, (_, index) => ({
      ...({ name: `dp${index}`, path: `/mnt/dp${index}`, enabled: true, proof: 'size' } as const),
    })),
  };
  await site.store.prepareFolders();
  const points = path.join(site.store.paths.syncFolder, 'points');
  const snapshot = beginStatus(settings, null, { at, nextRunAt: null });
  const writtenAt = async () => {
    const names = (await readdir(points)).sort();
    const looked = names.map((name) => stat(path.join(points, name), { bigint: true }));
    return (await Promise.all(looked)).map(({ ctimeNs }) => ctimeNs);
  };
  return { site, snapshot, points, writtenAt };
}

function failOne(snapshot: StatusSnapshot, name: string): StatusSnapshot {
  const failure = { code: 'dp.no-space', params: { path: '/mnt', cause: 'full' } } as const;
  return foldStatus(snapshot, { kind: 'distribution point', at, event: { name, kind: 'failed', failure } });
}

test('of many distribution points, only the files in which something changed are written', async ({
  folder,
}) => {
  const { site, snapshot, writtenAt } = await makeManyPoints(folder, 600);
  await site.store.writeStatus(snapshot);
  const before = await writtenAt();
  expect(before).toHaveLength(3);
  const changed = failOne(snapshot, 'dp300');
  await site.store.writeStatus(changed);
  const after = await writtenAt();
  expect(after.map((time, index) => time === before[index])).toEqual([true, false, true]);
  expect(await site.store.readStatus()).toEqual({ ok: true, value: changed });
  const other = createSiteStore(createNodeFiles(), site.destination);
  expect(await other.readStatus()).toEqual({ ok: true, value: changed });
});

test('whoever watches reads again only what was written since', async ({ folder }) => {
  const { site, snapshot } = await makeManyPoints(folder, 600);
  await site.store.writeStatus(snapshot);
  const watching = createSiteStore(createNodeFiles(), site.destination);
  const first = await watching.readStatus();
  await site.store.writeStatus(failOne(snapshot, 'dp0'));
  const second = await watching.readStatus();
  if (!first.ok || !second.ok) throw new Error('the status was not read');
  expect(second.value?.distributionPoints[0]).toMatchObject({ state: 'failed' });
  expect(second.value?.distributionPoints[599]).toBe(first.value?.distributionPoints[599]);
});

test('few distribution points stand in status.json, and nothing of the many is left', async ({ folder }) => {
  const { site, snapshot, points } = await makeManyPoints(folder, 600);
  await site.store.writeStatus(snapshot);
  const few = { ...snapshot, distributionPoints: snapshot.distributionPoints.slice(0, 250) };
  await site.store.writeStatus(few);
  expect(await readdir(points)).toEqual([]);
  const statusPath = path.join(site.store.paths.syncFolder, 'status.json');
  expect(JSON.parse(await readFile(statusPath, 'utf8'))).toEqual(few);
  expect(await site.store.readStatus()).toEqual({ ok: true, value: few });
});

test('a snapshot that was written in haste is flushed with the last one', async ({ folder }) => {
  const { site, snapshot, writtenAt } = await makeManyPoints(folder, 600);
  await site.store.writeStatus(snapshot, 'quick');
  const before = await writtenAt();
  await site.store.writeStatus(snapshot);
  expect((await writtenAt()).some((time) => before.includes(time))).toBe(false);
});

test('a damaged part is named, and temporary files of killed runs go', async ({ folder }) => {
  const { site, snapshot, points } = await makeManyPoints(folder, 600);
  await site.store.writeStatus(snapshot);
  await writeFile(path.join(points, '.0001.json.5a1e.tmp'), 'half');
  expect(await site.store.removeLeftovers()).toEqual([path.join(points, '.0001.json.5a1e.tmp')]);
  await writeFile(path.join(points, '0001.json'), '');
  const other = createSiteStore(createNodeFiles(), site.destination);
  expect(await other.readStatus()).toMatchObject({
    ...{
      ok: false,
      failure: { code: 'site.record-damaged', params: { path: path.join(points, '0001.json') } },
    },
  });
});
