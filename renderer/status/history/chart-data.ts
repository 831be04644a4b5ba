import type { DistributionPointStatus, RunOutcome, RunSummary } from '../../../electron/shared/status.ts';
import { formatBytes, formatCount, formatDay, formatDuration, formatInstant } from '../../ui/format.ts';
import type { Tone } from '../../ui/StateMark.tsx';
import { pointStateOrder, pointStateTexts, pointTones } from '../point-state.ts';

/** What the history can show as a chart. */
export type ChartKind = 'outcomes' | 'duration' | 'bytes' | 'points';

/** Bars that stand beside each other, each made of one part per series. */
export interface ChartData {
  readonly title: string;
  /** What the values count, beside the axis. */
  readonly unit: string;
  /** What the bars are, over the table's first column. */
  readonly barTitle: string;
  readonly series: readonly { readonly legend: string; readonly tone: Tone }[];
  readonly bars: readonly {
    readonly key: string;
    /** Short, below the bar; no two are the same. */
    readonly label: string;
    /** In full, for the table and the callout. */
    readonly name: string;
    /** One value for each series, and how it reads. */
    readonly values: readonly number[];
    readonly texts: readonly string[];
  }[];
}

const texts = {
  outcomes: {
    title: 'Runs of each day by outcome',
    unit: 'Runs',
    bar: 'Day',
    series: ['Succeeded', 'Some distribution points failed', 'Did not succeed', 'Cancelled'],
  },
  duration: { title: 'Duration of each run', unit: 'Minutes', bar: 'Run', series: ['Duration'] },
  bytes: { title: 'Data moved by each run', unit: 'MB', bar: 'Run', series: ['Fetched', 'Distributed'] },
  points: {
    title: 'Distribution points by state, now',
    unit: 'Distribution points',
    bar: 'State',
    series: ['Distribution points'],
  },
} as const;

/** Bars that can still be told apart. */
const mostBars = 30;

const outcomeSeries: Readonly<Record<RunOutcome, number>> = {
  updated: 0,
  unchanged: 0,
  'some failed': 1,
  refused: 2,
  failed: 2,
  interrupted: 2,
  cancelled: 3,
};

/** The runs, oldest first, as the bars of a chart. `runs` come newest first. */
export function chartOf(
  kind: ChartKind,
  runs: readonly RunSummary[],
  points: readonly DistributionPointStatus[],
): ChartData {
  switch (kind) {
    case 'outcomes':
      return outcomesByDay(runs);
    case 'duration':
      return durations(runs);
    case 'bytes':
      return bytesMoved(runs);
    case 'points':
      return pointsByState(points);
  }
}

function outcomesByDay(runs: readonly RunSummary[]): ChartData {
  const days = new Map<string, { readonly at: string; readonly counts: number[] }>();
  for (const { startedAt, outcome } of runs.toReversed()) {
    const name = formatDay(startedAt);
    const day = days.get(name) ?? { at: startedAt, counts: [0, 0, 0, 0] };
    const series = outcomeSeries[outcome];
    day.counts[series] = (day.counts[series] ?? 0) + 1;
    days.set(name, day);
  }
  const { title, unit, bar, series } = texts.outcomes;
  const tones: readonly Tone[] = ['good', 'warning', 'bad', 'off'];
  return {
    ...{ title, unit, barTitle: bar },
    series: series.map((legend, index) => ({ legend, tone: tones[index] ?? 'neutral' })),
    bars: [...days].slice(-mostBars).map(([name, { at, counts }]) => ({
      ...{ key: name, label: shortDay(at), name, values: counts },
      texts: counts.map((count) => formatCount(count)),
    })),
  };
}

function durations(runs: readonly RunSummary[]): ChartData {
  const { title, unit, bar, series } = texts.duration;
  return {
    ...{ title, unit, barTitle: bar },
    series: series.map((legend) => ({ legend, tone: 'working' })),
    bars: newest(runs).map(({ run, turn }) => {
      const seconds = (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000;
      return { ...barOf(run, turn), values: [rounded(seconds / 60)], texts: [formatDuration(seconds)] };
    }),
  };
}

function bytesMoved(runs: readonly RunSummary[]): ChartData {
  const { title, unit, bar, series } = texts.bytes;
  return {
    ...{ title, unit, barTitle: bar },
    series: series.map((legend, index) => ({ legend, tone: index === 0 ? 'neutral' : 'working' })),
    bars: newest(runs).map(({ run, turn }) => {
      const moved = [run.bytesFetched, run.bytesDistributed];
      return {
        ...barOf(run, turn),
        values: moved.map((bytes) => rounded(bytes / 1_000_000)),
        texts: moved.map((bytes) => formatBytes(bytes)),
      };
    }),
  };
}

function pointsByState(points: readonly DistributionPointStatus[]): ChartData {
  const { title, unit, bar } = texts.points;
  const present = pointStateOrder.filter((state) => points.some((point) => point.state === state));
  return {
    ...{ title, unit, barTitle: bar },
    series: present.map((state) => ({ legend: pointStateTexts[state], tone: pointTones[state] })),
    bars: present.map((state) => {
      const count = points.filter((point) => point.state === state).length;
      const values = present.map((each) => (each === state ? count : 0));
      const name = pointStateTexts[state];
      return { key: state, label: name, name, values, texts: values.map((value) => formatCount(value)) };
    }),
  };
}

/** The newest runs, oldest first, each with how often its label was used before. */
function newest(runs: readonly RunSummary[]): readonly { readonly run: RunSummary; readonly turn: number }[] {
  const used = new Map<string, number>();
  return runs
    .slice(0, mostBars)
    .toReversed()
    .map((run) => {
      const turn = (used.get(shortInstant(run.startedAt)) ?? 0) + 1;
      used.set(shortInstant(run.startedAt), turn);
      return { run, turn };
    });
}

function barOf({ id, startedAt }: RunSummary, turn: number) {
  const label = shortInstant(startedAt);
  return {
    key: id,
    label: turn === 1 ? label : `${label} (${formatCount(turn)})`,
    name: formatInstant(startedAt),
  };
}

function shortInstant(iso: string): string {
  const parts = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(undefined, parts).format(new Date(iso));
}

function shortDay(iso: string): string {
  return new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' }).format(new Date(iso));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
