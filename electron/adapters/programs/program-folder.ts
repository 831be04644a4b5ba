import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Platform } from '../../core/path-rules.ts';
import type { ProgramFile, ProgramFolder } from '../../ports/program-folder.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { guardFileWork } from '../files/guard-file-work.ts';
import { sha256OfFile } from './sha256-of-file.ts';

/** Only administrators write here: what lies here runs with their rights. */
export function programFolderOf(platform: Platform, environment: NodeJS.ProcessEnv): string {
  if (platform === 'linux') return '/opt/pkgsource';
  return path.win32.join(environment.ProgramFiles ?? 'C:\\Program Files', 'PkgSource');
}

/** The names under which a program's files lie in a folder, first the one that is run. */
export async function programFilesOf([program = '', script]: readonly string[]): Promise<ProgramFile[]> {
  const isWindows = /\.exe$/iu.test(program);
  if (script === undefined) return [{ name: isWindows ? 'pkgsource.exe' : 'pkgsource', from: program }];
  const bundles = path.dirname(script);
  const workers = (await readdir(bundles)).filter((name) => name.endsWith('.worker.cjs')).sort();
  return [
    { name: isWindows ? 'node.exe' : 'node', from: program },
    { name: 'cli.cjs', from: script },
    ...workers.map((name) => ({ name, from: path.join(bundles, name) })),
  ];
}

/** The command that starts such files where they lie in `folder`. */
export function commandOf(files: readonly ProgramFile[], folder: string, platform: Platform): string[] {
  const separator = platform === 'windows' ? '\\' : '/';
  const [program, script] = files.map(({ name }) => `${folder}${separator}${name}`);
  return files.length === 1 || script === undefined ? [program ?? ''] : [program ?? '', script];
}

/** `running`: the headless program with its leading arguments, as it runs now. */
export async function createProgramFolder(
  folder: string,
  running: readonly string[],
  platform: Platform,
): Promise<ProgramFolder> {
  const files = await programFilesOf(running);
  return {
    path: folder,
    command: commandOf(files, folder, platform),
    files: async () => succeed(files),
    exists: async () => (await stat(folder).catch(() => null)) !== null,
    install: () => guardFileWork('installingIn', folder, () => install(folder, files)),
    remove: async (): Promise<Result<null>> =>
      guardFileWork('removing', folder, async () => {
        await rm(folder, { recursive: true, force: true });
        return null;
      }),
  };
}

async function install(folder: string, files: readonly ProgramFile[]): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const replaced: string[] = [];
  for (const { name, from } of files) {
    const target = path.join(folder, name);
    if (path.resolve(from) === path.resolve(target) || (await isSame(from, target))) continue;
    const temporary = `${target}.new`;
    await rm(temporary, { force: true });
    await copyFile(from, temporary, constants.COPYFILE_EXCL);
    await chmod(temporary, 0o755);
    await rename(temporary, target);
    replaced.push(name);
  }
  return replaced;
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [first, second] = [await stat(one), await stat(other).catch(() => null)];
  if (second === null || first.size !== second.size) return false;
  return (await sha256OfFile(one)) === (await sha256OfFile(other));
}
