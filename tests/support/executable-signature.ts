import { createHash } from 'node:crypto';

/** Where a Windows executable keeps its signature. Source: Microsoft, PE Format. */
export interface ExecutableSignature {
  /** PKCS#7, DER. */
  readonly signature: Uint8Array;
  /** Authenticode digest (SHA-256): the file without its checksum, the signature's place and the signature. */
  readonly digest: Uint8Array;
}

/** Takes the signature out of an executable, and computes what it is about. */
export function readExecutableSignature(file: Buffer): ExecutableSignature {
  const optionalHeader = file.readUInt32LE(0x3c) + 24;
  const isPe32Plus = file.readUInt16LE(optionalHeader) === 0x20b;
  const checksum = optionalHeader + 64;
  const entry = optionalHeader + (isPe32Plus ? 112 : 96) + 4 * 8;
  const table = file.readUInt32LE(entry);
  const hash = createHash('sha256');
  for (const [from, to] of [
    [0, checksum],
    [checksum + 4, entry],
    [entry + 8, table],
  ] as const)
    hash.update(file.subarray(from, to));
  return { signature: file.subarray(table + 8, table + file.readUInt32LE(table)), digest: hash.digest() };
}
