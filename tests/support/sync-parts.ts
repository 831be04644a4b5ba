import path from 'node:path';
import { createSystemClock } from '../../electron/adapters/clock/system-clock.ts';
import { createHostRecords } from '../../electron/adapters/files/host-records.ts';
import { createLocalFolderSource } from '../../electron/adapters/files/local-folder-source.ts';
import { createProcessTable } from '../../electron/adapters/files/process-identity.ts';
import { createSiteLock } from '../../electron/adapters/files/site-lock.ts';
import { createSiteStore } from '../../electron/adapters/files/site-store.ts';
import { createAuthenticodeVerifier } from '../../electron/adapters/signature/authenticode-verifier.ts';
import { verifyCatalogFile } from '../../electron/adapters/signature/verify-catalog-file.ts';
import type { Files } from '../../electron/ports/files.ts';
import { succeed } from '../../electron/shared/result.ts';
import type { SyncParts } from '../../electron/usecases/sync/sync-parts.ts';

export interface SyncPartsRecipe {
  /** Every file operation of the run goes through these. */
  readonly files: Files;
  /** The folder that catalogs are taken from. */
  readonly source: string;
  /** The root that they are judged against. */
  readonly rootPem: string;
  readonly openDistributor: SyncParts['openDistributor'];
  readonly processes?: ReturnType<typeof createProcessTable>;
}

/** The real parts of a run from a local folder, on whatever files a test has. */
export function makeSyncParts(recipe: SyncPartsRecipe): SyncParts {
  const { files, source, rootPem, openDistributor, processes = createProcessTable() } = recipe;
  const clock = createSystemClock();
  const verifier = createAuthenticodeVerifier({ trustedRoots: [rootPem], clock });
  return {
    files,
    clock,
    openStore: (destination) => createSiteStore(files, destination),
    openLock: (store) =>
      createSiteLock(
        { files, clock, processes, monotonicMs: () => performance.now() },
        store.paths.syncFolder,
      ),
    openHostRecords: (store) => createHostRecords(files, store.paths.syncFolder),
    openDistributor,
    openCatalog: async ({ destination }) => {
      const { syncFolder } = createSiteStore(files, destination).paths;
      const hashCachePath = path.join(syncFolder, 'source-hash.json');
      return succeed({
        source: createLocalFolderSource(
          { kind: 'local', folder: source },
          { files, verifier, clock, hashCachePath },
        ),
        verifyFile: (at, signal) => verifyCatalogFile(files, verifier, at, signal),
      });
    },
    self: { host: 'test', process: process.pid },
    newSuffix: () => Math.random().toString(16).slice(2, 10),
    warn: () => undefined,
  };
}
