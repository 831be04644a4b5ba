import { expect, test } from '@playwright/test';
import { measureTransfer } from '../../electron/core/transfer-meter.ts';

test('the rate counts what came since the start, not what was there', () => {
  const start = { startedAtMs: 1000, startBytes: 500, totalBytes: 2500 };
  expect(measureTransfer(start, 1500, 3000)).toEqual({
    bytesDone: 1500,
    bytesTotal: 2500,
    bytesPerSecond: 500,
    secondsLeft: 2,
  });
});

test('before there is a rate there is no estimate', () => {
  const start = { startedAtMs: 1000, startBytes: 0, totalBytes: 10 };
  expect(measureTransfer(start, 0, 1000)).toMatchObject({ bytesPerSecond: 0, secondsLeft: null });
});

test('an unknown total is what came so far, without an estimate', () => {
  const start = { startedAtMs: 0, startBytes: 0, totalBytes: null };
  expect(measureTransfer(start, 70, 1000)).toMatchObject({ bytesTotal: 70, secondsLeft: null });
});
