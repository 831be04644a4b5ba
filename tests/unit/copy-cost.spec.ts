import { expect, test } from '@playwright/test';
import {
  type CopyCostFacts,
  copyCostLine,
  copyCostWarning,
  costOfCopying,
} from '../../electron/core/copy-cost.ts';
import { measureCopyRate } from '../../electron/core/measured-rate.ts';
import { describeFailure } from '../../electron/shared/failure.ts';
import type { RunEvent } from '../../electron/shared/run-events.ts';

/** `count` distribution points of a catalog of 650 MB, behind a link that no run has measured. */
function facts(count: number, others: Partial<CopyCostFacts> = {}): CopyCostFacts {
  return {
    points: Array.from({ length: count }, () => ({})),
    ...{
      localPoints: 0,
      carriedPoints: 0,
      heldBytes: 650_000_000,
      sourceBytes: null,
      measured: null,
      atOnce: 32,
    },
    ...others,
  };
}

test('1,000 distribution points of 650 MB are 650 GB, and over 14 hours of a link of 100 Mbit/s', () => {
  // 650 MB at 12.5 MB/s are 52 s; 1,000 of them 52,000 s; in an hour 69 are done (3,588 s), not 70 (3,640 s).
  const cost = costOfCopying(facts(1000, { localPoints: 3, carriedPoints: 4 }));
  expect(cost).toEqual({
    ...{ points: 1000, localPoints: 3, carriedPoints: 4 },
    ...{ catalogBytes: 650_000_000, catalogBytesFrom: 'catalog', bytes: 650_000_000_000, seconds: 52_000 },
    ...{ rateMBps: 12.5, rateFrom: 'assumed', measuredRuns: 0, boundBy: 'link' },
    ...{ engineBytes: 1_950_000_000, worthFromPoints: 70, advice: 'engine needed' },
  });
  expect(copyCostLine(cost)).toBe(
    'Each new catalog: 0.65 GB (that of PkgSource) × 1000 distribution points = 650 GB through the host’s link, about 14 h at 12.5 MB/s (assumed: a link of 100 Mbit/s).',
  );
  const warning = copyCostWarning(cost);
  expect(warning).toMatchObject({
    code: 'delivery.engine-needed',
    params: { points: 1000, worthFromPoints: 70 },
  });
  expect(warning === null ? null : describeFailure(warning)).toMatchObject({
    detail: expect.stringContaining('650 GB through the host’s link, about 14 h at 12.5 MB/s (assumed'),
    remedy: expect.stringContaining('from 70 distribution points on: with Syncthing about 1.95 GB'),
  });
});

test('an engine is worth it from the number on that it names, and not before', () => {
  const [before, from] = [costOfCopying(facts(69)), costOfCopying(facts(70))];
  expect([before.seconds, before.advice, copyCostWarning(before)]).toEqual([3588, 'copy', null]);
  expect([from.seconds, from.advice, copyCostWarning(from)?.code]).toEqual([
    3640,
    'engine',
    'delivery.engine-worth',
  ]);
  expect(copyCostLine(before)).toContain('; an engine is worth it from 70 on.');
});

test('what runs have measured counts more than what is assumed', () => {
  // 6.5 s each: 553 take 3,594.5 s, 554 take 3,601 s.
  const cost = costOfCopying(facts(1000, { measured: { rateMBps: 100, runs: 4 } }));
  expect(cost).toMatchObject({ seconds: 6500, rateFrom: 'measured', worthFromPoints: 554, advice: 'engine' });
  expect(copyCostLine(cost)).toContain('about 1.8 h at 100.0 MB/s (the fastest of 4 measured runs)');
});

test('limits of distribution points take their time however fast the link is', () => {
  const limited = (count: number, maxMBps: number) => Array.from({ length: count }, () => ({ maxMBps }));
  // The slowest alone: 650 s. The link needs 10 × 52 s.
  expect(costOfCopying(facts(0, { points: limited(10, 1) }))).toMatchObject({
    seconds: 650,
    boundBy: 'limits',
  });
  // 320 × 650 s, 32 at once: 6,500 s. The link needs 320 × 6.5 s = 2,080 s; 8 at once would take 26,000 s.
  const fast = { points: limited(320, 1), measured: { rateMBps: 100, runs: 1 } };
  const cost = costOfCopying(facts(0, fast));
  expect(cost).toMatchObject({ seconds: 6500, boundBy: 'limits', advice: 'engine' });
  expect(copyCostLine(cost)).toContain('about 1.8 h within the limits (maxMBps) of the distribution points');
  expect(costOfCopying(facts(0, { ...fast, atOnce: 8 }))).toMatchObject({
    seconds: 26_000,
    advice: 'engine needed',
  });
  // Few are no matter for an engine, however slow: it goes through the same links.
  expect(costOfCopying(facts(0, { points: limited(3, 0.01) })).advice).toBe('copy');
});

test('a size that nobody knows yet is Microsoft’s usual one, and what costs the link nothing is not said', () => {
  expect(costOfCopying(facts(1, { heldBytes: null }))).toMatchObject({
    bytes: 649_341_212,
    catalogBytesFrom: 'usual',
  });
  expect(costOfCopying(facts(1, { sourceBytes: 700 }))).toMatchObject({
    bytes: 700,
    catalogBytesFrom: 'source',
  });
  expect(copyCostLine(costOfCopying(facts(0, { localPoints: 3 })))).toBeNull();
});

test('the rate is that of the fastest run, over what it copied to these distribution points', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 3, 0, second)).toISOString();
  const copied = (name: string, second: number, megabytes: number): RunEvent => ({
    ...{ kind: 'distribution point', name, state: 'in sync', at: at(second), bytesWritten: megabytes * 1e6 },
  });
  const started: RunEvent = { kind: 'run started', at: at(0), runId: 'r', host: 'h', process: 1 };
  const published: RunEvent = {
    ...{ kind: 'published', at: at(20), sha256: 'a'.repeat(64), previousSha256: null },
  };
  const names = new Set(['Berlin', 'Lyon']);
  // 1,300 MB in the 26 s after the publish; the disk of the host and what had it already do not count.
  const first = [
    started,
    published,
    copied('disk', 21, 650),
    copied('Berlin', 40, 650),
    copied('Lyon', 46, 650),
    copied('Lyon', 50, 0),
  ];
  // 650 MB in 52 s after the start: nothing was published.
  const second = [started, copied('Berlin', 52, 650)];
  expect(measureCopyRate([second, first], names)).toEqual({ rateMBps: 50, runs: 2 });
  expect(measureCopyRate([second], names)).toEqual({ rateMBps: 12.5, runs: 1 });
  for (const nothing of [
    [started],
    [started, copied('Berlin', 0, 650)],
    [started, copied('Berlin', 9, 5)],
    [copied('Lyon', 9, 650)],
  ]) {
    expect(measureCopyRate([nothing], names)).toBeNull();
  }
});
