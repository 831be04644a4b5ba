import type { CabinetDirectory, CabinetFile, Compression } from './cabinet-directory.ts';

/** Decompresses the blocks of one folder, in order. */
export interface BlockDecompressor {
  /** The next block's data, of `sizeBytes` once decompressed; null where it is malformed. */
  next(block: Uint8Array, sizeBytes: number): Uint8Array | null;
}

export type Decompress = (compression: Compression) => BlockDecompressor | null;

const blockHeaderBytes = 8;
/** Decompressed blocks are never larger. Source: [MS-CAB] 2.5, cbUncomp. */
const largestBlockBytes = 32 * 1024;

/**
 * The first bytes of a file in a cabinet, at most `mostBytes`, as far as the cabinet's beginning reaches.
 * Never decompresses more than `mostFolderBytes` in all, whatever the cabinet claims.
 */
export function readFileBeginning(
  cabinet: Uint8Array,
  directory: CabinetDirectory,
  file: CabinetFile,
  limits: { readonly mostBytes: number; readonly mostFolderBytes: number },
  decompress: Decompress,
): Uint8Array {
  const wantedEnd = Math.min(
    file.offset + Math.min(file.sizeBytes, limits.mostBytes),
    limits.mostFolderBytes,
  );
  const decompressor = decompress(file.folder.compression);
  const view = new DataView(cabinet.buffer, cabinet.byteOffset, cabinet.byteLength);
  const parts: Uint8Array[] = [];
  let produced = 0;
  let at = file.folder.firstBlockOffset;
  for (let index = 0; decompressor && index < file.folder.blockCount && produced < wantedEnd; index += 1) {
    const dataAt = at + blockHeaderBytes + directory.blockReserveBytes;
    if (dataAt > cabinet.length) break;
    const dataBytes = view.getUint16(at + 4, true);
    const sizeBytes = view.getUint16(at + 6, true);
    if (dataAt + dataBytes > cabinet.length || sizeBytes === 0 || sizeBytes > largestBlockBytes) break;
    const part = decompressor.next(cabinet.subarray(dataAt, dataAt + dataBytes), sizeBytes);
    if (part === null || part.length !== sizeBytes) break;
    parts.push(part);
    produced += sizeBytes;
    at = dataAt + dataBytes;
  }
  return joined(parts, produced).subarray(file.offset, Math.max(file.offset, Math.min(wantedEnd, produced)));
}

function joined(parts: readonly Uint8Array[], sizeBytes: number): Uint8Array {
  const whole = new Uint8Array(sizeBytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
