import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const loader = '/usr/lib/wine/wine64';
const server = '/usr/lib/wine/wineserver64';
const run = promisify(execFile);

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A Windows program that was started. What it prints lies in files: Wine's consoles cannot be piped to Node. */
export interface Started {
  readonly child: ChildProcess;
  stdout(): Promise<string>;
  stderr(): Promise<string>;
  readonly ended: Promise<number | null>;
}

/** A Windows of its own: a Wine prefix in a folder of its own. */
export interface Wine {
  /** Starts a program by its Linux or Windows path. `environment` is added to its environment. */
  start(
    program: string,
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<Started>;
  run(
    program: string,
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<Finished>;
  /** Makes `folder` a drive that no other test has; returns its root, e.g. `G:\`. */
  addDrive(folder: string): Promise<string>;
  /** Ends everything that runs in it, and removes it. */
  dispose(): Promise<void>;
}

/** The path of a Linux file as Windows programs see it. */
export function windowsPath(at: string): string {
  return `Z:${path.resolve(at).replaceAll('/', '\\')}`;
}

export async function createWine(): Promise<Wine> {
  if (!existsSync(loader)) throw new Error('Wine is missing: apt-get install --no-install-recommends wine64');
  const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-wine-'));
  const prefix = path.join(folder, 'prefix');
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    LANG: 'C.UTF-8',
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    // No browser, no .NET, no entries in the desktop's menu.
    WINEDLLOVERRIDES: 'mscoree,mshtml,winemenubuilder.exe=',
    // Wine says it is an older Windows than Node wants.
    NODE_SKIP_PLATFORM_CHECK: '1',
  };
  await run(loader, ['wineboot', '-i'], { env: environment });
  let started = 0;
  let letter = 'G'.charCodeAt(0);

  const start: Wine['start'] = async (program, args, more = {}) => {
    started += 1;
    const [outPath, errorPath] = ['out', 'err'].map((kind) => path.join(folder, `${started}.${kind}`));
    if (outPath === undefined || errorPath === undefined) throw new Error('no paths');
    const [out, error] = [await open(outPath, 'w'), await open(errorPath, 'w')];
    const child = spawn(loader, [program, ...args], {
      env: { ...environment, ...more },
      stdio: ['ignore', out.fd, error.fd],
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code));
    });
    await Promise.all([out.close(), error.close()]);
    const textOf = (file: string) => () => readFile(file, 'utf8');
    return { child, stdout: textOf(outPath), stderr: textOf(errorPath), ended };
  };

  return {
    start,
    run: async (program, args, more) => {
      const begun = await start(program, args, more);
      const code = await begun.ended;
      return { code, stdout: await begun.stdout(), stderr: await begun.stderr() };
    },
    addDrive: async (target) => {
      const name = String.fromCharCode(letter++);
      await symlink(target, path.join(prefix, 'dosdevices', `${name.toLowerCase()}:`));
      return `${name}:\\`;
    },
    dispose: async () => {
      // Only this prefix's server, and with it what runs there; one that has ended already is no error.
      await run(server, ['-k'], { env: environment }).catch(() => undefined);
      await run(server, ['-w'], { env: environment }).catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes text as Windows' own tools write it: UTF-16 with a byte order mark. */
export async function writeUtf16(at: string, text: string): Promise<void> {
  await writeFile(at, Buffer.from(`\uFEFF${text}`, 'utf16le'));
}
