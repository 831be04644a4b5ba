import { decideReplacement } from '../../core/catalog-decision.ts';
import type { ObtainEvent, Obtained } from '../../ports/catalog-source.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import { exitCodes } from '../../shared/exit-codes.ts';
import { exitCodeOf } from '../../shared/failure.ts';
import { assertNever, failWith, type Result, succeed } from '../../shared/result.ts';
import type { HeldCatalog } from './inspect-held.ts';
import { manifestOf } from './inspect-held.ts';
import type { RunRecorder } from './run-recorder.ts';
import type { CatalogParts, SyncMode } from './sync-parts.ts';

/** A catalog that is to be published, or none because PkgSource holds it already. */
export type Offer =
  | { readonly kind: 'unchanged'; readonly manifest: CatalogManifest }
  | {
      readonly kind: 'new';
      readonly stagedPath: string;
      readonly manifest: CatalogManifest;
      readonly bytesFetched: number;
    };

export interface ObtainContext {
  readonly store: SiteStore;
  readonly catalog: CatalogParts;
  readonly held: HeldCatalog;
  readonly mode: SyncMode;
  readonly signal: AbortSignal;
  readonly recorder: RunRecorder;
  now(): Date;
}

/** Asks the source, and decides whether what it offers replaces what PkgSource holds. */
export async function obtainCatalog(context: ObtainContext): Promise<Result<Offer>> {
  const { catalog, held, mode, recorder } = context;
  const obtained = await catalog.source.obtain({
    held: held.manifest,
    staging: context.store.paths.staging,
    revalidate: mode.reprove,
    signal: context.signal,
    report: (event) => record(recorder, event, catalog.source.address),
  });
  if (!obtained.ok) {
    if (exitCodeOf(obtained.failure) === exitCodes.catalogRefused) {
      recorder.note({ kind: 'catalog refused', failure: obtained.failure });
    }
    return obtained;
  }
  return decide(context, obtained.value);
}

async function decide(context: ObtainContext, obtained: Obtained): Promise<Result<Offer>> {
  const { catalog, held, mode, recorder } = context;
  if (obtained.kind === 'unchanged') {
    if (held.manifest === null) throw new Error('a source called a catalog unchanged that is not there');
    recorder.note({ kind: 'source unchanged', source: catalog.source.address, sha256: held.manifest.sha256 });
    const { validators } = obtained;
    const manifest =
      validators === undefined ? held.manifest : await withValidators(context, held.manifest, validators);
    return succeed({ kind: 'unchanged', manifest });
  }
  const { evidence, validators, bytesFetched, path } = obtained;
  const { sha256, signer, date } = evidence;
  recorder.note({ kind: 'catalog verified', sha256, signer, date });
  const decision = decideReplacement(held.recorded, evidence, { allowOlder: mode.allowOlder });
  if (decision.kind === 'refused') {
    recorder.note({ kind: 'catalog refused', failure: decision.failure });
    return failWith(decision.failure);
  }
  if (decision.kind === 'unchanged' && held.manifest !== null) {
    recorder.note({ kind: 'source unchanged', source: catalog.source.address, sha256 });
    return succeed({ kind: 'unchanged', manifest: await withValidators(context, held.manifest, validators) });
  }
  const manifest = manifestOf(evidence, catalog.source.address, context.now(), validators);
  return succeed({ kind: 'new', stagedPath: path, manifest, bytesFetched });
}

/** The same bytes under new HTTP validators: recorded, so that the next request is conditional again. */
async function withValidators(
  context: ObtainContext,
  manifest: CatalogManifest,
  validators: CatalogManifest['validators'],
): Promise<CatalogManifest> {
  if (JSON.stringify(manifest.validators) === JSON.stringify(validators)) return manifest;
  const renewed = { ...manifest, validators };
  await context.store.writeManifest(renewed);
  return renewed;
}

function record(recorder: RunRecorder, event: ObtainEvent, source: string): void {
  switch (event.kind) {
    case 'looking':
      recorder.change({ kind: 'phase', phase: 'looking' });
      return;
    case 'fetching':
      recorder.note({
        kind: 'fetch started',
        source,
        sizeBytes: event.sizeBytes,
        resumedAtBytes: event.resumedAtBytes,
      });
      recorder.change({ kind: 'phase', phase: 'fetching' });
      return;
    case 'progress':
      recorder.change({ kind: 'progress', progress: event.progress });
      return;
    case 'retrying':
      recorder.note({ kind: 'fetch retried', failure: event.failure, nextTryAt: event.nextTryAt });
      return;
    case 'verifying':
      recorder.change({ kind: 'phase', phase: 'verifying' });
      return;
    default:
      assertNever(event);
  }
}
