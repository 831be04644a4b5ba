import { createRoutedFiles } from './adapters/files/routed-files.ts';
import { sharePathsOf } from './adapters/files/site-paths.ts';
import { createSiteStore } from './adapters/files/site-store.ts';
import { createFileTransfer } from './adapters/host/file-transfer.ts';
import type { ShareTransfer } from './adapters/host/share-transfer.ts';
import { createSiteReach } from './adapters/host/site-reach.ts';
import { verifyCatalogFile } from './adapters/signature/verify-catalog-file.ts';
import { createSmbFiles } from './adapters/smb/smb-files.ts';
import { createSmbShare } from './adapters/smb/smb-share.ts';
import { createSmbTransfer } from './adapters/smb/smb-transfer.ts';
import { placeOfTarget } from './core/target-place.ts';
import type { CatalogEvidence, CatalogVerifier } from './ports/catalog-verifier.ts';
import type { Clock } from './ports/clock.ts';
import type { Files } from './ports/files.ts';
import type { Secrets } from './ports/secrets.ts';
import type { SiteReach } from './ports/site-reach.ts';
import type { SiteStore } from './ports/site-store.ts';
import type { HostSettings } from './shared/host-settings.ts';
import type { Result } from './shared/result.ts';

/** Where the site of a sync lies, and how it is reached. */
export interface SyncPlace {
  readonly files: Files;
  openStore(destination: string): SiteStore;
  readonly beats?: 'beside';
  openReach?(store: SiteStore): SiteReach;
  verifyFile(verifier: CatalogVerifier, at: string, signal: AbortSignal): Promise<Result<CatalogEvidence>>;
}

export interface HostParts {
  readonly files: Files;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly platform: 'windows' | 'linux';
  /** Another smb.conf than the system's, or null. */
  readonly configFile: string | null;
  /** What this computer keeps for the site. */
  readonly folder: string;
}

/** A record that does not come through for so long does not come any more; a catalog has longer to move at all. */
const stallMs = 30_000;

/**
 * The place of a site that lies on another computer, reached through its share by SMB. A host believes what the share
 * says about schedule, source and distribution points, because on Linux only the site server's administrators can
 * write site.json; it does not believe it about what is genuine: roots are files of this computer, a catalog is judged here
 * before it is brought there, and the share names credentials, of which it never sees one. The site server in turn
 * takes no orders from what the host's account may write there: catalog, records and lock, all of it checked when read.
 */
export function openHostPlace(
  settings: HostSettings,
  parts: HostParts,
): SyncPlace & { close(): Promise<void> } {
  const { folder, clock } = parts;
  const { unc } = settings;
  const way =
    parts.platform === 'windows' ? throughFileSystem(parts, settings) : throughClient(parts, settings);
  const paths = sharePathsOf(unc, folder);
  const reach = createSiteReach({ files: way.files, clock, transfer: way.transfer, paths, folder });
  return {
    files: way.files,
    openStore: () => createSiteStore(way.files, unc, paths),
    ...(way.beats === undefined ? {} : { beats: way.beats }),
    openReach: () => reach,
    verifyFile: (verifier, at, signal) =>
      reach.verify(at, signal, (local) => verifyCatalogFile(parts.files, verifier, local, signal)),
    close: way.close,
  };
}

interface Way {
  readonly files: Files;
  readonly transfer: ShareTransfer;
  readonly beats?: 'beside';
  close(): Promise<void>;
}

/** Windows reaches a share as it reaches a folder, as the account that runs the sync. */
function throughFileSystem({ files, clock }: HostParts, { maxMBps }: HostSettings): Way {
  return {
    files,
    transfer: createFileTransfer(files, clock, bytesOf(maxMBps)),
    close: async () => undefined,
  };
}

function throughClient(parts: HostParts, settings: HostSettings): Way {
  const { unc, port, credential, maxMBps } = settings;
  const place = placeOfTarget(unc, 'linux');
  if (!place.ok || place.value.kind !== 'smb') throw new Error(`${unc} is not the address of a share`);
  const share = createSmbShare({
    ...{ secrets: parts.secrets, configFile: parts.configFile, place: place.value, path: unc, stallMs },
    ...{ credential: credential ?? undefined, port },
  });
  return {
    files: createRoutedFiles(unc, createSmbFiles(share), parts.files),
    transfer: createSmbTransfer(share, bytesOf(maxMBps)),
    beats: 'beside',
    close: share.close,
  };
}

function bytesOf(maxMBps: number | undefined): number | null {
  return maxMBps === undefined ? null : maxMBps * 1e6;
}
