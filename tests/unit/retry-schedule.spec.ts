import { expect, test } from '@playwright/test';
import { networkRetries, retryDelayMs } from '../../electron/core/retry-schedule.ts';

const almostOne = 1 - Number.EPSILON;
const patient = { ...networkRetries, failuresAllowed: 100 };

test('waits at most 5 s × 2ⁿ, and never longer than 15 minutes', () => {
  const ceilings = [1, 2, 3, 4, 8, 9, 60].map((failures) => retryDelayMs(patient, failures, almostOne));
  expect(ceilings).toEqual([4999, 9999, 19_999, 39_999, 639_999, 899_999, 899_999]);
});

test('the jitter is full: the wait may be anything from nothing to the ceiling', () => {
  expect(retryDelayMs(patient, 3, 0)).toBe(0);
  expect(retryDelayMs(patient, 3, 0.5)).toBe(10_000);
});

test('gives up after the allowed number of failures in a row', () => {
  expect(retryDelayMs(networkRetries, 4, 0.5)).not.toBeNull();
  expect(retryDelayMs(networkRetries, 5, 0.5)).toBeNull();
});
