import { expect, test } from '@playwright/test';
import { parseContentRange } from '../../electron/core/content-range.ts';

test('reads a range of bytes with its total', () => {
  expect(parseContentRange('bytes 100-199/1000')).toEqual({
    firstByte: 100,
    lastByte: 199,
    totalBytes: 1000,
  });
  expect(parseContentRange(' Bytes 0-0/1 ')).toEqual({ firstByte: 0, lastByte: 0, totalBytes: 1 });
});

for (const header of [
  '',
  'bytes */1000',
  'bytes 0-99/*',
  'bytes 100-99/1000',
  'bytes 0-1000/1000',
  'bytes -5-9/10',
  'bytes 0-9/10, 5-6/10',
  'pages 0-9/10',
  'bytes 0-9',
  `bytes 0-9/${'9'.repeat(40)}`,
]) {
  test(`“${header.slice(0, 30)}” is no usable range`, () => {
    expect(parseContentRange(header)).toBeNull();
  });
}
