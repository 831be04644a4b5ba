import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleProgram, type StartedProgram, startNode } from './bundled-program.ts';
import { makeSigningAuthority } from './signed-cabinets.ts';
import { test as base } from './test-folder.ts';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Added to the program's environment, e.g. PKGSOURCE_SMB_CONF. */
type Environment = Readonly<Record<string, string>>;

/** The headless program, bundled once per test worker. */
export interface HeadlessProgram {
  /** Its bundle, for a shell or a terminal to start. */
  readonly script: string;
  start(args: readonly string[], home: string, input?: string, environment?: Environment): StartedProgram;
  /** Runs it to its end. */
  run(args: readonly string[], home: string, input?: string, environment?: Environment): Promise<Finished>;
}

/** Catalogs that one authority signed: version 1, the newer version 2, and one older than both. */
export interface SampleCatalogs {
  readonly root: string;
  readonly older: string;
  readonly version1: string;
  readonly version2: string;
  /** 4 MiB, newer than the others: copying it can be made to take a while. */
  readonly large: string;
}

export const test = base.extend<object, { program: HeadlessProgram; catalogs: SampleCatalogs }>({
  program: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-cli-'));
      const script = await bundleProgram('electron/cli.ts', folder);
      const start: HeadlessProgram['start'] = (args, home, input, environment) =>
        startNode(script, args, { PKGSOURCE_HOME: home, ...environment }, input);
      await use({
        script,
        start,
        run: async (args, home, input, environment) => {
          const started = start(args, home, input, environment);
          const { code } = await started.ended;
          return { code, stdout: started.stdout(), stderr: started.stderr() };
        },
      });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  catalogs: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-catalogs-'));
      const authority = await makeSigningAuthority(folder);
      const make = (target: string, date: string, seed: number, payloadBytes = 65_536) =>
        authority.makeCatalog({ target, date, seed, payloadBytes });
      await use({
        root: authority.rootPath,
        older: await make('older.cab', '2026-04-14T17:00:00Z', 3),
        version1: await make('version1.cab', '2026-05-12T17:00:00Z', 1),
        version2: await make('version2.cab', '2026-06-09T17:00:00Z', 2),
        large: await make('large.cab', '2026-07-14T17:00:00Z', 4, 4 * 1024 * 1024),
      });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

export { expect } from '@playwright/test';
