import { expect, test } from '@playwright/test';
import { createRing, type Ring, type RingReader } from '../../electron/adapters/distribution/cohort/ring.ts';

const slotBytes = 4;
const slots = 3;

/** Fills every slot with the number of the chunk, `count` of them. */
async function produce(ring: Ring, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    await ring.produce(async (slot) => {
      slot.fill(number);
      return slotBytes;
    });
  }
  await ring.produce(async () => 0);
}

async function readAll(reader: RingReader): Promise<number[]> {
  const seen: number[] = [];
  for (;;) {
    const chunk = await reader.next();
    if (chunk === null || chunk === 'dismissed') return seen;
    seen.push(chunk.bytes[0] ?? 0);
    reader.release();
  }
}

test('every reader gets every chunk in order, and the source waits for the slowest', async () => {
  const ring = createRing(slots, slotBytes, 1000, () => 0);
  const readers = [1, 2, 3].map(() => ring.join({ mayBeDismissed: true }));
  const all = Promise.all(readers.map(readAll));
  await produce(ring, 10);
  const expected = Array.from({ length: 10 }, (_, index) => index + 1);
  expect(await all).toEqual([expected, expected, expected]);
});

test('one that holds up the others goes on alone, and what it was writing stays as it was', async () => {
  const ring = createRing(slots, slotBytes, 1000, () => 0);
  const stuck = ring.join({ mayBeDismissed: true });
  const healthy = [1, 2].map(() => ring.join({ mayBeDismissed: true }));
  const all = Promise.all(healthy.map(readAll));
  const producing = produce(ring, 10);
  const held = await stuck.next();
  if (held === null || held === 'dismissed') throw new Error('it was to get the first chunk');
  // Let the healthy ones read what there is: the ring is full then, and everybody waits for the stuck one.
  await new Promise((resolve) => setImmediate(resolve));
  ring.chargeDelays(600);
  ring.chargeDelays(1200);
  await producing;
  expect((await all)[0]).toHaveLength(10);
  expect([...held.bytes]).toEqual([1, 1, 1, 1]);
  expect(await stuck.next()).toBe('dismissed');
});

test('nobody is to blame where all are equally slow', async () => {
  const ring = createRing(slots, slotBytes, 1000, () => 0);
  const readers = [1, 2].map(() => ring.join({ mayBeDismissed: true }));
  const producing = produce(ring, 5);
  for (const reader of readers) await reader.next();
  await new Promise((resolve) => setImmediate(resolve));
  for (let nowMs = 500; nowMs <= 5000; nowMs += 500) ring.chargeDelays(nowMs);
  for (const reader of readers) reader.release();
  expect((await Promise.all(readers.map(readAll)))[0]).toEqual([2, 3, 4, 5]);
  await producing;
});
