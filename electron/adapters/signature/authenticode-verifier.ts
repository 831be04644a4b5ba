import {
  type CabinetHeader,
  cabinetHeadBytes,
  type HeaderReading,
  judgeCabinetFile,
  readCabinetHeader,
} from '../../core/cabinet-header.ts';
import type { CatalogEvidence, CatalogVerification, CatalogVerifier } from '../../ports/catalog-verifier.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { type Hashing, hashingHere, type Sha256Stream, startHashThread } from '../files/sha256-stream.ts';
import { beginCabinetDigest, type CabinetDigest } from './cabinet-digest.ts';
import { readCatalogDate } from './catalog-date.ts';
import type { ProvenSignature } from './verify-authenticode.ts';

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
export function createAuthenticodeVerifier(options: VerifierOptions): CatalogVerifier {
  return { begin: () => beginVerification(options) };
}

/** What reads signatures, loaded with the first one: most runs find nothing new, and so nothing to judge. */
async function judgeSignature(
  { trustedRoots, clock }: VerifierOptions,
  path: string,
  signature: Uint8Array,
  digest: Uint8Array,
): Promise<Result<ProvenSignature>> {
  const { readRoots } = await import('./trusted-roots.ts');
  const { verifyAuthenticode } = await import('./verify-authenticode.ts');
  const roots = trustedRoots.flatMap(readRoots);
  return verifyAuthenticode({ path, roots, now: clock.now() }, signature, digest);
}

/** Below this size a thread takes longer to start than the hash takes. */
const worthAThreadBytes = 32 * 1024 * 1024;

/** The two digests of one pass: of the whole file, and of what its signature covers. */
interface Digests {
  readonly file: Sha256Stream;
  readonly cabinet: CabinetDigest;
  readonly hashing: Hashing;
}

/** One thread for both: measured on two cores, a second one gains nothing beside the download itself. */
function beginDigests(header: CabinetHeader): Digests {
  const hashing = header.signature.offset < worthAThreadBytes ? hashingHere : startHashThread();
  return { file: hashing.begin(), cabinet: beginCabinetDigest(header, hashing.begin()), hashing };
}

function beginVerification(options: VerifierOptions): CatalogVerification {
  const kept = new Uint8Array(keptBytes);
  let sizeBytes = 0;
  let reading: HeaderReading | null = null;
  // Nothing is hashed of what has no signature: it is refused.
  let digests: Digests | null = null;

  const readHeader = (): HeaderReading =>
    readCabinetHeader(kept.subarray(0, Math.min(sizeBytes, cabinetHeadBytes)));
  const hash = async (bytes: Uint8Array, position: number): Promise<void> => {
    await Promise.all([digests?.file.update(bytes), digests?.cabinet.update(bytes, position)]);
  };

  return {
    update: async (chunk) => {
      const position = sizeBytes;
      sizeBytes += chunk.length;
      if (position < keptBytes) kept.set(chunk.subarray(0, keptBytes - position), position);
      let before: Promise<void> | null = null;
      if (reading === null && sizeBytes >= cabinetHeadBytes) {
        reading = readHeader();
        if (reading.kind === 'signed') digests = beginDigests(reading.header);
        before = hash(kept.slice(0, position), 0);
      }
      // Handed on before anything is waited for: the next call may come at once.
      await Promise.all([before, hash(chunk, position)]);
    },
    finish: async (path) => {
      const judged = judgeCabinetFile(reading ?? readHeader(), { path, sizeBytes });
      if (!judged.ok) return judged;
      if (digests === null) throw new Error('a signed cabinet was not digested');
      const { digest: cabinetDigest, signature } = await digests.cabinet.finish();
      const proof = await judgeSignature(options, path, signature, cabinetDigest);
      if (!proof.ok) return proof;
      const evidence: CatalogEvidence = {
        sizeBytes,
        sha256: Buffer.from(await digests.file.digest()).toString('hex'),
        signer: proof.value.signer,
        signedAt: proof.value.signedAt?.toISOString() ?? null,
        date: readCatalogDate(kept.subarray(0, Math.min(sizeBytes, keptBytes))),
      };
      return succeed(evidence);
    },
    abandon: async () => digests?.hashing.close(),
  };
}
