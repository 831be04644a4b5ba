import { fileSystemAt } from '../../core/linux-file-system.ts';
import type { FileSystems } from '../../ports/file-systems.ts';
import type { Files } from '../../ports/files.ts';

/** File systems as the kernel lists them for this process. */
export function createLinuxFileSystems(files: Files): FileSystems {
  return {
    at: async (path) => {
      const [mounts, resolved] = [await files.readText('/proc/self/mounts'), await files.resolveLinks(path)];
      return fileSystemAt(mounts, resolved);
    },
  };
}
