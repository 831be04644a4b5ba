import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { type FileIdentity, isHashTrusted } from '../../core/hash-cache.ts';
import type { CatalogEvidence } from '../../ports/catalog-verifier.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import type { CatalogTransfer, SiteReach } from '../../ports/site-reach.ts';
import type { SitePaths } from '../../ports/site-store.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { hashFile } from '../distribution/cohort/hash-file.ts';
import { guardResult } from '../files/guard-file-work.ts';
import { createProgressReport } from '../files/progress-report.ts';
import { removeIfThere } from '../files/remove-if-there.ts';
import { readHashCache, writeHashCache } from '../files/source-hash-cache.ts';
import type { ShareTransfer } from './share-transfer.ts';

export interface HostCopyParts {
  /** Of the share and of this computer. */
  readonly files: Files;
  readonly clock: Clock;
  readonly transfer: ShareTransfer;
  readonly paths: SitePaths;
  /** What this computer keeps for the site. */
  readonly folder: string;
}

/** Room that must stay free beside the catalog on the site server. */
const spareBytes = 64 * 1024 * 1024;

/** The reach of a synchronization host into a site, and what judges a catalog that lies there. */
export interface HostReach extends SiteReach {
  /** Judges a catalog of the share by `judge`, which gets a path on this computer. */
  verify(
    at: string,
    signal: AbortSignal,
    judge: (local: string) => Promise<Result<CatalogEvidence>>,
  ): Promise<Result<CatalogEvidence>>;
}

/**
 * Brings catalogs to the share and keeps a copy of the published one here: distribution points are filled from it.
 * The copy is only a cache: what the share's catalog.json says decides what it has to be.
 */
export function createSiteReach(parts: HostCopyParts): HostReach {
  const { files, transfer, paths, folder } = parts;
  const held = path.join(folder, catalogFileName);
  const receive = async (from: string, signal: AbortSignal, report: (bytesDone: number) => void) => {
    const arriving = path.join(folder, `.${catalogFileName}.arriving.tmp`);
    await removeIfThere(files, arriving);
    await transfer.receive(from, arriving, { signal, report });
    return arriving;
  };
  return {
    bring: (stagedPath, { manifest, signal, report }) =>
      guardResult('copyingCatalogTo', paths.uploads, async () => {
        // A catalog that was there before is restored from there.
        if (path.dirname(stagedPath) === paths.uploads) return succeed(stagedPath);
        const free = await files.freeBytes(paths.uploads);
        if (free < manifest.sizeBytes + spareBytes) {
          return failWith(failure('site.no-room', { path: paths.packageSource }));
        }
        const upload = path.join(paths.uploads, `${catalogFileName}.${randomUUID()}`);
        const proven = await sendProven(parts, stagedPath, upload, { manifest, signal, report });
        if (!proven) {
          await removeIfThere(files, upload);
          return failWith(failure('share.copy-differs', { path: upload }));
        }
        await keepCopy(parts, held, stagedPath, manifest.sha256);
        return succeed(upload);
      }),
    fetch: ({ manifest, signal, report }) =>
      guardResult('copyingCatalogFrom', paths.catalog, async () => {
        if ((await hashOfHeld(parts, held)) === manifest.sha256) return succeed(held);
        const arrived = await receive(paths.catalog, signal, progressOf(parts, manifest.sizeBytes, report));
        if ((await hashLocal(files, arrived)) !== manifest.sha256) {
          await removeIfThere(files, arrived);
          return failWith(failure('share.catalog-differs', { path: paths.catalog }));
        }
        await files.rename(arrived, held);
        await rememberHash(parts, held, manifest.sha256);
        return succeed(held);
      }),
    verify: async (at, signal, judge) => {
      const arrived = await receive(at, signal, () => undefined);
      const judged = await judge(arrived);
      if (judged.ok && at === paths.catalog) {
        await files.rename(arrived, held);
        await rememberHash(parts, held, judged.value.sha256);
      } else await removeIfThere(files, arrived);
      return judged;
    },
  };
}

/** Copies into the share and reads back; false when that is not the catalog. What was cut short is no use there. */
async function sendProven(
  parts: HostCopyParts,
  from: string,
  upload: string,
  { manifest, signal, report }: CatalogTransfer,
): Promise<boolean> {
  const { files, transfer } = parts;
  try {
    const moved = progressOf(parts, manifest.sizeBytes, report);
    await transfer.send(from, upload, { signal, report: moved });
    return (await transfer.hash(upload, { signal, report: () => undefined })) === manifest.sha256;
  } catch (error) {
    // Where the share is gone the next run removes it.
    await removeIfThere(files, upload).catch(() => undefined);
    throw error;
  }
}

function progressOf({ clock }: HostCopyParts, totalBytes: number, report: CatalogTransfer['report']) {
  return createProgressReport(clock, { startBytes: 0, totalBytes }, report);
}

/** The staged file gets a second name: it stays where it is until the site has it published. */
async function keepCopy(parts: HostCopyParts, held: string, staged: string, sha256: string): Promise<void> {
  const { files } = parts;
  const next = path.join(parts.folder, `.${catalogFileName}.next.tmp`);
  await removeIfThere(files, next);
  await files.link(staged, next);
  await files.rename(next, held);
  // Renaming one of two links onto the other does nothing and leaves both (POSIX).
  await removeIfThere(files, next);
  await rememberHash(parts, held, sha256);
}

function cachePathOf({ folder }: HostCopyParts): string {
  return path.join(folder, 'held-hash.json');
}

async function rememberHash(parts: HostCopyParts, at: string, sha256: string): Promise<void> {
  const file = await identityOf(parts.files, at);
  if (file === null) return;
  await writeHashCache(parts.files, cachePathOf(parts), {
    ...{ file, sha256, provenAtMs: parts.clock.now().getTime() },
  });
}

async function hashOfHeld(parts: HostCopyParts, held: string): Promise<string | null> {
  const file = await identityOf(parts.files, held);
  if (file === null) return null;
  const cached = await readHashCache(parts.files, cachePathOf(parts));
  if (cached !== null && isHashTrusted(cached, file, parts.clock.now().getTime())) return cached.sha256;
  const sha256 = await hashLocal(parts.files, held);
  await rememberHash(parts, held, sha256);
  return sha256;
}

async function hashLocal(files: Files, at: string): Promise<string> {
  const sha256 = createHash('sha256');
  const file = await files.open(at, 'read');
  try {
    await hashFile(file, sha256, () => undefined);
  } finally {
    await file.close();
  }
  return sha256.digest('hex');
}

async function identityOf(files: Files, at: string): Promise<FileIdentity | null> {
  const facts = await files.look(at);
  if (facts?.kind !== 'file') return null;
  return { path: at, sizeBytes: facts.sizeBytes, mtimeNs: facts.mtimeNs.toString(), fileId: facts.fileId };
}
