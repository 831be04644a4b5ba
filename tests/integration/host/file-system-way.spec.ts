import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createSystemClock } from '../../../electron/adapters/clock/system-clock.ts';
import { createNodeFiles } from '../../../electron/adapters/files/node-files.ts';
import { openHostPlace } from '../../../electron/host-composition.ts';
import { publishCatalog } from '../../support/distribution-parts.ts';
import { expect, test } from '../../support/test-folder.ts';

const refuse = () => Promise.reject(new Error('the file system signs in by itself'));

/** The way that Windows goes: to its file system a share is a folder. */
async function openPlace(folder: string, maxMBps?: number) {
  const unc = path.join(folder, 'share');
  const own = path.join(folder, 'host');
  await mkdir(own);
  await mkdir(path.join(unc, '.sync', 'staging'), { recursive: true });
  const place = openHostPlace(
    {
      ...{ format: 1, siteId: 'a', hostId: 'b', epoch: 1, computer: 'wks-7', unc, credential: null },
      ...(maxMBps === undefined ? {} : { maxMBps }),
    },
    {
      ...{ files: createNodeFiles(), clock: createSystemClock(), platform: 'windows', configFile: null },
      ...{ secrets: { read: refuse, write: refuse, remove: refuse, list: refuse }, folder: own },
    },
  );
  const store = place.openStore(unc);
  const reach = place.openReach?.(store);
  if (reach === undefined) throw new Error('a site of another computer has no reach');
  return { reach, store, own };
}

test('a catalog is brought to the share and proven there, and kept for the distribution points', async ({
  folder,
}) => {
  const { reach, store, own } = await openPlace(folder);
  const staged = await publishCatalog(own, 'staging', 3_000_000);
  const transfer = {
    manifest: staged.manifest,
    signal: new AbortController().signal,
    report: () => undefined,
  };
  const brought = await reach.bring(staged.path, transfer);
  if (!brought.ok) throw new Error(brought.failure.code);
  expect(path.dirname(brought.value)).toBe(store.paths.uploads);
  expect((await readFile(brought.value)).equals(staged.bytes)).toBe(true);
  const held = await reach.fetch(transfer);
  expect(held).toEqual({ ok: true, value: path.join(own, 'wsusscn2.cab') });

  // Another catalog was published by another host: the copy here is fetched anew, and what is no catalog is not kept.
  const other = await publishCatalog(folder, 'other', 2_000_000);
  await writeFile(store.paths.catalog, other.bytes);
  const fetched = await reach.fetch({ ...transfer, manifest: other.manifest });
  expect(fetched).toMatchObject({ ok: true });
  expect((await readFile(path.join(own, 'wsusscn2.cab'))).equals(other.bytes)).toBe(true);
  await writeFile(store.paths.catalog, other.bytes.subarray(1));
  expect(await reach.fetch(transfer)).toMatchObject({ failure: { code: 'share.catalog-differs' } });
  expect((await readdir(own)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a catalog that was changed since it was judged is not published, and the limit is kept', async ({
  folder,
}) => {
  const { reach, store, own } = await openPlace(folder, 2);
  const staged = await publishCatalog(own, 'staging', 1_000_000);
  await writeFile(staged.path, Buffer.concat([staged.bytes.subarray(1), Buffer.from('x')]));
  const transfer = {
    manifest: staged.manifest,
    signal: new AbortController().signal,
    report: () => undefined,
  };
  const startedAtMs = Date.now();
  expect(await reach.bring(staged.path, transfer)).toMatchObject({ failure: { code: 'share.copy-differs' } });
  // 1,000,000 bytes at 2,000,000 a second: a limit that is not kept would show as a shorter time.
  expect(Date.now() - startedAtMs).toBeGreaterThan(450);
  expect(await readdir(store.paths.uploads)).toEqual([]);
});

test('a copy that is cancelled is told as cancelled, and nothing of it stays', async ({ folder }) => {
  const { reach, store, own } = await openPlace(folder, 0.5);
  const staged = await publishCatalog(own, 'staging', 3_000_000);
  const cancel = new AbortController();
  const bringing = reach.bring(staged.path, {
    ...{ manifest: staged.manifest, signal: cancel.signal, report: () => cancel.abort() },
  });
  expect(await bringing).toMatchObject({ failure: { code: 'program.cancelled' } });
  expect(await readdir(store.paths.uploads)).toEqual([]);
});
