import { expect, test } from '@playwright/test';
import { createPointReports } from '../../electron/adapters/distribution/point-reports.ts';
import { beginStatus } from '../../electron/core/status-fold.ts';
import type { Clock } from '../../electron/ports/clock.ts';
import type { DistributionEvent } from '../../electron/ports/distributor.ts';
import type { SiteStore } from '../../electron/ports/site-store.ts';
import { distributionPointSchema } from '../../electron/shared/answers.ts';
import { failure } from '../../electron/shared/failure.ts';
import type { StatusSnapshot } from '../../electron/shared/status.ts';
import { createRunRecorder } from '../../electron/usecases/sync/run-recorder.ts';
import { sampleManifest, sampleSettings } from '../support/sample-documents.ts';

/** A clock that goes on when it is told to. */
function createHandClock() {
  let nowMs = Date.parse('2026-06-10T03:00:00Z');
  const waiting = new Set<{ readonly dueMs: number; wake(): void }>();
  const clock: Clock = {
    now: () => new Date(nowMs),
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const cancel = () => reject(signal?.reason);
        signal?.addEventListener('abort', cancel);
        const wake = () => {
          signal?.removeEventListener('abort', cancel);
          resolve();
        };
        waiting.add({ dueMs: nowMs + ms, wake });
      }),
  };
  const goOn = async (ms: number): Promise<void> => {
    nowMs += ms;
    for (const entry of [...waiting].filter(({ dueMs }) => dueMs <= nowMs)) {
      waiting.delete(entry);
      entry.wake();
    }
    // Whatever waited for the time or a write has its turn.
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { clock, goOn, nowMs: () => nowMs };
}

/** The most of the times that lie within any one second. */
function mostInASecond(timesMs: readonly number[]): number {
  return Math.max(...timesMs.map((from) => timesMs.filter((at) => at >= from && at < from + 1000).length));
}

test('however fast a thousand distribution points wait, retry and copy, status is written four times a second, and the end always', async () => {
  const { clock, goOn, nowMs } = createHandClock();
  const distributionPoints = Array.from({ length: 1000 }, (_, index) =>
    distributionPointSchema.parse({ name: `dp${index}`, path: `/mnt/dp${index}` }),
  );
  const written: { readonly atMs: number; readonly snapshot: StatusSnapshot; readonly flushed: boolean }[] =
    [];
  const reportedMs: number[] = [];
  const store = {
    writeStatus: async (snapshot, durability) => {
      written.push({ atMs: nowMs(), snapshot, flushed: durability !== 'quick' });
    },
  } satisfies Pick<SiteStore, 'writeStatus'>;
  const recorder = createRunRecorder(
    {
      store: store as Pick<SiteStore, 'writeStatus'> as SiteStore,
      clock,
      journal: { append: async () => undefined, close: async () => undefined },
      lost: new AbortController().signal,
      report: () => reportedMs.push(nowMs()),
      warn: (message) => expect(message).toBe(''),
    },
    beginStatus({ ...sampleSettings, distributionPoints }, null, {
      at: clock.now().toISOString(),
      nextRunAt: null,
    }),
  );
  const progress = { bytesDone: 1, bytesTotal: 10, bytesPerSecond: 1, secondsLeft: 9 };
  const events: readonly ((name: string) => DistributionEvent)[] = [
    (name) => ({ name, kind: 'waiting', waitingFor: 'its turn' }),
    (name) => ({ name, kind: 'copying', progress }),
    (name) => ({
      ...{ name, kind: 'retrying', failure: failure('dp.unreachable', { path: name }) },
      nextTryAt: '2026-06-10T03:05:00.000Z',
    }),
  ];
  for (let index = 0; index < 3000; index += 1) {
    const event = events[Math.floor(index / 1000)]?.(`dp${index % 1000}`);
    if (event !== undefined) recorder.change({ kind: 'distribution point', event });
    await goOn(index % 7);
  }
  const whileItRan = written.length;
  const secondsOfIt = (nowMs() - Date.parse('2026-06-10T03:00:00Z')) / 1000;
  expect(whileItRan).toBeGreaterThan(secondsOfIt * 3);
  expect(mostInASecond(written.map(({ atMs }) => atMs))).toBeLessThanOrEqual(4);
  expect(mostInASecond(reportedMs)).toBeLessThanOrEqual(4);

  recorder.change({
    kind: 'distribution point',
    event: { name: 'dp0', kind: 'waiting', waitingFor: 'the end' },
  });
  await recorder.finish();
  expect(written.length).toBe(whileItRan + 1);
  expect(written.at(-1)).toMatchObject({ flushed: true });
  expect(written.at(-1)?.snapshot.distributionPoints[0]).toMatchObject({ waitingFor: 'the end' });
});

