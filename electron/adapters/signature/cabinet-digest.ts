import { type ByteRange, type CabinetHeader, digestedRanges } from '../../core/cabinet-header.ts';
import type { Sha256Stream } from '../files/sha256-stream.ts';

/** Computes a cabinet's Authenticode digest (SHA-256) and keeps its signature, in one pass. */
export interface CabinetDigest {
  /** Takes the bytes that lie at `position` of the file, in order; they may change once the promise resolves. */
  update(bytes: Uint8Array, position: number): Promise<void>;
  /** After the last byte. */
  finish(): Promise<{ readonly digest: Uint8Array; readonly signature: Uint8Array }>;
}

/** Begins the digest of the cabinet with this header, on `hash`. */
export function beginCabinetDigest(header: CabinetHeader, hash: Sha256Stream): CabinetDigest {
  const { offset, sizeBytes } = header.signature;
  const ranges = digestedRanges(header);
  const signature = new Uint8Array(sizeBytes);
  return {
    update: async (bytes, position) => {
      const signaturePart = partWithin([offset, offset + sizeBytes], bytes, position);
      if (signaturePart.length > 0) signature.set(signaturePart, Math.max(0, position - offset));
      const parts = ranges.map((range) => partWithin(range, bytes, position));
      await Promise.all(parts.filter((part) => part.length > 0).map((part) => hash.update(part)));
    },
    finish: async () => ({ digest: await hash.digest(), signature }),
  };
}

/** What of `bytes`, lying at `position`, is within the range. */
function partWithin([from, to]: ByteRange, bytes: Uint8Array, position: number): Uint8Array {
  return bytes.subarray(clamp(from - position, bytes.length), clamp(to - position, bytes.length));
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
