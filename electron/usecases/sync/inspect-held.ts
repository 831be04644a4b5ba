import { type FileIdentity, isHashTrusted } from '../../core/hash-cache.ts';
import type { CatalogEvidence } from '../../ports/catalog-verifier.ts';
import type { FileFacts } from '../../ports/files.ts';
import type { CatalogProof, SiteStore } from '../../ports/site-store.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import { type Result, succeed } from '../../shared/result.ts';
import type { CatalogParts, SyncParts } from './sync-parts.ts';

export interface HeldCatalog {
  /** What PkgSource holds, complete and genuine; null when it holds nothing that is. */
  readonly manifest: CatalogManifest | null;
  /** What it held according to its records: an older catalog is not let in through damage. */
  readonly recorded: CatalogManifest | null;
}

/**
 * Finds out what PkgSource really holds. The recorded hash is believed only while the file is the very one that
 * was hashed; otherwise it is read and judged again. A catalog.json that does not match the file (a crash between
 * the two renames of a publication, or a hand-made copy) is written anew.
 */
export async function inspectHeld(
  parts: Pick<SyncParts, 'files' | 'clock'>,
  store: SiteStore,
  catalog: CatalogParts,
  options: { readonly reprove: boolean; readonly signal: AbortSignal },
): Promise<Result<HeldCatalog>> {
  const { files, clock } = parts;
  const path = store.paths.catalog;
  const recorded = await valueOrNull(store.readManifest());
  const next = await valueOrNull(store.readNextManifest());
  const facts = await files.look(path);
  if (facts?.kind !== 'file') return succeed({ manifest: null, recorded });
  if (recorded !== null && next === null && !options.reprove) {
    const proof = await valueOrNull(store.readProof());
    if (proof !== null && proves(proof, recorded, path, facts, clock.now())) {
      return succeed({ manifest: recorded, recorded });
    }
  }
  const judged = await catalog.verifyFile(path, options.signal);
  if (!judged.ok) {
    return judged.failure.code === 'program.cancelled' ? judged : succeed({ manifest: null, recorded });
  }
  const known = [recorded, next].find((manifest) => manifest?.sha256 === judged.value.sha256);
  const manifest = known ?? manifestOf(judged.value, catalog.source.address, clock.now(), null);
  if (manifest !== recorded) await store.writeManifest(manifest);
  await recordProof(store, facts, manifest.sha256, clock.now());
  if (next !== null) await store.writeNextManifest(null);
  return succeed({ manifest, recorded: manifest });
}

/**
 * Records that the file under the catalog's name was hashed in full. `facts` are from before that: whoever changes it
 * meanwhile, or before anybody looks again, changes them.
 */
export async function recordProof(
  store: SiteStore,
  facts: FileFacts,
  sha256: string,
  now: Date,
): Promise<void> {
  const { sizeBytes, mtimeNs, fileId } = identityOf(store.paths.catalog, facts);
  await store.writeProof({ sha256, sizeBytes, mtimeNs, fileId, provenAt: now.toISOString() });
}

/** The manifest of a catalog that was just judged. */
export function manifestOf(
  evidence: CatalogEvidence,
  source: string,
  now: Date,
  validators: CatalogManifest['validators'],
): CatalogManifest {
  return {
    format: 1,
    fileName: 'wsusscn2.cab',
    sizeBytes: evidence.sizeBytes,
    sha256: evidence.sha256,
    date: evidence.date,
    signer: evidence.signer,
    signedAt: evidence.signedAt,
    source,
    obtainedAt: now.toISOString(),
    validators,
  };
}

function proves(proof: CatalogProof, manifest: CatalogManifest, path: string, facts: FileFacts, now: Date) {
  const { sizeBytes, mtimeNs, fileId } = proof;
  return (
    proof.sha256 === manifest.sha256 &&
    manifest.sizeBytes === facts.sizeBytes &&
    isHashTrusted(
      {
        file: { path, sizeBytes, mtimeNs, fileId },
        sha256: proof.sha256,
        provenAtMs: Date.parse(proof.provenAt),
      },
      identityOf(path, facts),
      now.getTime(),
    )
  );
}

function identityOf(path: string, facts: FileFacts): FileIdentity {
  return { path, sizeBytes: facts.sizeBytes, mtimeNs: facts.mtimeNs.toString(), fileId: facts.fileId };
}

/** A damaged record counts as none: what it said is found out again from the catalog itself. */
async function valueOrNull<T>(reading: Promise<Result<T | null>>): Promise<T | null> {
  const read = await reading;
  return read.ok ? read.value : null;
}