/** A recorder on a clock of the test's, of which is kept what it wrote. */
function recordByHand(writing: (clock: ReturnType<typeof createHandClock>) => Promise<void>) {
  const byHand = createHandClock();
  const lost = new AbortController();
  const phases: (string | undefined)[] = [];
  const journal: string[] = [];
  const store = {
    writeStatus: async ({ currentRun }) => {
      phases.push(currentRun?.phase);
      await writing(byHand);
    },
  } satisfies Pick<SiteStore, 'writeStatus'>;
  const recorder = createRunRecorder(
    {
      store: store as Pick<SiteStore, 'writeStatus'> as SiteStore,
      clock: byHand.clock,
      journal: {
        append: async ({ kind }) => void journal.push(kind),
        close: async () => void journal.push('closed'),
      },
      lost: lost.signal,
      report: () => undefined,
      warn: (message) => expect(message).toBe(''),
    },
    beginStatus(sampleSettings, null, { at: byHand.clock.now().toISOString(), nextRunAt: null }),
  );
  recorder.change({ kind: 'run started', run: { id: 'run-1', host: 'server', process: 1 } });
  return { recorder, lost, phases, journal, goOn: byHand.goOn };
}

test('a computer that slept while the status was written goes on writing it, and not after four such nights', async () => {
  const night = 8 * 60 * 60_000;
  let nights = 0;
  const { recorder, phases, goOn } = recordByHand(async (clock) => {
    nights += 1;
    if (nights === 1) await clock.goOn(night);
  });
  await goOn(0);
  recorder.change({ kind: 'phase', phase: 'fetching' });
  await goOn(60_000);
  expect(phases).toEqual(['starting', 'fetching']);
});

test('a run that lost its lock writes no status any more, and closes its journal', async () => {
  const { recorder, lost, phases, journal, goOn } = recordByHand(async () => undefined);
  await goOn(0);
  lost.abort();
  recorder.change({ kind: 'phase', phase: 'fetching' });
  recorder.note({ kind: 'leftovers removed', paths: [] });
  await goOn(60_000);
  recorder.change({ kind: 'phase', phase: 'publishing' });
  await recorder.finish();
  expect(phases).toEqual(['starting']);
  expect(journal).toEqual(['leftovers removed', 'closed']);
});

test('a distribution point reports progress four times a second, and every change of what it does at once', () => {
  let nowMs = 0;
  const reported: { readonly atMs: number; readonly kind: DistributionEvent['kind'] }[] = [];
  const reports = createPointReports(
    {
      ...{ catalogPath: '/catalog', manifest: { ...sampleManifest, sizeBytes: 10_000 }, targets: [] },
      ...{ known: new Map(), reprove: false, runId: 'run-1', signal: new AbortController().signal },
      report: ({ kind }) => reported.push({ atMs: nowMs, kind }),
    },
    () => nowMs,
  );
  for (; nowMs < 5000; nowMs += 3) reports.progress('Berlin', 'copying', nowMs);
  reports.progress('Berlin', 'checking', 0);
  const copying = reported.filter(({ kind }) => kind === 'copying');
  expect(copying.length).toBeGreaterThan(15);
  expect(mostInASecond(copying.map(({ atMs }) => atMs))).toBeLessThanOrEqual(4);
  expect(reported.at(-1)).toEqual({ atMs: nowMs, kind: 'checking' });
  // The computer's clock is set back.
  nowMs = -3_600_000;
  reports.progress('Berlin', 'checking', 1);
  expect(reported.at(-1)).toEqual({ atMs: nowMs, kind: 'checking' });
});
