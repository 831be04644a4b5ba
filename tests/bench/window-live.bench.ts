import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchChromium, openFixtureWindow, readRendererBundle } from '../support/fixture-window.ts';
import { statusSnapshot } from '../support/fixtures.ts';
import { manyDelivered, manyPoints } from '../support/screen-states.ts';
import { siteWith } from '../support/site-scenarios.ts';
import { type Line, limit } from './measure.ts';

/** A status snapshot is written at most four times a second. */
const everyMs = 250;

/** A trace grows with every event; memory can be watched for longer. */
const longestTraceSeconds = 60;

/** What is under way at every distribution point: our copies, or what engines carry there. */
export type UnderWay = 'copying' | 'arriving';

/** The window while something is under way everywhere: frames and input, from the browser's own trace, and memory. */
export async function benchLiveWindow(
  count: number,
  seconds: number,
  state: UnderWay = 'copying',
): Promise<Line[]> {
  const browser = await launchChromium();
  try {
    return await measure(browser, count, seconds, state);
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, count: number, seconds: number, state: UnderWay): Promise<Line[]> {
  const points = state === 'copying' ? manyPoints(count) : manyDelivered(count);
  const bundle = await readRendererBundle();
  const { page } = await openFixtureWindow(browser, bundle, siteWith({ distributionPoints: points }));
  await page.getByRole('grid', { name: 'Distribution points' }).waitFor();
  const cdp = await page.context().newCDPSession(page);
  await startUpdates(page, points, state);
  await typeAndMove(page);
  const before = await heapMB(cdp);
  await browser.startTracing(page, {
    categories: [
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'devtools.timeline.frame',
      'disabled-by-default-devtools.timeline.frame',
    ],
  });
  const begun = performance.now();
  const workUntil = async (second: number) => {
    while (performance.now() < begun + second * 1000) await typeAndMove(page);
  };
  await workUntil(Math.min(seconds, longestTraceSeconds));
  const trace = readTrace(await browser.stopTracing());
  await workUntil(seconds);
  const after = await heapMB(cdp);
  const updates = await page.evaluate(() => Number(document.body.dataset.updates));
  const what = `${count.toLocaleString('en')} distribution points ${state}, ${updates} updates`;
  return [
    limit(
      `${what}: input to next frame, 95th percentile of ${trace.inputMs.length}`,
      at(trace.inputMs, 0.95),
      'ms',
      100,
    ),
    limit(`${what}: longest task of the page, processor time`, at(trace.taskMs, 1), 'ms', null),
    limit(`${what}: time between frames, 95th percentile`, at(trace.frameMs, 0.95), 'ms', null),
    limit(`${what}: growth of memory in ${seconds} s`, after - before, 'MB', 5),
  ];
}

/** Pushes whole snapshots in which every row changed, structured-cloned as they are on their way to the window. */
async function startUpdates(
  page: Page,
  points: ReturnType<typeof manyPoints>,
  state: UnderWay,
): Promise<void> {
  await page.evaluate(
    ({ snapshot, everyMs: pauseMs, state: underWay }) => {
      let turn = 0;
      setInterval(() => {
        turn += 1;
        document.body.dataset.updates = String(turn);
        const distributionPoints = snapshot.distributionPoints.map((point, index) => ({
          ...point,
          state: underWay,
          progress: {
            bytesDone: ((turn + index) % 200) * 3_000_000,
            bytesTotal: 649_341_212,
            bytesPerSecond: 12_000_000,
            secondsLeft: 200 - ((turn + index) % 200),
          },
        }));
        window.fixture.push(
          'status.changed',
          structuredClone({
            kind: 'status',
            staleRun: false,
            snapshot: {
              ...snapshot,
              distributionPoints,
              currentRun: {
                id: 'run-9',
                host: 'site01',
                process: 9,
                startedAt: new Date().toISOString(),
                phase: 'distributing',
                progress: null,
              },
            },
          }),
        );
      }, pauseMs);
    },
    { snapshot: statusSnapshot({ distributionPoints: points }), everyMs, state },
  );
}

/** What a person does: search, clear, walk through the rows, select some. */
async function typeAndMove(page: Page): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Search distribution points' });
  await search.click();
  await page.keyboard.type('DP 1', { delay: 40 });
  await search.fill('');
  await page.getByRole('grid', { name: 'Distribution points' }).focus();
  for (const key of [
    'ArrowDown',
    'ArrowDown',
    'Space',
    'PageDown',
    'PageDown',
    'Shift+ArrowDown',
    'Escape',
    'Home',
  ]) {
    await page.keyboard.press(key, { delay: 20 });
  }
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  /** Microseconds by the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly duration?: number; readonly type?: string } };
}

/** Delays of keys and clicks up to the frame that shows them, long tasks, and times between frames; milliseconds. */
function readTrace(buffer: Buffer) {
  const { traceEvents } = JSON.parse(buffer.toString('utf8')) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const inputMs = traceEvents
    .filter(({ name, args }) => name === 'EventTiming' && /^(key|pointer|click)/.test(args?.data?.type ?? ''))
    .flatMap(({ args }) => args?.data?.duration ?? []);
  // Of the processor: what else the machine does is not the page's.
  const taskMs = traceEvents
    .filter(({ name, tdur }) => name === 'RunTask' && tdur !== undefined)
    .map(({ tdur }) => (tdur ?? 0) / 1000);
  const frames = traceEvents.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => ts / 1000);
  const frameMs = frames.toSorted((a, b) => a - b).map((each, index, all) => each - (all[index - 1] ?? each));
  return { inputMs, taskMs, frameMs: frameMs.slice(1) };
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** What the page's own objects take, after rubbish was collected. */
async function heapMB(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
