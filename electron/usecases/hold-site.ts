import { type Result, succeed } from '../shared/result.ts';
import type { RemoveSetupDeps } from './setup-dependencies.ts';

/** A site that no run can work on until it is released. */
export interface HeldSite {
  /** Does nothing the second time. */
  release(): Promise<void>;
}

/** A run that is under way keeps the site: `site.locked`. `holder` is what others are told of who holds it. */
export async function holdSite(
  deps: Pick<RemoveSetupDeps, 'files' | 'openStore' | 'siteLock'>,
  destination: string,
  holder: string,
): Promise<Result<HeldSite>> {
  const { paths } = deps.openStore(destination);
  if ((await deps.files.look(paths.syncFolder))?.kind !== 'folder') {
    return succeed({ release: async () => undefined });
  }
  const lock = await deps.siteLock(destination).acquire(holder);
  if (!lock.ok) return lock;
  let released: Promise<void> | null = null;
  return succeed({
    release: () => {
      released ??= lock.value.release();
      return released;
    },
  });
}
