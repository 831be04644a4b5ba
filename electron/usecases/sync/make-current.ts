import { errorCodeOf, siteFileFailure } from '../../core/file-error.ts';
import type { HeldLock } from '../../ports/site-lock.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import type { TransferProgress } from '../../shared/status.ts';
import { type HeldCatalog, inspectHeld } from './inspect-held.ts';
import { type Offer, obtainCatalog } from './obtain-catalog.ts';
import { publish } from './publish.ts';
import { restorePrevious } from './restore-previous.ts';
import type { RunRecorder } from './run-recorder.ts';
import { emptyStaging } from './sweep.ts';
import type { CatalogParts, SyncMode, SyncParts } from './sync-parts.ts';

export interface MakeCurrent {
  readonly parts: SyncParts;
  readonly store: SiteStore;
  readonly settings: SiteSettings;
  readonly lock: HeldLock;
  readonly mode: SyncMode;
  readonly signal: AbortSignal;
  readonly recorder: RunRecorder;
}

export interface CurrentCatalog {
  readonly manifest: CatalogManifest;
  readonly replaced: boolean;
  readonly bytesFetched: number;
}

/** Makes PkgSource hold what the source offers (or its previous catalog). */
export async function makeCurrent(work: MakeCurrent): Promise<Result<CurrentCatalog>> {
  const { parts, store, recorder, mode, signal } = work;
  recorder.change({ kind: 'phase', phase: 'looking' });
  const catalog = await parts.openCatalog(work.settings);
  if (!catalog.ok) return catalog;
  const held = await inspectHeld(parts, store, catalog.value, { reprove: mode.reprove, signal });
  if (!held.ok) return held;
  recorder.change({ kind: 'catalog', manifest: held.value.manifest });
  const offer = await findOffer(work, catalog.value, held.value);
  if (!offer.ok) return offer;
  const current = await publishOffer(work, held.value, offer.value);
  if (current.ok && !mode.restorePrevious && mode.fromSource) await emptyStaging(parts.files, store);
  return current;
}

async function findOffer(
  work: MakeCurrent,
  catalog: CatalogParts,
  held: HeldCatalog,
): Promise<Result<Offer>> {
  const { parts, store, recorder, mode, signal } = work;
  const now = () => parts.clock.now();
  try {
    if (mode.restorePrevious) {
      return await restorePrevious({ files: parts.files, now }, store, catalog, signal);
    }
    if (!mode.fromSource && held.manifest !== null) {
      return succeed({ kind: 'unchanged', manifest: held.manifest });
    }
    return await obtainCatalog({ store, catalog, held, mode, signal, recorder, now });
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return failWith(siteFileFailure('workingIn', store.paths.staging, error));
  }
}

async function publishOffer(
  work: MakeCurrent,
  held: HeldCatalog,
  offer: Offer,
): Promise<Result<CurrentCatalog>> {
  if (offer.kind === 'unchanged') {
    return succeed({ manifest: offer.manifest, replaced: false, bytesFetched: 0 });
  }
  const { parts, store, recorder, lock, signal } = work;
  recorder.change({ kind: 'phase', phase: 'publishing' });
  const staged = await bringToSite(work, offer);
  if (!staged.ok) return staged;
  const published = await publish(parts, store, {
    stagedPath: staged.value,
    manifest: offer.manifest,
    present: held.manifest,
    mayReplace: async () => !signal.aborted && (await lock.confirm()),
  });
  if (!published.ok) return published;
  const { sha256 } = published.value;
  recorder.note({ kind: 'published', sha256, previousSha256: held.manifest?.sha256 ?? null });
  return succeed({ manifest: published.value, replaced: true, bytesFetched: offer.bytesFetched });
}

/** Where the staged catalog lies on the disk of PkgSource. */
async function bringToSite(
  { parts, store, recorder, signal }: MakeCurrent,
  { stagedPath, manifest }: Extract<Offer, { kind: 'new' }>,
): Promise<Result<string>> {
  const reach = parts.openReach?.(store);
  if (reach === undefined) return succeed(stagedPath);
  const report = (progress: TransferProgress) => recorder.change({ kind: 'progress', progress });
  return reach.bring(stagedPath, { manifest, signal, report });
}
