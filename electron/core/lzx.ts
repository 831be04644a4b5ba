import type { BlockDecompressor } from './cabinet-content.ts';
import { type BitReader, createBitReader, MalformedData } from './huffman.ts';
import { type LzxBlock, readBlockHeader, startingLengths } from './lzx-block.ts';
import { undoCallTranslation } from './lzx-calls.ts';
import { extraBitsOf, slotBaseOf } from './lzx-matches.ts';

const literals = 256;
const shortestMatch = 2;
/** Slots' bases are so much above the offsets: three values stand for recent offsets, and offsets begin at one. */
const slotBaseShift = 2;
const alignedBits = 3;
/** The whole output serves as the window; who reads beginnings needs no more. */
const mostOutputBytes = 4 * 1024 * 1024;

type CompressedBlock = Extract<LzxBlock, { kind: 'compressed' }>;

/** One data block (32 KiB at most once decompressed), and where its output ends. */
interface Frame {
  readonly bits: BitReader;
  readonly end: number;
}

/**
 * Decompresses the LZX data of a cabinet's folder with a window of 2^`windowBits` bytes.
 * Source: [MS-PATCH], which describes LZX with additions that cabinets do not use; frames as in [MS-CAB].
 */
export function createLzxDecompressor(windowBits: number): BlockDecompressor {
  const decoder = new LzxDecoder(windowBits);
  return {
    next: (block, sizeBytes) => {
      try {
        return decoder.decodeFrame(block, sizeBytes);
      } catch (error) {
        if (error instanceof MalformedData) return null;
        throw error;
      }
    },
  };
}

class LzxDecoder {
  readonly #windowBytes: number;
  readonly #lengths;
  #output = new Uint8Array(64 * 1024);
  #produced = 0;
  #translationSize: number | null = null;
  #block: LzxBlock | null = null;
  #blockLeft = 0;
  #recent: [number, number, number] = [1, 1, 1];

  constructor(windowBits: number) {
    this.#windowBytes = 2 ** windowBits;
    this.#lengths = startingLengths(windowBits);
  }

  decodeFrame(bytes: Uint8Array, sizeBytes: number): Uint8Array {
    const start = this.#produced;
    const frame: Frame = { bits: createBitReader(bytes), end: start + sizeBytes };
    this.#makeRoom(frame.end);
    this.#translationSize ??= frame.bits.read(1) === 1 ? frame.bits.read(32) : 0;
    while (this.#produced < frame.end) this.#decodeRun(frame);
    const decoded = this.#output.slice(start, frame.end);
    undoCallTranslation(decoded, start, this.#translationSize);
    return decoded;
  }

  /** As much of the current block as lies in this frame. */
  #decodeRun(frame: Frame): void {
    if (this.#blockLeft === 0) this.#startBlock(frame);
    const block = this.#block;
    const before = this.#produced;
    const end = Math.min(frame.end, before + this.#blockLeft);
    if (block?.kind === 'uncompressed') this.#copyPlain(frame, end, block);
    else while (block && this.#produced < end) this.#decodeElement(frame, block);
    this.#blockLeft -= this.#produced - before;
    if (this.#blockLeft < 0) throw new MalformedData('a match runs over its block');
  }

  #startBlock(frame: Frame): void {
    this.#block = readBlockHeader(frame.bits, this.#lengths);
    this.#blockLeft = this.#block.sizeBytes;
    if (this.#block.kind !== 'uncompressed') return;
    frame.bits.skipToNextWord();
    const offsets = frame.bits.takeBytes(12);
    const view = new DataView(offsets.buffer, offsets.byteOffset, offsets.byteLength);
    this.#recent = [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true)];
  }

  #copyPlain({ bits, end: frameEnd }: Frame, end: number, block: LzxBlock): void {
    const isWhole = end - this.#produced === this.#blockLeft;
    this.#output.set(bits.takeBytes(end - this.#produced), this.#produced);
    // A byte of padding brings a block of odd size back to a word's boundary; the frame's end does so too.
    if (isWhole && block.sizeBytes % 2 === 1 && end < frameEnd) bits.takeBytes(1);
    this.#produced = end;
  }

  /** One literal, or one match. */
  #decodeElement(frame: Frame, block: CompressedBlock): void {
    const symbol = block.main(frame.bits);
    if (symbol < literals) {
      this.#output[this.#produced] = symbol;
      this.#produced += 1;
      return;
    }
    const lengthHeader = (symbol - literals) & 7;
    const length = shortestMatch + lengthHeader + (lengthHeader === 7 ? block.length(frame.bits) : 0);
    const offset = this.#readOffset(frame.bits, block, (symbol - literals) >> 3);
    if (this.#produced + length > frame.end) throw new MalformedData('a match runs over its frame');
    if (offset === 0 || offset > this.#produced || offset > this.#windowBytes)
      throw new MalformedData('a match begins before the data');
    for (let left = length; left > 0; left -= 1, this.#produced += 1)
      this.#output[this.#produced] = this.#output[this.#produced - offset] ?? 0;
  }

  /** The first slots stand for the most recent offsets; the others state a new one. */
  #readOffset(bits: BitReader, { aligned }: CompressedBlock, slot: number): number {
    const [first, second, third] = this.#recent;
    if (slot === 0) return first;
    if (slot === 1) this.#recent = [second, first, third];
    else if (slot === 2) this.#recent = [third, second, first];
    else {
      const extraBits = extraBitsOf(slot);
      const low =
        aligned && extraBits >= alignedBits
          ? bits.read(extraBits - alignedBits) * 2 ** alignedBits + aligned(bits)
          : bits.read(extraBits);
      this.#recent = [slotBaseOf(slot) + low - slotBaseShift, first, second];
    }
    return this.#recent[0];
  }

  #makeRoom(sizeBytes: number): void {
    if (sizeBytes > mostOutputBytes) throw new MalformedData('more than is ever needed');
    if (sizeBytes <= this.#output.length) return;
    const larger = new Uint8Array(Math.max(sizeBytes, 2 * this.#output.length));
    larger.set(this.#output);
    this.#output = larger;
  }
}
