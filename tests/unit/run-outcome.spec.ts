import { expect, test } from '@playwright/test';
import { type RunRecord, summarizeRun } from '../../electron/core/run-outcome.ts';
import { exitCodes } from '../../electron/shared/exit-codes.ts';
import { failure } from '../../electron/shared/failure.ts';
import {
  type DistributionPointState,
  type DistributionPointStatus,
  runSummarySchema,
} from '../../electron/shared/status.ts';

function point(name: string, state: DistributionPointState): DistributionPointStatus {
  return {
    ...{ name, state, path: `/${name}`, sha256: null, provenAt: null, proof: null, since: null },
    ...{ waitingFor: null, progress: null, reasonCode: null, reason: null, remedy: null },
    ...{ nextTryAt: null, failedRuns: 0 },
  };
}

const record: RunRecord = {
  id: 'r1',
  host: 's',
  startedAt: '2026-06-10T03:00:00.000Z',
  endedAt: '2026-06-10T03:01:00.000Z',
  replaced: false,
  bytesFetched: 0,
  bytesDistributed: 0,
  failure: null,
  points: [point('a', 'in sync'), point('b', 'disabled'), point('c', 'waiting')],
  everyPoint: null,
};

test('a run that changed nothing is unchanged; one that replaced or copied is updated', () => {
  expect(summarizeRun(record)).toMatchObject({
    outcome: 'unchanged',
    exitCode: exitCodes.done,
    reason: null,
  });
  expect(summarizeRun({ ...record, replaced: true }).outcome).toBe('updated');
  expect(summarizeRun({ ...record, bytesDistributed: 1 }).outcome).toBe('updated');
});

test('failed and unreachable distribution points are named, the first five of them', () => {
  const points = [...'abcdefg'].map((name) => point(name, name === 'a' ? 'unreachable' : 'failed'));
  expect(summarizeRun({ ...record, replaced: true, points })).toMatchObject({
    outcome: 'some failed',
    exitCode: exitCodes.someDistributionPointsFailed,
    reason: '7 of 7 distribution points failed: a, b, c, d, e, ….',
    remedy: expect.stringMatching(/\w/),
  });
});

test('why a run ended early decides outcome and exit code', () => {
  const ended = (code: Parameters<typeof failure>[0]) => {
    const { outcome, exitCode } = summarizeRun({ ...record, failure: failure(code) });
    return [outcome, exitCode];
  };
  expect(ended('catalog.older')).toEqual(['refused', exitCodes.catalogRefused]);
  expect(ended('program.cancelled')).toEqual(['cancelled', exitCodes.cancelled]);
  expect(ended('source.folder-missing')).toEqual(['failed', exitCodes.sourceUnreachable]);
  expect(ended('site.lock-lost')).toEqual(['failed', exitCodes.lockHeld]);
  expect(ended('site.no-room')).toEqual(['failed', exitCodes.defect]);
});

test('counts the site’s distribution points as the run left them, those that are turned off left out', () => {
  const everyPoint = [
    ...record.points,
    point('d', 'in sync'),
    point('e', 'failed'),
    point('f', 'unreachable'),
  ];
  expect(summarizeRun({ ...record, everyPoint }).points).toEqual({ wanted: 5, inSync: 2, failed: 2 });
  expect(summarizeRun(record)).not.toHaveProperty('points');
  // Runs of versions that did not count stay readable, and so do those that were refused.
  expect(runSummarySchema.safeParse(summarizeRun(record)).success).toBe(true);
});
