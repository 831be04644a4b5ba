/** What identifies an unchanged file without reading it. */
export interface FileIdentity {
  readonly path: string;
  readonly sizeBytes: number;
  /** Nanoseconds since 1970, in decimal: JSON has no integers of that size. */
  readonly mtimeNs: string;
  readonly fileId: string;
}

/** A hash that was computed from a whole file. */
export interface CachedHash {
  readonly file: FileIdentity;
  readonly sha256: string;
  /** When the file had been read, in milliseconds since 1970. */
  readonly provenAtMs: number;
}

/**
 * A file that changed within two seconds before it was read may change again without a new mtime, where
 * times are that coarse (FAT). Git calls such an entry "racy" and does not trust it either.
 */
const coarsestTimestampMs = 2000;

/** A hash is computed again when its proof is older than this, whatever the file's times say: 7 days. */
export const longestTrustMs = 7 * 24 * 60 * 60 * 1000;

/** Whether nothing that identifies an unchanged file tells that it is another one than was read. */
export function isSameFile({ file: read }: CachedHash, file: FileIdentity): boolean {
  return (
    read.path === file.path &&
    read.sizeBytes === file.sizeBytes &&
    read.mtimeNs === file.mtimeNs &&
    read.fileId === file.fileId
  );
}

/**
 * Whether a file that is not the catalog may have been changed since it was proven. One of the catalog's length was read
 * before and found to be something else, so nothing that its times say counts.
 */
export function mayHaveChanged(lastProven: CachedHash, file: FileIdentity, catalogBytes: number): boolean {
  return file.sizeBytes === catalogBytes || !isSameFile(lastProven, file);
}

/** Whether a cached hash may stand for a file that now looks like `file`, without reading it again. */
export function isHashTrusted(cached: CachedHash, file: FileIdentity, nowMs: number): boolean {
  const proofAgeMs = nowMs - cached.provenAtMs;
  const mtimeMs = Number(BigInt(file.mtimeNs) / 1_000_000n);
  return (
    isSameFile(cached, file) &&
    mtimeMs + coarsestTimestampMs < cached.provenAtMs &&
    // A proof from the future was made by another clock and says nothing about its age.
    proofAgeMs >= 0 &&
    proofAgeMs < longestTrustMs
  );
}
