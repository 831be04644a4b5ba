import { createHash } from 'node:crypto';
import {
  cabinetHeadBytes,
  type HeaderReading,
  judgeCabinetFile,
  readCabinetHeader,
} from '../../core/cabinet-header.ts';
import type { CatalogEvidence, CatalogVerification, CatalogVerifier } from '../../ports/catalog-verifier.ts';
import type { Clock } from '../../ports/clock.ts';
import { succeed } from '../../shared/result.ts';
import { beginCabinetDigest, type CabinetDigest } from './cabinet-digest.ts';
import { readCatalogDate } from './catalog-date.ts';
import type { Certificate } from './read-certificate.ts';
import { readRoots } from './trusted-roots.ts';
import { verifyAuthenticode } from './verify-authenticode.ts';

export interface VerifierOptions {
  /** PEM texts: Microsoft's roots, and those that the site trusts besides. Read by `readTrustedRootFiles`. */
  readonly trustedRoots: readonly string[];
  readonly clock: Pick<Clock, 'now'>;
}

/** So much of a file's beginning is kept, to read the catalog's date from the very bytes that were verified. */
const keptBytes = 1024 * 1024;

/**
 * Judges catalogs by their Authenticode signature. One pass computes the file's SHA-256 and the Authenticode
 * digest, and keeps the signature and the file's beginning. Neither the operating system's store nor the network
 * is asked.
 */
export function createAuthenticodeVerifier({ trustedRoots, clock }: VerifierOptions): CatalogVerifier {
  const roots = trustedRoots.flatMap(readRoots);
  return { begin: () => beginVerification(roots, clock) };
}

function beginVerification(roots: readonly Certificate[], clock: Pick<Clock, 'now'>): CatalogVerification {
  const fileHash = createHash('sha256');
  const kept = new Uint8Array(keptBytes);
  let sizeBytes = 0;
  let reading: HeaderReading | null = null;
  let digest: CabinetDigest | null = null;

  const readHeader = (): HeaderReading =>
    readCabinetHeader(kept.subarray(0, Math.min(sizeBytes, cabinetHeadBytes)));

  return {
    update: async (chunk) => {
      const position = sizeBytes;
      sizeBytes += chunk.length;
      if (position < keptBytes) kept.set(chunk.subarray(0, keptBytes - position), position);
      if (reading === null && sizeBytes >= cabinetHeadBytes) {
        reading = readHeader();
        if (reading.kind === 'signed') digest = beginCabinetDigest(reading.header);
        await digest?.update(kept.subarray(0, position), 0);
      }
      const digested = digest?.update(chunk, position);
      fileHash.update(chunk);
      await digested;
    },
    finish: async (path) => {
      const judged = judgeCabinetFile(reading ?? readHeader(), { path, sizeBytes });
      if (!judged.ok || digest === null) {
        await digest?.abandon();
        return judged.ok ? Promise.reject(new Error('a signed cabinet was not digested')) : judged;
      }
      const { digest: cabinetDigest, signature } = await digest.finish();
      const proof = verifyAuthenticode({ path, roots, now: clock.now() }, signature, cabinetDigest);
      if (!proof.ok) return proof;
      const evidence: CatalogEvidence = {
        sizeBytes,
        sha256: fileHash.digest('hex'),
        signer: proof.value.signer,
        signedAt: proof.value.signedAt?.toISOString() ?? null,
        date: readCatalogDate(kept.subarray(0, Math.min(sizeBytes, keptBytes))),
      };
      return succeed(evidence);
    },
    abandon: async () => digest?.abandon(),
  };
}
