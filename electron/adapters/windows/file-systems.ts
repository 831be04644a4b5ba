import { z } from 'zod';
import { windowsFileSystem } from '../../core/windows-file-system.ts';
import type { FileSystems } from '../../ports/file-systems.ts';
import type { PowerShell } from './powershell.ts';

const volumeSchema = z.object({ fileSystem: z.string(), isLocal: z.boolean() });

/** Volumes as Windows lists them. */
export function createWindowsFileSystems(powerShell: PowerShell): FileSystems {
  return {
    at: async (path) => {
      const outcome = await powerShell.run('inspect-volume', { path }, volumeSchema);
      // Not told: permissions that cannot be set are found out by setting them.
      return outcome.kind === 'answered' ? windowsFileSystem(outcome.value) : null;
    },
  };
}
