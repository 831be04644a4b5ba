/** Numbers from 0 to `limit` - 1, the same for the same seed (mulberry32). */
export type Randomness = (limit: number) => number;

export function randomness(seed: number): Randomness {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** Values at the borders of lengths, offsets and counts. */
const borderValues = [0, 1, 7, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

/** A copy of `bytes` with one to four changes: bits, bytes, numbers, pieces lost, doubled, moved or inserted. */
export function mutate(bytes: Uint8Array, random: Randomness): Uint8Array {
  let mutant: Uint8Array = Uint8Array.from(bytes);
  for (let changes = 1 + random(4); changes > 0; changes -= 1) mutant = changeOnce(mutant, random);
  return mutant;
}

function changeOnce(bytes: Uint8Array, random: Randomness): Uint8Array {
  const at = random(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random(64));
  switch (random(8)) {
    case 0:
      return withByte(bytes, at, (byte) => byte ^ (1 << random(8)));
    case 1:
      return withByte(bytes, at, () => random(256));
    case 2:
      return withNumber(bytes, at, borderValues[random(borderValues.length)] ?? 0);
    case 3:
      return bytes.slice(0, at);
    case 4:
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 5:
      return joined(bytes.subarray(0, end), bytes.subarray(at));
    case 6:
      return joined(
        bytes.subarray(0, at),
        Uint8Array.from({ length: random(32) }, () => random(256)),
        bytes.subarray(at),
      );
    default:
      return withNumber(bytes, at, random(bytes.length + 8));
  }
}

function withByte(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  if (at < bytes.length) bytes[at] = change(bytes[at] ?? 0);
  return bytes;
}

/** Overwrites up to four bytes with a little-endian number. */
function withNumber(bytes: Uint8Array, at: number, value: number): Uint8Array {
  for (let index = 0; index < 4 && at + index < bytes.length; index += 1)
    bytes[at + index] = (value >>> (8 * index)) & 0xff;
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
