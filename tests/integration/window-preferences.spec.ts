import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import {
  readWindowPreferences,
  saveWindowPreferences,
} from '../../electron/adapters/files/window-preferences.ts';
import { said } from '../support/in-english.ts';
import { expect, test } from '../support/test-folder.ts';

const files = createNodeFiles();

test('what was chosen is read again; before that the icon is not wanted', async ({ folder }) => {
  const file = path.join(folder, 'preferences.json');
  const warnings: string[] = [];
  const read = () => readWindowPreferences(files, file, (message) => warnings.push(message));
  expect(await read()).toEqual({ tray: false });
  expect(await saveWindowPreferences(files, file, { tray: true })).toEqual({
    ok: true,
    value: { tray: true },
  });
  expect(await read()).toEqual({ tray: true });
  expect(warnings).toEqual([]);
});

test('damaged preferences are left alone, said, and not used', async ({ folder }) => {
  const file = path.join(folder, 'preferences.json');
  const warnings: string[] = [];
  for (const text of ['{"tray":', '{"tray":"yes"}', '']) {
    await writeFile(file, text);
    expect(await readWindowPreferences(files, file, (message) => warnings.push(message))).toEqual({
      tray: false,
    });
    expect(await readFile(file, 'utf8')).toBe(text);
  }
  expect(warnings).toEqual(Array(3).fill(`${file} is not used: it is damaged`));
});

test('preferences that cannot be written are a failure that names the file', async ({ folder }) => {
  const file = path.join(folder, 'no-such-folder', 'preferences.json');
  expect(said(await saveWindowPreferences(files, file, { tray: true }))).toMatchObject({
    ok: false,
    failure: { code: 'program.file-failed', params: { operation: `Writing ${file}` } },
  });
  await expect(stat(path.dirname(file))).rejects.toMatchObject({ code: 'ENOENT' });
});
