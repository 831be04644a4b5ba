import { expect, test } from '@playwright/test';
import { beginStatus, foldStatus, type StatusEvent } from '../../electron/core/status-fold.ts';
import { distributionPointSchema } from '../../electron/shared/answers.ts';
import { failure } from '../../electron/shared/failure.ts';
import type { SiteSettings } from '../../electron/shared/site-settings.ts';
import { type RunSummary, type StatusSnapshot, statusSnapshotSchema } from '../../electron/shared/status.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';

const at = (minute: number) => `2026-06-10T03:${String(minute).padStart(2, '0')}:00.000Z`;
const sha256 = 'a'.repeat(64);
const otherSha256 = 'b'.repeat(64);
const transfer = { bytesDone: 1, bytesTotal: 10, bytesPerSecond: 1, secondsLeft: 9 };

function settingsWith(...points: readonly { name: string; path: string; enabled?: boolean }[]): SiteSettings {
  return {
    format: 1,
    siteId: '4f2b2f0e-5f0c-4a53-9a55-0e6ad7a3b111',
    createdAt: at(0),
    destination: '/srv/pkgsource',
    share: {
      name: 'PackageSrc',
      unc: '\\\\s\\PackageSrc',
      administrators: 'S-1-5-32-544',
      smsAdministrators: null,
    },
    catalog: { kind: 'local', folder: '/media' },
    syncHost: { kind: 'this-computer', computer: 's', schedule: 'off' },
    distributionPoints: points.map((point) => distributionPointSchema.parse(point)),
    trust: [],
  };
}

const settings = settingsWith(
  { name: 'Berlin', path: '/dp1' },
  { name: 'Lyon', path: '/dp2', enabled: false },
);
const begun = beginStatus(settings, null, { at: at(0), nextRunAt: null });

function fold(from: StatusSnapshot, ...events: readonly StatusEvent[]): StatusSnapshot {
  const folded = events.reduce(foldStatus, from);
  expect(statusSnapshotSchema.safeParse(folded).error).toBeUndefined();
  return folded;
}

const summary: RunSummary = {
  id: 'r1',
  host: 's',
  startedAt: at(1),
  endedAt: at(9),
  outcome: 'updated',
  exitCode: 0,
  bytesFetched: 0,
  bytesDistributed: 0,
  reason: null,
  remedy: null,
};

test('a new site waits for its first distribution; a disabled distribution point is disabled', () => {
  expect(begun.distributionPoints).toMatchObject([
    { name: 'Berlin', state: 'waiting', waitingFor: 'the first distribution' },
    { name: 'Lyon', state: 'disabled', waitingFor: null },
  ]);
});

test('a copy that works: copying, checking, in sync since then, with what was proven', () => {
  const after = fold(
    begun,
    { kind: 'run started', at: at(1), run: { id: 'r1', host: 's', process: 1 } },
    { kind: 'phase', at: at(2), phase: 'distributing' },
    { kind: 'distribution point', at: at(3), event: { name: 'Berlin', kind: 'copying', progress: transfer } },
    { kind: 'distribution point', at: at(4), event: { name: 'Berlin', kind: 'checking', progress: null } },
  );
  expect(after.currentRun).toMatchObject({ id: 'r1', phase: 'distributing', startedAt: at(1) });
  expect(after.distributionPoints[0]).toMatchObject({ state: 'checking', since: at(4), progress: null });
  const done = fold(
    after,
    {
      kind: 'distribution point',
      at: at(5),
      event: { name: 'Berlin', kind: 'in sync', sha256, provenAt: at(5), proof: 'read-back' },
    },
    { kind: 'run ended', at: at(9), summary, nextRunAt: at(30) },
  );
  expect(done).toMatchObject({ currentRun: null, lastRun: summary, lastSuccessAt: at(9), nextRunAt: at(30) });
  expect(done.distributionPoints[0]).toMatchObject({ state: 'in sync', since: at(5), sha256, failedRuns: 0 });
});

