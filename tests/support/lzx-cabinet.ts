/** Writes bits as LZX reads them: 16-bit little-endian words, highest bit first. */
class BitWriter {
  readonly #bytes: number[] = [];
  #word = 0;
  #filled = 0;

  write(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit -= 1) {
      this.#word = (this.#word << 1) | (Math.floor(value / 2 ** bit) & 1);
      this.#filled += 1;
      if (this.#filled === 16) this.#flush();
    }
  }

  /** Ends the current word; where it is already at its end, a whole word of padding follows. */
  endWord(): void {
    do this.write(0, 1);
    while (this.#filled !== 0);
  }

  writeBytes(bytes: Uint8Array): void {
    this.#bytes.push(...bytes);
  }

  finish(): Uint8Array {
    while (this.#filled !== 0) this.write(0, 1);
    return Uint8Array.from(this.#bytes);
  }

  #flush(): void {
    this.#bytes.push(this.#word & 0xff, (this.#word >> 8) & 0xff);
    this.#word = 0;
    this.#filled = 0;
  }
}

/** A canonical code in which all used symbols have nearly the same length. */
interface FlatCode {
  readonly lengths: Uint8Array;
  write(bits: BitWriter, symbol: number): void;
}

function flatCode(size: number, used: readonly number[]): FlatCode {
  // A complete code needs two symbols at least.
  const symbols = [...new Set([...used, 0, 1])].sort((one, other) => one - other);
  const longest = Math.max(1, Math.ceil(Math.log2(symbols.length)));
  const shortCount = 2 ** longest - symbols.length;
  const lengths = new Uint8Array(size);
  const codes = new Map<number, number>();
  for (const [index, symbol] of symbols.entries()) {
    const isShort = index < shortCount;
    lengths[symbol] = isShort ? longest - 1 : longest;
    codes.set(symbol, isShort ? index : index + shortCount);
  }
  return {
    lengths,
    write: (bits, symbol) => bits.write(codes.get(symbol) ?? 0, lengths[symbol] ?? 0),
  };
}

interface Token {
  readonly main: number;
  readonly lengthSymbol: number | null;
  /** What tells the offsets of one slot apart. */
  readonly extra: number;
  readonly extraBits: number;
  readonly sizeBytes: number;
}

export type LzxBlockKind = 'verbatim' | 'aligned' | 'uncompressed';

export interface LzxRecipe {
  /** Kinds of the blocks, in turn; each covers `blockBytes` (even), across frames. */
  readonly blocks: readonly LzxBlockKind[];
  readonly blockBytes: number;
  /** Size for the translation of x86 calls, or 0 for none. */
  readonly translationSize: number;
}

const frameBytes = 32 * 1024;
const windowBits = 15;
const slotCount = 30;
const slotExtraBits = Array.from({ length: slotCount }, (_, slot) => (slot < 4 ? 0 : (slot >> 1) - 1));
const slotBases = slotExtraBits.map((_, slot) =>
  slotExtraBits.slice(0, slot).reduce((base, bits) => base + 2 ** bits, 0),
);

/**
 * A cabinet with one file, compressed by LZX in a window of 32 KiB: a plain compressor that uses every kind of block,
 * for tests of the reader where no program that writes such cabinets can be had. Source: [MS-PATCH], [MS-CAB].
 */
export function makeLzxCabinet(name: string, data: Uint8Array, recipe: LzxRecipe): Uint8Array {
  const frames = encodeFrames(data, recipe);
  const fileEntry = Buffer.alloc(16 + name.length + 1);
  fileEntry.writeUInt32LE(data.length, 0);
  fileEntry.write(name, 16, 'latin1');
  const header = Buffer.alloc(36 + 8);
  const dataAt = header.length + fileEntry.length;
  const blocks = frames.map((frame, index) => {
    const blockHeader = Buffer.alloc(8);
    blockHeader.writeUInt16LE(frame.length, 4);
    blockHeader.writeUInt16LE(Math.min(frameBytes, data.length - index * frameBytes), 6);
    blockHeader.writeUInt32LE(checksum(blockHeader.subarray(4), checksum(frame, 0)), 0);
    return Buffer.concat([blockHeader, frame]);
  });
  const body = Buffer.concat(blocks);
  header.write('MSCF', 0, 'latin1');
  header.writeUInt32LE(dataAt + body.length, 8);
  header.writeUInt32LE(header.length, 16);
  header.set([3, 1], 24);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(1, 28);
  header.writeUInt32LE(dataAt, 36);
  header.writeUInt16LE(frames.length, 40);
  header.writeUInt16LE(3 | (windowBits << 8), 42);
  return Buffer.concat([header, fileEntry, body]);
}

/** The checksum of a data block. Source: [MS-CAB] 3.1. */
function checksum(bytes: Uint8Array, before: number): number {
  let sum = before;
  const whole = bytes.length - (bytes.length % 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += 4) sum ^= view.getUint32(at, true);
  // The last bytes count in the other order.
  const rest = bytes.subarray(whole).reduce((value, byte) => (value << 8) | byte, 0);
  return (sum ^ rest) >>> 0;
}

function encodeFrames(data: Uint8Array, recipe: LzxRecipe): Uint8Array[] {
  const frames: Uint8Array[] = [];
  const lengths = { main: new Uint8Array(256 + 8 * slotCount), length: new Uint8Array(249) };
  const recent = [1, 1, 1];
  let bits = new BitWriter();
  bits.write(recipe.translationSize > 0 ? 1 : 0, 1);
  if (recipe.translationSize > 0) bits.write(recipe.translationSize, 32);
  const endFrame = (at: number): void => {
    if (at % frameBytes !== 0 && at !== data.length) return;
    frames.push(bits.finish());
    bits = new BitWriter();
  };
  for (let at = 0, index = 0; at < data.length; index += 1) {
    const end = Math.min(data.length, at + recipe.blockBytes);
    const kind = recipe.blocks[index % recipe.blocks.length] ?? 'verbatim';
    bits.write({ verbatim: 1, aligned: 2, uncompressed: 3 }[kind], 3);
    bits.write(end - at, 24);
    if (kind === 'uncompressed') {
      bits.endWord();
      const offsets = Buffer.alloc(12);
      for (const [place, offset] of recent.entries()) offsets.writeUInt32LE(offset, 4 * place);
      bits.writeBytes(offsets);
      while (at < end) {
        const next = Math.min(end, at + frameBytes - (at % frameBytes));
        bits.writeBytes(data.subarray(at, next));
        at = next;
        endFrame(at);
      }
      continue;
    }
    const tokens = tokenize(data, at, end, recent);
    const main = flatCode(
      256 + 8 * slotCount,
      tokens.map((token) => token.main),
    );
    const length = flatCode(
      249,
      tokens.flatMap((token) => token.lengthSymbol ?? []),
    );
    const aligned = flatCode(8, [0, 1, 2, 3, 4, 5, 6, 7]);
    if (kind === 'aligned') for (const one of aligned.lengths) bits.write(one, 3);
    writeLengths(bits, main.lengths.subarray(0, 256), lengths.main.subarray(0, 256));
    writeLengths(bits, main.lengths.subarray(256), lengths.main.subarray(256));
    writeLengths(bits, length.lengths, lengths.length);
    lengths.main.set(main.lengths);
    lengths.length.set(length.lengths);
    for (const token of tokens) {
      main.write(bits, token.main);
      if (token.lengthSymbol !== null) length.write(bits, token.lengthSymbol);
      if (kind === 'aligned' && token.extraBits >= 3) {
        bits.write(token.extra >> 3, token.extraBits - 3);
        aligned.write(bits, token.extra & 7);
      } else bits.write(token.extra, token.extraBits);
      at += token.sizeBytes;
      endFrame(at);
    }
  }
  return frames;
}

/** Literals and matches of a block; matches end within their frame. Updates the recent offsets. */
function tokenize(data: Uint8Array, start: number, end: number, recent: number[]): Token[] {
  const seen = new Map<number, number>();
  const keyAt = (at: number): number =>
    ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  const tokens: Token[] = [];
  for (let at = start; at < end; ) {
    const limit = Math.min(end, at + 257, at + frameBytes - (at % frameBytes));
    const found = seen.get(keyAt(at));
    let size = 0;
    if (found !== undefined && at - found < 2 ** windowBits - 3)
      while (at + size < limit && data[found + size] === data[at + size]) size += 1;
    const token: Token =
      found !== undefined && size >= 3
        ? matchToken(at - found, size, recent)
        : { main: data[at] ?? 0, lengthSymbol: null, extra: 0, extraBits: 0, sizeBytes: 1 };
    tokens.push(token);
    for (const next = at + token.sizeBytes; at < next; at += 1) if (at + 2 < end) seen.set(keyAt(at), at);
  }
  return tokens;
}

function matchToken(offset: number, sizeBytes: number, recent: number[]): Token {
  const known = recent.indexOf(offset);
  const slot = known >= 0 ? known : slotBases.findLastIndex((base) => base <= offset + 2);
  if (known >= 0) recent.splice(0, 3, ...swapped(recent, known));
  else recent.splice(0, 3, offset, recent[0] ?? 1, recent[1] ?? 1);
  const header = Math.min(7, sizeBytes - 2);
  return {
    main: 256 + slot * 8 + header,
    lengthSymbol: header === 7 ? sizeBytes - 9 : null,
    extra: known >= 0 ? 0 : offset + 2 - (slotBases[slot] ?? 0),
    extraBits: known >= 0 ? 0 : (slotExtraBits[slot] ?? 0),
    sizeBytes,
  };
}

function swapped(recent: readonly number[], place: number): number[] {
  const result = [...recent];
  [result[0], result[place]] = [recent[place] ?? 1, recent[0] ?? 1];
  return result;
}

/** Writes code lengths as differences to those before, with every kind of run. */
function writeLengths(bits: BitWriter, lengths: Uint8Array, before: Uint8Array): void {
  const preCode = flatCode(
    20,
    Array.from({ length: 20 }, (_, symbol) => symbol),
  );
  for (const one of preCode.lengths) bits.write(one, 4);
  for (let at = 0; at < lengths.length; ) {
    const value = lengths[at] ?? 0;
    const difference = ((before[at] ?? 0) - value + 17) % 17;
    let run = 1;
    while (at + run < lengths.length && lengths[at + run] === value) run += 1;
    if (value === 0 && run >= 20) {
      run = Math.min(run, 51);
      preCode.write(bits, 18);
      bits.write(run - 20, 5);
    } else if (value === 0 && run >= 4) {
      preCode.write(bits, 17);
      bits.write(run - 4, 4);
    } else if (run >= 4) {
      run = Math.min(run, 5);
      preCode.write(bits, 19);
      bits.write(run - 4, 1);
      preCode.write(bits, difference);
    } else {
      run = 1;
      preCode.write(bits, difference);
    }
    at += run;
  }
}
