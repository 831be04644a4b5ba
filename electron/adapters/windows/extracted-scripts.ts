import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import type { Programs } from '../../ports/programs.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { causeOfEnd } from '../programs/cause-of-end.ts';
import type { OpenScripts } from './powershell.ts';

/**
 * Full control for SYSTEM, Administrators and whoever owns the folder (OWNER RIGHTS), reading for users. Windows makes
 * Administrators the owner of what an elevated program makes, so nobody else may change what runs elevated; without
 * elevation the account that runs this must be able to write the scripts and to remove them.
 */
const accessList = [
  '*S-1-5-18:(OI)(CI)F',
  '*S-1-5-32-544:(OI)(CI)F',
  '*S-1-3-4:(OI)(CI)F',
  '*S-1-5-32-545:(OI)(CI)RX',
];
const longestMs = 20_000;

export interface ExtractedScriptsParts {
  readonly files: Files;
  readonly programs: Programs;
  readonly systemRoot: string;
  /** Names of the files with their text. */
  readonly scripts: () => ReadonlyMap<string, string>;
}

/**
 * The scripts of a program that is one single file: PowerShell runs files, so they are put into a folder of a
 * fresh name when the first is needed, and removed when the program ends.
 *
 * The folder lies in %SystemRoot%\Temp, where Windows lets users add entries but not change those of others: in a
 * folder that somebody else made, such as one in ProgramData, its owner could put other scripts in the place of ours.
 */
export function openExtractedScripts(parts: ExtractedScriptsParts): OpenScripts {
  let opened: Promise<Result<string>> | null = null;
  return () => {
    opened ??= extract(parts);
    return opened;
  };
}

async function extract({
  files,
  programs,
  systemRoot,
  scripts,
}: ExtractedScriptsParts): Promise<Result<string>> {
  const folder = path.join(systemRoot, 'Temp', `PkgSource-${randomBytes(16).toString('hex')}`);
  try {
    await files.makeFolder(folder);
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const closed = await programs.run({
      program: path.join(systemRoot, 'System32', 'icacls.exe'),
      args: [folder, '/inheritance:r', '/grant:r', ...accessList],
      timeoutMs: longestMs,
    });
    if (closed.kind !== 'exited' || closed.code !== 0) {
      const cause = causeOfEnd('icacls', closed);
      return failWith(failure('windows.scripts-not-placed', { folder, cause }));
    }
    for (const [name, text] of scripts()) await writeScript(files, path.join(folder, name), text);
    return succeed(folder);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return failWith(failure('windows.scripts-not-placed', { folder, cause: describeFileError(error) }));
  }
}

/** Exclusive: a file that is there already was put there by somebody else. */
async function writeScript(files: Files, at: string, text: string): Promise<void> {
  const file = await files.open(at, 'create');
  try {
    await file.write(Buffer.from(text, 'utf8'), 0);
  } finally {
    await file.close();
  }
}
