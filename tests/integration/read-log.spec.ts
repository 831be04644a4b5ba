import { appendFile, mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type LogPlaces, readLog } from '../../electron/adapters/diagnostics/read-log.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { succeed } from '../../electron/shared/result.ts';
import { expect, test } from '../support/test-folder.ts';

function placesIn(folder: string): LogPlaces {
  return {
    files: createNodeFiles(),
    registry: { list: async () => succeed([path.join(folder, 'site')]) },
    stateHome: folder,
    windowLog: path.join(folder, 'window.log'),
  };
}

const line = (text: string) => `2026-06-24T03:12:00Z [1] info ${text}\n`;
const request = { log: 'window', site: null, unlessMark: null } as const;

test('reads the end of a log of hundreds of megabytes, and nothing while it is the same', async ({
  folder,
}) => {
  const places = placesIn(folder);
  await writeFile(places.windowLog, '');
  await truncate(places.windowLog, 400 * 1024 * 1024);
  await appendFile(places.windowLog, `\n${line('the newest')}`);
  const read = await readLog(places, request);
  expect(read).toMatchObject({ ok: true, value: { kind: 'lines', isCut: true } });
  if (!read.ok || read.value.kind !== 'lines') throw new Error('it has lines');
  expect(read.value.lines.at(-1)?.text).toBe('[1] the newest');
  const { mark } = read.value;
  expect(await readLog(places, { ...request, unlessMark: mark })).toEqual(succeed({ kind: 'unchanged' }));
  await appendFile(places.windowLog, line('one more'));
  const again = await readLog(places, { ...request, unlessMark: mark });
  expect(again).toMatchObject({ value: { kind: 'lines' } });
});

test('a log that nobody wrote yet is empty', async ({ folder }) => {
  for (const log of ['window', 'setup journal'] as const) {
    expect(await readLog(placesIn(folder), { ...request, log })).toMatchObject({
      value: { kind: 'lines', lines: [], isCut: false },
    });
  }
});

test('reads the sync log of a site that is set up here, of no other folder, and follows no link', async ({
  folder,
}) => {
  const places = placesIn(folder);
  const site = path.join(folder, 'site');
  await mkdir(path.join(site, 'Logs'), { recursive: true });
  await writeFile(path.join(site, 'Logs/sync.log'), line('run 1 began'));
  expect(await readLog(places, { log: 'sync', site, unlessMark: null })).toMatchObject({
    value: { lines: [{ text: '[1] run 1 began' }] },
  });
  const other = path.join(folder, 'other');
  await mkdir(path.join(other, 'Logs'), { recursive: true });
  await writeFile(path.join(other, 'Logs/sync.log'), line('a secret of somebody else'));
  for (const wrong of [other, `${site}/../other`, null]) {
    expect(await readLog(places, { log: 'sync', site: wrong, unlessMark: null })).toMatchObject({
      ok: false,
      failure: { code: 'call.refused' },
    });
  }
  await symlink(path.join(other, 'Logs/sync.log'), places.windowLog);
  expect(JSON.stringify(await readLog(places, request))).not.toContain('secret');
});
