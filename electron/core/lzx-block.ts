import { type BitReader, createHuffmanCode, type HuffmanCode, MalformedData } from './huffman.ts';
import { slotCountOf } from './lzx-matches.ts';

const literals = 256;
const matchLengthHeaders = 8;
const lengthSymbols = 249;
const preCodeSymbols = 20;
const alignedSymbols = 8;
const lengthModulus = 17;

/** Code lengths live on from block to block: each block states what differs. */
export interface CodeLengths {
  readonly main: Uint8Array;
  readonly length: Uint8Array;
}

/** A block of LZX data: what follows its header. */
export type LzxBlock =
  | { readonly kind: 'uncompressed'; readonly sizeBytes: number }
  | {
      readonly kind: 'compressed';
      readonly sizeBytes: number;
      readonly main: HuffmanCode;
      readonly length: HuffmanCode;
      /** Code of the lowest three bits of large offsets, where the block has one. */
      readonly aligned: HuffmanCode | null;
    };

/** Code lengths at the start of a stream in a window of 2^`windowBits` bytes. */
export function startingLengths(windowBits: number): CodeLengths {
  return {
    main: new Uint8Array(literals + matchLengthHeaders * slotCountOf(windowBits)),
    length: new Uint8Array(lengthSymbols),
  };
}

/** Reads a block's header; updates `lengths`. Throws `MalformedData`. Source: [MS-PATCH] 2.3 to 2.5. */
export function readBlockHeader(bits: BitReader, lengths: CodeLengths): LzxBlock {
  const type = bits.read(3);
  const sizeBytes = bits.read(24);
  if (sizeBytes === 0) throw new MalformedData('a block is empty');
  if (type === 3) return { kind: 'uncompressed', sizeBytes };
  if (type !== 1 && type !== 2) throw new MalformedData(`block type ${type}`);
  const aligned =
    type === 2 ? createHuffmanCode(Uint8Array.from({ length: alignedSymbols }, () => bits.read(3))) : null;
  readLengths(bits, lengths.main.subarray(0, literals));
  readLengths(bits, lengths.main.subarray(literals));
  readLengths(bits, lengths.length);
  return {
    kind: 'compressed',
    sizeBytes,
    main: createHuffmanCode(lengths.main),
    length: createHuffmanCode(lengths.length),
    aligned,
  };
}

/** Reads the differences of code lengths, in a code of their own, with runs. */
function readLengths(bits: BitReader, lengths: Uint8Array): void {
  const preCode = createHuffmanCode(Uint8Array.from({ length: preCodeSymbols }, () => bits.read(4)));
  for (let at = 0; at < lengths.length; ) {
    const symbol = preCode(bits);
    let run = 1;
    let value = 0;
    if (symbol === 17) run = 4 + bits.read(4);
    else if (symbol === 18) run = 20 + bits.read(5);
    else {
      if (symbol === 19) run = 4 + bits.read(1);
      const difference = symbol === 19 ? preCode(bits) : symbol;
      if (difference >= lengthModulus) throw new MalformedData('a run of runs');
      value = ((lengths[at] ?? 0) - difference + lengthModulus) % lengthModulus;
    }
    if (at + run > lengths.length) throw new MalformedData('a run beyond the code');
    lengths.fill(value, at, at + run);
    at += run;
  }
}
