import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createPracticeScheduler } from '../../electron/adapters/practice/practice-scheduler.ts';
import { said } from '../support/in-english.ts';
import { expect, test } from '../support/test-folder.ts';

const wanted = {
  siteId: '8a6e0804-2bd0-4672-b79d-d97027f9071a',
  site: '/somewhere/site',
  schedule: { everyDayAt: '03:00', randomDelayMinutes: 30 },
  places: null,
  program: ['/usr/bin/node', '/somewhere/cli.cjs'],
} as const;

test('writes down what would be scheduled, says what matches, and removes it', async ({ folder }) => {
  const entries = path.join(folder, 'schedule');
  const file = path.join(entries, `${wanted.siteId}.json`);
  const scheduler = createPracticeScheduler(createNodeFiles(), entries);
  expect(await scheduler.unavailable()).toBeNull();
  expect(await scheduler.inspect(wanted)).toEqual({ ok: true, value: { kind: 'absent' } });

  expect(await scheduler.apply(wanted)).toEqual({ ok: true, value: [file] });
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    site: wanted.site,
    schedule: wanted.schedule,
  });
  expect(await scheduler.inspect(wanted)).toMatchObject({ value: { kind: 'present', matches: true } });
  const later = { ...wanted, schedule: { everyDayAt: '04:00', randomDelayMinutes: 30 } };
  expect(await scheduler.inspect(later)).toMatchObject({ value: { kind: 'present', matches: false } });
  expect(await scheduler.apply(later)).toMatchObject({ ok: true });
  expect(await scheduler.inspect(later)).toMatchObject({ value: { kind: 'present', matches: true } });

  expect(await scheduler.remove(wanted.siteId)).toMatchObject({ ok: true });
  expect(await scheduler.remove(wanted.siteId)).toMatchObject({ ok: true });
  expect(await readdir(entries)).toEqual([]);
});

test('an entry that somebody spoiled does not match', async ({ folder }) => {
  const scheduler = createPracticeScheduler(createNodeFiles(), folder);
  await writeFile(path.join(folder, `${wanted.siteId}.json`), '{"site":');
  expect(await scheduler.inspect(wanted)).toMatchObject({ value: { kind: 'present', matches: false } });
});

test('names the file that it cannot write', async ({ folder }) => {
  const scheduler = createPracticeScheduler(createNodeFiles(), folder);
  await mkdir(path.join(folder, `${wanted.siteId}.json`));
  expect(said(await scheduler.apply(wanted))).toMatchObject({
    ok: false,
    failure: {
      code: 'program.file-failed',
      params: { operation: `Writing ${path.join(folder, `${wanted.siteId}.json`)}` },
    },
  });
});
