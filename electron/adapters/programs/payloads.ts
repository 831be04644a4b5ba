import path from 'node:path';
import { describeFileError, errorCodeOf, fileFailure } from '../../core/file-error.ts';
import type { Platform } from '../../core/path-rules.ts';
import type { Payloads } from '../../ports/payloads.ts';
import type { ProgramFile } from '../../ports/program-folder.ts';
import { failWith, succeed } from '../../shared/result.ts';
import { commandOf, programFilesOf, programFolderOf } from './program-folder.ts';
import { sha256OfFile } from './sha256-of-file.ts';

/**
 * The program for other computers: an executable that was named, or what runs here where the platform is the same.
 */
export function createPayloads(running: readonly string[], platform: Platform): Payloads {
  return {
    of: async (wanted, program) => {
      const files = await filesFor(running, platform, wanted, program);
      if (files === null) return succeed(null);
      try {
        const hashed = [];
        for (const file of files) hashed.push({ ...file, sha256: await sha256OfFile(file.from) });
        return succeed({
          files: hashed,
          commandIn: (folder) => commandOf(files, folder, wanted),
          programFolder: programFolderOf(wanted, {}),
        });
      } catch (error) {
        if (errorCodeOf(error) === null) throw error;
        const cause = describeFileError(error);
        const at = files.map(({ from }) => from).join(', ');
        return failWith(fileFailure('reading', at, cause));
      }
    },
  };
}

async function filesFor(
  running: readonly string[],
  platform: Platform,
  wanted: Platform,
  program: string | null,
): Promise<readonly ProgramFile[] | null> {
  const name = wanted === 'windows' ? 'pkgsource.exe' : 'pkgsource';
  if (program !== null) return [{ name, from: path.resolve(program) }];
  return wanted === platform ? programFilesOf(running) : null;
}
