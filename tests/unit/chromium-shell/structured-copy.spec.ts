import { expect, test } from '@playwright/test';
import { decodeCopy, encodeCopy } from '../../../build/chromium-shell/structured-copy.ts';

const values: readonly unknown[] = [
  null,
  undefined,
  '',
  'text',
  true,
  0,
  -0,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2n ** 80n,
  new Date(1_700_000_000_123),
  [1, undefined, [null]],
  { a: undefined, b: { c: 'd' } },
  new Map<unknown, unknown>([
    ['a', 1n],
    [{ key: 1 }, new Set([1])],
  ]),
  new Set(['x', undefined]),
  new Uint8Array([0, 127, 255]),
  ['undefined'],
  { 0: 'object', length: 1 },
];

test('copies what structured clone copies, and nothing becomes something else', () => {
  for (const value of values) expect(decodeCopy(encodeCopy(value))).toStrictEqual(structuredClone(value));
});

test('keeps an invalid date', () => {
  expect((decodeCopy(encodeCopy(new Date(Number.NaN))) as Date).getTime()).toBeNaN();
});

test('keeps the name and message of an error', () => {
  const copy = decodeCopy(encodeCopy(new TypeError('no'))) as Error;
  expect([copy instanceof Error, copy.name, copy.message]).toEqual([true, 'TypeError', 'no']);
});

test('a key named __proto__ stays a key', () => {
  const copy = decodeCopy(encodeCopy(JSON.parse('{"__proto__":{"admin":true}}'))) as Record<string, unknown>;
  expect(copy.admin).toBeUndefined();
  expect(Object.keys(copy)).toEqual(['__proto__']);
});

test('refuses what structured clone refuses, and cycles', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  for (const value of [() => 1, Symbol('s'), { inside: () => 1 }, Promise.resolve(), new WeakMap(), cycle]) {
    expect(() => encodeCopy(value)).toThrow(/could not be cloned/);
  }
});

test('the same object twice is no cycle', () => {
  const shared = { a: 1 };
  expect(decodeCopy(encodeCopy([shared, shared]))).toEqual([{ a: 1 }, { a: 1 }]);
});
