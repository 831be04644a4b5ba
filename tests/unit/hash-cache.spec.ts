import { expect, test } from '@playwright/test';
import { isHashTrusted, longestTrustMs } from '../../electron/core/hash-cache.ts';

const provenAtMs = Date.parse('2026-06-10T03:00:00Z');
const mtimeNs = (ms: number) => (BigInt(ms) * 1_000_000n).toString();
const file = {
  path: '/catalog/wsusscn2.cab',
  sizeBytes: 10,
  mtimeNs: mtimeNs(provenAtMs - 60_000),
  fileId: '1:2',
};
const cached = { file, sha256: 'a'.repeat(64), provenAtMs };
const soon = provenAtMs + 1000;

test('a file that looks the same keeps its hash', () => {
  expect(isHashTrusted(cached, file, soon)).toBe(true);
});

for (const [what, changed] of [
  ['path', { path: '/other/wsusscn2.cab' }],
  ['size', { sizeBytes: 11 }],
  ['modification time, by one nanosecond', { mtimeNs: (BigInt(file.mtimeNs) + 1n).toString() }],
  ['file id', { fileId: '1:3' }],
] as const) {
  test(`another ${what} is another file`, () => {
    expect(isHashTrusted(cached, { ...file, ...changed }, soon)).toBe(false);
  });
}

test('a file that changed within two seconds before it was read may change again unseen', () => {
  for (const [agoMs, trusted] of [
    [2001, true],
    [2000, false],
    [0, false],
    [-5000, false],
  ] as const) {
    const racy = { ...file, mtimeNs: mtimeNs(provenAtMs - agoMs) };
    expect(isHashTrusted({ ...cached, file: racy }, racy, soon), `${agoMs} ms`).toBe(trusted);
  }
});

test('a proof grows old after seven days, and one from the future proves nothing', () => {
  expect(isHashTrusted(cached, file, provenAtMs + longestTrustMs - 1)).toBe(true);
  expect(isHashTrusted(cached, file, provenAtMs + longestTrustMs)).toBe(false);
  expect(isHashTrusted(cached, file, provenAtMs - 1)).toBe(false);
});
