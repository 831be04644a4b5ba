import { createHash } from 'node:crypto';
import path from 'node:path';
import { type CachedHash, type FileIdentity, isHashTrusted } from '../../core/hash-cache.ts';
import type { CatalogSource, Obtained, ObtainRequest, SourceFacts } from '../../ports/catalog-source.ts';
import type { CatalogVerifier } from '../../ports/catalog-verifier.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import type { CatalogSourceSetting } from '../../shared/answers.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { createByteSink } from './byte-sink.ts';
import { copyCatalog } from './copy-catalog.ts';
import { type FoundCatalog, findCatalog } from './find-catalog.ts';
import { readHashCache, writeHashCache } from './source-hash-cache.ts';
import { readSteadily } from './steady-file.ts';

export interface LocalFolderSourceDependencies {
  readonly files: Files;
  readonly verifier: CatalogVerifier;
  readonly clock: Clock;
  /** File that remembers the hash of the catalog found there, in the site's `.sync`; null remembers nothing. */
  readonly hashCachePath: string | null;
}

/** The catalog in a folder that the administrator fills by hand. Nothing is ever written there. */
export function createLocalFolderSource(
  setting: Extract<CatalogSourceSetting, { readonly kind: 'local' }>,
  deps: LocalFolderSourceDependencies,
): CatalogSource {
  const folder = path.resolve(setting.folder);
  return {
    address: folder,
    inspect: (signal) => inspectFolder(folder, deps, signal),
    obtain: (request) => obtainFromFolder(folder, deps, request),
  };
}

async function inspectFolder(
  folder: string,
  deps: LocalFolderSourceDependencies,
  signal: AbortSignal,
): Promise<Result<SourceFacts>> {
  const found = await findCatalog(deps.files, folder);
  if (!found.ok) return found;
  const verification = deps.verifier.begin();
  try {
    const sink = createByteSink((chunk) => verification.update(chunk));
    const read = await readSteadily(deps.files, found.value, sink, signal, () => undefined);
    if (!read.ok) return read;
    const evidence = await verification.finish(found.value.path);
    if (!evidence.ok) return evidence;
    return succeed({ kind: 'found', path: found.value.path, evidence: evidence.value });
  } finally {
    await verification.abandon();
  }
}

async function obtainFromFolder(
  folder: string,
  deps: LocalFolderSourceDependencies,
  request: ObtainRequest,
): Promise<Result<Obtained>> {
  request.report({ kind: 'looking' });
  const found = await findCatalog(deps.files, folder);
  if (!found.ok) return found;
  const heldHere = await isHeld(found.value, deps, request);
  if (!heldHere.ok) return heldHere;
  if (heldHere.value) return succeed({ kind: 'unchanged' });
  const provenAtMs = deps.clock.now().getTime();
  const obtained = await copyCatalog(found.value, deps, request);
  if (obtained.ok && obtained.value.kind === 'fetched') {
    await remember(deps, {
      file: identityOf(found.value),
      sha256: obtained.value.evidence.sha256,
      provenAtMs,
    });
  }
  return obtained;
}

/**
 * Whether the folder holds what PkgSource holds. Another size tells without reading; a remembered hash may
 * stand for the file where its rules allow; otherwise the file is hashed.
 */
async function isHeld(
  found: FoundCatalog,
  deps: LocalFolderSourceDependencies,
  { held, revalidate, signal }: ObtainRequest,
): Promise<Result<boolean>> {
  if (held === null || held.sizeBytes !== found.facts.sizeBytes) return succeed(false);
  const file = identityOf(found);
  const provenAtMs = deps.clock.now().getTime();
  const cached = deps.hashCachePath === null ? null : await readHashCache(deps.files, deps.hashCachePath);
  if (!revalidate && cached !== null && isHashTrusted(cached, file, provenAtMs)) {
    return succeed(cached.sha256 === held.sha256);
  }
  const hash = createHash('sha256');
  const sink = createByteSink(async (chunk) => {
    hash.update(chunk);
  });
  const read = await readSteadily(deps.files, found, sink, signal, () => undefined);
  if (!read.ok) return read;
  const sha256 = hash.digest('hex');
  await remember(deps, { file, sha256, provenAtMs });
  return succeed(sha256 === held.sha256);
}

async function remember(deps: LocalFolderSourceDependencies, cached: CachedHash): Promise<void> {
  if (deps.hashCachePath !== null) await writeHashCache(deps.files, deps.hashCachePath, cached);
}

function identityOf({ path: at, facts }: FoundCatalog): FileIdentity {
  return {
    path: at,
    sizeBytes: facts.sizeBytes,
    mtimeNs: facts.mtimeNs.toString(),
    fileId: facts.fileId,
  };
}
