import { posix, win32 } from 'node:path';
import type { Platform } from '../core/path-rules.ts';
import type { FolderFact } from '../core/setup-facts.ts';
import type { FileSystemFacts, FileSystems } from '../ports/file-systems.ts';
import type { Files } from '../ports/files.ts';

/** What lies at a destination, and what it lies on. */
export interface DestinationLook {
  readonly found: FolderFact['found'];
  /** Folders above it that do not exist, outermost first. */
  readonly missingParents: readonly string[];
  /** The innermost part of the path that exists. */
  readonly existing: { readonly path: string; readonly isFolder: boolean };
  /** The destination with the links of its existing part resolved. */
  readonly resolved: string;
  readonly fileSystem: FileSystemFacts | null;
  readonly freeBytes: number | null;
}

/** Looks at a tidy, absolute destination without changing anything. */
export async function lookAtDestination(
  deps: { readonly files: Files; readonly fileSystems: FileSystems },
  destination: string,
  platform: Platform,
): Promise<DestinationLook> {
  const { dirname, basename, join } = platform === 'windows' ? win32 : posix;
  const { files, fileSystems } = deps;
  const missing: string[] = [];
  let existing = destination;
  while ((await files.look(existing)) === null && dirname(existing) !== existing) {
    missing.unshift(existing);
    existing = dirname(existing);
  }
  const resolvedBase = await orNull(files.resolveLinks(existing));
  return {
    found: await kindOf(files, destination),
    missingParents: missing.slice(0, -1),
    existing: { path: existing, isFolder: (await files.lookThrough(existing))?.kind === 'folder' },
    resolved:
      resolvedBase === null ? destination : join(resolvedBase, ...missing.map((path) => basename(path))),
    fileSystem: await fileSystems.at(existing),
    freeBytes: await orNull(files.freeBytes(existing)),
  };
}

export async function kindOf(files: Files, path: string): Promise<FolderFact['found']> {
  return (await files.look(path))?.kind ?? 'absent';
}

/** A dangling link or a folder that cannot be entered tells nothing; the plan then names the path as it is. */
async function orNull<T>(looked: Promise<T>): Promise<T | null> {
  try {
    return await looked;
  } catch {
    return null;
  }
}
