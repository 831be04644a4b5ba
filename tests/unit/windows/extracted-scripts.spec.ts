import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../../electron/adapters/files/node-files.ts';
import { openExtractedScripts } from '../../../electron/adapters/windows/extracted-scripts.ts';
import type { ProgramOutcome, ProgramRequest } from '../../../electron/ports/programs.ts';
import { said } from '../../support/in-english.ts';
import { printed } from '../../support/recorded-powershell.ts';
import { expect, test } from '../../support/test-folder.ts';

/** A Windows folder with what icacls answers; `onClosing` runs while the folder is being closed. */
async function scriptsIn(
  systemRoot: string,
  outcome: ProgramOutcome,
  onClosing?: (folder: string) => Promise<void>,
) {
  await mkdir(path.join(systemRoot, 'Temp'), { recursive: true });
  const asked: ProgramRequest[] = [];
  const open = openExtractedScripts({
    files: createNodeFiles(),
    programs: {
      run: async (request) => {
        asked.push(request);
        await onClosing?.(request.args[0] ?? '');
        return outcome;
      },
    },
    systemRoot,
    scripts: () =>
      new Map([
        ['contract.ps1', '# contract'],
        ['list-shares.ps1', '# list'],
      ]),
  });
  return { open, asked };
}

test('scripts get a fresh folder, closed by SIDs before the first of them is written', async ({ folder }) => {
  let heldWhileClosing: string[] | null = null;
  const { open, asked } = await scriptsIn(folder, printed(''), async (at) => {
    heldWhileClosing = await readdir(at);
  });
  const [one, again] = await Promise.all([open(), open()]);
  if (!one.ok) throw new Error(one.failure.code);
  expect(again).toEqual(one);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.args).toEqual([
    one.value,
    '/inheritance:r',
    '/grant:r',
    '*S-1-5-18:(OI)(CI)F',
    '*S-1-5-32-544:(OI)(CI)F',
    '*S-1-3-4:(OI)(CI)F',
    '*S-1-5-32-545:(OI)(CI)RX',
  ]);
  expect(heldWhileClosing).toEqual([]);
  expect(path.dirname(one.value)).toBe(path.join(folder, 'Temp'));
  expect(await readFile(path.join(one.value, 'list-shares.ps1'), 'utf8')).toBe('# list');
  const other = await (await scriptsIn(folder, printed(''))).open();
  expect(other).not.toEqual(one);
});

test('a script that somebody put there first is never run', async ({ folder }) => {
  const { open } = await scriptsIn(folder, printed(''), (at) =>
    writeFile(path.join(at, 'contract.ps1'), '# not ours'),
  );
  expect(await open()).toMatchObject({ ok: false, failure: { code: 'windows.scripts-not-placed' } });
});

test('a folder that cannot be closed gets no scripts', async ({ folder }) => {
  const { open, asked } = await scriptsIn(folder, printed('', 5));
  expect(said(await open())).toMatchObject({
    ok: false,
    failure: { code: 'windows.scripts-not-placed', params: { cause: 'icacls ended with exit code 5' } },
  });
  expect(await readdir(asked[0]?.args[0] ?? '')).toEqual([]);
});
