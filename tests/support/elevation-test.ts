import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElevatedRecord, ElevatedResult } from '../../electron/shared/elevation.ts';
import type { PrepareOutcome } from '../../electron/shared/plan.ts';
import type { Result } from '../../electron/shared/result.ts';
import type { SetupProgress } from '../../electron/shared/setup-progress.ts';
import { bundleProgram } from './bundled-program.ts';
import {
  type ElevatedLauncher,
  makeOrdinaryUser,
  type OrdinaryUser,
  startElevatedLauncher,
} from './elevated-launcher.ts';
import { test as headlessTest } from './headless-program.ts';
import { startSambaServer, type TestSambaServer } from './samba-server.ts';

/** One line that the asker prints. */
export type AskerLine =
  | { readonly prepared: PrepareOutcome }
  | { readonly began: Extract<ElevatedRecord, { kind: 'began' }>['process'] }
  | { readonly progress: SetupProgress }
  | { readonly removal: unknown }
  | { readonly result: Result<ElevatedResult> };

/** A process of the ordinary account that asks for rights. */
export interface Asker {
  readonly child: ChildProcess;
  /** What it printed so far. */
  lines(): readonly AskerLine[];
  /** Its last word; rejects with what it said on standard error where there is none. */
  readonly result: Promise<Result<ElevatedResult>>;
}

/** A computer with an ordinary account, a private smbd and a state home of root's. */
export interface ElevationBench {
  readonly user: OrdinaryUser;
  readonly samba: TestSambaServer;
  readonly launcher: ElevatedLauncher;
  readonly home: string;
  readonly destination: string;
  /** The headless program, where the ordinary account can read it. */
  readonly headless: string;
  readonly environment: Readonly<Record<string, string>>;
  /** An answer file's content: a catalog folder, one distribution point, no schedule. */
  readonly answers: Record<string, unknown>;
  /** The same with a catalog of 4 MB over a link of so many MB/s. */
  slowAnswers(maxMBps: number): Record<string, unknown>;
  /** Starts the asker as the ordinary account; `through` starts it by another program. */
  ask(work: object, through?: readonly string[]): Asker;
}

export const test = headlessTest.extend<{ bench: ElevationBench }, { programs: string }>({
  programs: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-elevation-'));
      await chmod(folder, 0o755);
      await bundleProgram('tests/support/elevation-asker.ts', folder);
      await bundleProgram('electron/cli.ts', folder);
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  bench: async ({ folder, catalogs, programs }, use) => {
    const samba = await startSambaServer(folder);
    const user = await makeOrdinaryUser(folder);
    const [home, source, point] = ['home', 'source', 'point'].map((name) => path.join(folder, name));
    if (home === undefined || source === undefined || point === undefined) throw new Error('no folders');
    for (const at of [home, source, point]) await mkdir(at, { mode: 0o755 });
    await copyFile(catalogs.version1, path.join(source, 'wsusscn2.cab'));
    const trust = path.join(folder, 'root.pem');
    await copyFile(catalogs.root, trust);
    const environment = { PKGSOURCE_HOME: home, PKGSOURCE_SMB_CONF: samba.confPath };
    const launcher = await startElevatedLauncher(folder, user, environment);
    const headless = path.join(programs, 'cli.cjs');
    const askers: ChildProcess[] = [];
    const destination = path.join(folder, 'site');
    const slow = path.join(folder, 'slow');
    await mkdir(slow);
    await copyFile(catalogs.large, path.join(slow, 'wsusscn2.cab'));
    const answers = {
      version: 1,
      destination,
      catalog: { kind: 'local', folder: source },
      syncHost: { kind: 'this-computer', schedule: 'off' },
      distributionPoints: [{ name: 'Berlin', path: point }],
      trust: [trust],
    };
    await use({
      ...{ user, samba, launcher, home, destination, headless, environment },
      answers,
      slowAnswers: (maxMBps) => ({
        ...answers,
        catalog: { kind: 'local', folder: slow },
        distributionPoints: [{ name: 'Berlin', path: point, maxMBps }],
      }),
      ask: (work, through = []) => {
        const [program = '', ...args] = [
          ...through,
          ...[process.execPath, path.join(programs, 'elevation-asker.cjs'), headless],
        ];
        const child = spawn(program, args, {
          // Programs that come before it change the account themselves.
          ...(through.length === 0 && { uid: user.uid, gid: user.gid }),
          cwd: '/',
          env: {
            ...{ PATH: process.env.PATH, HOME: user.home, ...environment },
            ...(through.length === 0 && { PKGSOURCE_ELEVATE_WITH: launcher.program }),
          },
        });
        askers.push(child);
        child.stdin.end(JSON.stringify(work));
        return follow(child);
      },
    });
    for (const child of askers) if (child.exitCode === null) child.kill('SIGKILL');
    await launcher.stop();
    await user.remove();
    await samba.stop();
  },
});

export { expect } from '@playwright/test';

/** Stands for the hash of the plan that the ordinary account sees. */
export const planAsSeen = '0'.repeat(64);

function follow(child: ReturnType<typeof spawn>): Asker {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const lines = () =>
    stdout
      .slice(0, stdout.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as AskerLine);
  const result = new Promise<Result<ElevatedResult>>((resolve, reject) => {
    child.on('close', () => {
      const last = lines().at(-1);
      if (last !== undefined && 'result' in last) resolve(last.result);
      else reject(new Error(`The asker did not answer:\n${stderr}`));
    });
  });
  // Whoever does not wait for it is not to be ended by it.
  result.catch(() => undefined);
  return { child, lines, result };
}
