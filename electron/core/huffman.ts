/** Reads bits of LZX data: 16-bit little-endian words, highest bit first. Throws past the end. */
export interface BitReader {
  read(count: number): number;
  /** Skips what is left of the current word, or a whole word where nothing is left of it. */
  skipToNextWord(): void;
  /** Takes whole bytes; only at a word's boundary. */
  takeBytes(count: number): Uint8Array;
}

/** What decoders throw on malformed data; their callers turn it into "not readable". */
export class MalformedData extends Error {}

const wordBits = 16;

export function createBitReader(bytes: Uint8Array): BitReader {
  let position = 0;
  let word = 0;
  let left = 0;
  const nextWord = (): void => {
    if (position + 1 >= bytes.length) throw new MalformedData('the data ends too early');
    word = (bytes[position] ?? 0) | ((bytes[position + 1] ?? 0) << 8);
    position += 2;
    left = wordBits;
  };
  return {
    read: (count) => {
      let value = 0;
      for (let wanted = count; wanted > 0; ) {
        if (left === 0) nextWord();
        const taken = Math.min(wanted, left);
        left -= taken;
        value = value * 2 ** taken + ((word >> left) & ((1 << taken) - 1));
        wanted -= taken;
      }
      return value;
    },
    skipToNextWord: () => {
      if (left === 0) nextWord();
      left = 0;
    },
    takeBytes: (count) => {
      if (left !== 0 || position + count > bytes.length) throw new MalformedData('the data ends too early');
      position += count;
      return bytes.subarray(position - count, position);
    },
  };
}

/** A canonical Huffman code: reads one symbol. */
export type HuffmanCode = (bits: BitReader) => number;

const longestCodeBits = 16;

/**
 * Builds the canonical code with these lengths in bits (0: the symbol does not occur).
 * A code without symbols may be built, but not read. Throws where the lengths promise more codes than there are.
 */
export function createHuffmanCode(lengths: Uint8Array): HuffmanCode {
  const counts = new Uint16Array(longestCodeBits + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const symbols: number[] = [];
  for (let length = 1; length <= longestCodeBits; length += 1)
    for (let symbol = 0; symbol < lengths.length; symbol += 1)
      if (lengths[symbol] === length) symbols.push(symbol);
  const free = counts.reduce((codes, count, length) => (length === 0 ? 1 : codes * 2 - count), 1);
  if (free < 0) throw new MalformedData('the code has too many symbols');
  return (bits) => {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= longestCodeBits; length += 1) {
      code = code * 2 + bits.read(1);
      const count = counts[length] ?? 0;
      if (code - first < count) return symbols[index + code - first] ?? 0;
      index += count;
      first = (first + count) * 2;
    }
    throw new MalformedData('no such code');
  };
}
