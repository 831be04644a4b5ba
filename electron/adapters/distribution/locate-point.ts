import { type Mount, mountOf, parseMounts } from '../../core/mount-table.ts';
import { placeOfTarget, type TargetPlace } from '../../core/target-place.ts';
import type { Files } from '../../ports/files.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import type { ProofCache } from './proof-cache.ts';

/** Where a distribution point lies, or why it cannot be told or reached. */
export type Located =
  | { readonly kind: 'located'; readonly place: TargetPlace; readonly mount: Mount | null }
  | { readonly kind: 'failed' | 'unreachable'; readonly failure: Failure };

export interface LocateFacts {
  readonly platform: 'windows' | 'linux';
  readonly mounts: readonly Mount[];
  readonly proofs: ProofCache;
}

/** Tells by its path, the mounts of this system and what was proven before where a distribution point lies. */
export function locatePoint(path: string, { platform, mounts, proofs }: LocateFacts): Located {
  const place = placeOfTarget(path, platform);
  if (!place.ok) return { kind: 'failed', failure: place.failure };
  const mount = place.value.kind === 'folder' ? mountOf(mounts, path) : null;
  const before = proofs.read(path)?.mountPoint ?? null;
  // What lay on a mount of its own and now lies on the system's root must not be filled or judged there.
  if (mount?.mountPoint === '/' && before !== null && before !== '/') {
    return { kind: 'unreachable', failure: failure('dp.not-mounted', { path, mountPoint: before }) };
  }
  return { kind: 'located', place: place.value, mount };
}

export async function readMounts({
  platform,
  files,
}: {
  readonly platform: 'windows' | 'linux';
  readonly files: Files;
}): Promise<Mount[]> {
  if (platform === 'windows') return [];
  return parseMounts(await files.readText('/proc/self/mounts').catch(() => ''));
}
