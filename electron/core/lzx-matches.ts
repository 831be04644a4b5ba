/** Number of match offsets' slots by window size, 15 to 21 bits. Source: [MS-PATCH] 2.2. */
const slotCounts: readonly number[] = [30, 32, 34, 36, 38, 42, 50];
const fewestWindowBits = 15;
const mostExtraBits = 17;

/** Slots of match offsets in a window of 2^`windowBits` bytes. */
export function slotCountOf(windowBits: number): number {
  return slotCounts[windowBits - fewestWindowBits] ?? 0;
}

/** Bits that follow a slot to tell its offsets apart. */
export function extraBitsOf(slot: number): number {
  return slot < 4 ? 0 : Math.min(mostExtraBits, (slot >> 1) - 1);
}

const slotBases = listSlotBases();

/** The smallest value of a slot; an offset is two less. */
export function slotBaseOf(slot: number): number {
  return slotBases[slot] ?? 0;
}

function listSlotBases(): readonly number[] {
  const bases: number[] = [];
  for (let slot = 0, base = 0; slot < 50; slot += 1) {
    bases.push(base);
    base += 2 ** extraBitsOf(slot);
  }
  return bases;
}
