import { expect, test } from '@playwright/test';
import { judgeLock } from '../../electron/core/lock-staleness.ts';

test('a lock of a dead process is free at once, whatever the clock says', () => {
  for (const ageMs of [-1e9, 0, 1e9]) expect(judgeLock('dead', ageMs)).toEqual({ kind: 'free' });
});

test('a lock that was renewed less than two minutes ago is held', () => {
  expect(judgeLock('unknown', 119_999)).toEqual({ kind: 'held' });
  expect(judgeLock('alive', 0)).toEqual({ kind: 'held' });
});

test('a lock that looks stale is watched for more than two heartbeats first', () => {
  expect(judgeLock('unknown', 120_000)).toEqual({ kind: 'watch', forMs: 25_000 });
  expect(judgeLock('alive', 1e9)).toEqual({ kind: 'watch', forMs: 25_000 });
});

test('a lock from the future (a clock was set back) is watched for the full time', () => {
  expect(judgeLock('unknown', -60_000)).toEqual({ kind: 'watch', forMs: 120_000 });
  expect(judgeLock('unknown', -1_000), 'coarse file times are no clock change').toEqual({ kind: 'held' });
});