test('in sync is since this catalog came: proven again keeps the time, another catalog does not', () => {
  const inSync = (minute: number, hash: string): StatusEvent => ({
    kind: 'distribution point',
    at: at(minute),
    event: { name: 'Berlin', kind: 'in sync', sha256: hash, provenAt: at(minute), proof: 'size' },
  });
  const again = fold(begun, inSync(1, sha256), inSync(2, sha256));
  expect(again.distributionPoints[0]).toMatchObject({ since: at(1), provenAt: at(2) });
  expect(fold(again, inSync(3, otherSha256)).distributionPoints[0]).toMatchObject({ since: at(3) });
});

test('a failure says why and what to do, counts runs, and is tried again by the next run', () => {
  const failed: StatusEvent = {
    kind: 'distribution point',
    at: at(3),
    event: {
      name: 'Berlin',
      kind: 'unreachable',
      failure: failure('dp.unreachable', { path: '/dp1', cause: asItIs('it is off') }),
    },
  };
  const ended: StatusEvent = { kind: 'run ended', at: at(9), summary, nextRunAt: at(30) };
  const after = fold(begun, failed, ended, failed, ended);
  expect(after.distributionPoints[0]).toMatchObject({
    state: 'unreachable',
    reasonCode: 'dp.unreachable',
    reason: expect.stringContaining('it is off'),
    remedy: expect.stringMatching(/\w/),
    nextTryAt: at(30),
    failedRuns: 2,
  });
});

test('a cancelled copy has not failed: it waits for the next run, without progress', () => {
  const copying: StatusEvent = {
    kind: 'distribution point',
    at: at(3),
    event: { name: 'Berlin', kind: 'copying', progress: transfer },
  };
  const cancelled: StatusEvent = {
    kind: 'distribution point',
    at: at(4),
    event: {
      name: 'Berlin',
      kind: 'failed',
      failure: failure('program.cancelled', { step: asItIs('copying') }),
    },
  };
  const waiting = {
    state: 'waiting',
    waitingFor: 'the next run',
    progress: null,
    failedRuns: 0,
    reason: null,
  };
  expect(fold(begun, copying, cancelled).distributionPoints[0]).toMatchObject(waiting);
  const ended = fold(begun, copying, { kind: 'run ended', at: at(9), summary, nextRunAt: null });
  expect(ended.distributionPoints[0]).toMatchObject(waiting);
});

test('a refused run keeps the time of the last success', () => {
  const success = fold(begun, { kind: 'run ended', at: at(9), summary, nextRunAt: null });
  const refused: RunSummary = { ...summary, outcome: 'refused', exitCode: 4, endedAt: at(20) };
  const after = fold(success, { kind: 'run ended', at: at(20), summary: refused, nextRunAt: null });
  expect(after).toMatchObject({ lastRun: { outcome: 'refused' }, lastSuccessAt: at(9) });
});

test('the next run remembers distribution points by name and path, and forgets one that moved', () => {
  const known = fold(begun, {
    kind: 'distribution point',
    at: at(5),
    event: { name: 'Berlin', kind: 'in sync', sha256, provenAt: at(5), proof: 'read-back' },
  });
  const same = beginStatus(settings, known, { at: at(10), nextRunAt: null });
  expect(same.distributionPoints[0]).toMatchObject({ state: 'in sync', sha256, since: at(5) });
  const moved = beginStatus(settingsWith({ name: 'Berlin', path: '/elsewhere' }), known, {
    at: at(10),
    nextRunAt: null,
  });
  expect(moved.distributionPoints[0]).toMatchObject({ state: 'waiting', sha256: null });
  const disabled = beginStatus(settingsWith({ name: 'Berlin', path: '/dp1', enabled: false }), known, {
    at: at(10),
    nextRunAt: null,
  });
  expect(disabled.distributionPoints[0]).toMatchObject({ state: 'disabled', sha256 });
});
