import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';
import { processesNaming } from '../support/processes.ts';
import { expect, test } from '../support/test-folder.ts';

const walk = path.resolve(import.meta.dirname, '../../build/practice-walk.mjs');

test('without a display, Setup and sync of the practice site run to the end, twice', async ({ folder }) => {
  test.setTimeout(240_000);
  const screens = path.join(folder, 'screens');
  const first = await run(folder, screens);
  expect(first, first.stdout + first.stderr).toMatchObject({ code: 0 });
  // After Setup with version 1, and after the sync that brings version 2.
  for (const name of ['Berlin', 'Lyon', 'Oslo']) {
    const states = first.stdout.matchAll(new RegExp(`^  ${name} +in sync +([0-9a-f]{64})`, 'gm'));
    const hashes = [...states].map(([, sha256]) => sha256);
    expect(hashes).toHaveLength(2);
    expect(new Set(hashes).size).toBe(2);
  }
  expect(first.stdout.match(/^Read through the share: [0-9a-f]{64}$/gm)).toHaveLength(2);
  const pictures = await readdir(screens);
  expect(pictures).toEqual(
    expect.arrayContaining(['status.png', 'wizard-01-welcome.png', 'wizard-08-summary.png']),
  );

  const second = await run(folder, screens);
  expect(second, second.stdout + second.stderr).toMatchObject({ code: 0 });
  expect(second.stdout).toContain('Version 2 of the catalog was published before.');
  await expect.poll(() => processesNaming(folder)).toEqual([]);
});

async function run(home: string, screens: string) {
  const outcome = await createNodePrograms().run({
    program: process.execPath,
    args: [walk, screens],
    environment: { PKGSOURCE_HOME: home },
    timeoutMs: 110_000,
  });
  if (outcome.kind !== 'exited') throw new Error(`The walk ${outcome.kind}`);
  return outcome;
}
