import { shownStateOf } from '../../../electron/shared/shown-state.ts';
import type { DistributionPointStatus, RunOutcome, RunSummary } from '../../../electron/shared/status.ts';
import type { Language, Texts } from '../../../electron/shared/texts/language.ts';
import {
  formatBytes,
  formatCount,
  formatDay,
  formatDuration,
  formatInstant,
  formatPercent,
  formatShortDay,
  formatShortInstant,
} from '../../ui/format.ts';
import type { Tone } from '../../ui/StateMark.tsx';
import { pointStateOrder, pointTones } from '../point-state.ts';

/** What the history can show as a chart. */
export type ChartKind = 'outcomes' | 'duration' | 'bytes' | 'compliance' | 'points';

/** Bars that stand beside each other, each made of one part per series. */
export interface ChartData {
  readonly title: string;
  /** What the values count, beside the axis. */
  readonly unit: string;
  /** Whether the sum of a bar's parts says something; it is written above the bar. */
  readonly showsSums: boolean;
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

type Say = Texts<'history'>;

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
  language: Language,
  kind: ChartKind,
  runs: readonly RunSummary[],
  points: readonly DistributionPointStatus[],
): ChartData {
  const t = language.texts('history');
  switch (kind) {
    case 'outcomes':
      return outcomesByDay(t, runs);
    case 'duration':
      return durations(t, runs);
    case 'bytes':
      return bytesMoved(t, runs);
    case 'compliance':
      return compliance(t, runs);
    case 'points':
      return pointsByState(language, points);
  }
}

function outcomesByDay(t: Say, runs: readonly RunSummary[]): ChartData {
  const days = new Map<string, { readonly at: string; readonly counts: number[] }>();
  for (const { startedAt, outcome } of runs.toReversed()) {
    const name = formatDay(startedAt);
    const day = days.get(name) ?? { at: startedAt, counts: [0, 0, 0, 0] };
    const series = outcomeSeries[outcome];
    day.counts[series] = (day.counts[series] ?? 0) + 1;
    days.set(name, day);
  }
  return {
    ...{ title: t('outcomesTitle'), unit: t('runsUnit'), showsSums: true, barTitle: t('day') },
    series: [
      { legend: t('succeeded'), tone: 'good' },
      { legend: t('someFailed'), tone: 'warning' },
      { legend: t('notSucceeded'), tone: 'bad' },
      { legend: t('cancelled'), tone: 'off' },
    ],
    bars: [...days].slice(-mostBars).map(([name, { at, counts }]) => ({
      ...{ key: name, label: formatShortDay(at), name, values: counts },
      texts: counts.map((count) => formatCount(count)),
    })),
  };
}

function durations(t: Say, runs: readonly RunSummary[]): ChartData {
  return {
    ...{ title: t('durationTitle'), unit: t('minutes'), showsSums: true, barTitle: t('run') },
    series: [{ legend: t('duration'), tone: 'working' }],
    bars: newest(runs).map(({ run, turn }) => {
      const seconds = (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000;
      return { ...barOf(t, run, turn), values: [rounded(seconds / 60)], texts: [formatDuration(seconds)] };
    }),
  };
}

function bytesMoved(t: Say, runs: readonly RunSummary[]): ChartData {
  const shown = newest(runs);
  const most = Math.max(...shown.map(({ run }) => run.bytesFetched + run.bytesDistributed));
  const [unit, unitBytes] = most < 1e9 ? [t('megabytes'), 1e6] : [t('gigabytes'), 1e9];
  return {
    ...{ title: t('bytesTitle'), unit, showsSums: false, barTitle: t('run') },
    series: [
      { legend: t('fetched'), tone: 'neutral' },
      { legend: t('distributed'), tone: 'working' },
    ],
    bars: shown.map(({ run, turn }) => {
      const moved = [run.bytesFetched, run.bytesDistributed];
      return {
        ...barOf(t, run, turn),
        values: moved.map((bytes) => rounded(bytes / unitBytes)),
        texts: moved.map((bytes) => formatBytes(bytes)),
      };
    }),
  };
}

/** Runs that counted the distribution points: how many had the catalog, and how many a failure kept from it. */
function compliance(t: Say, runs: readonly RunSummary[]): ChartData {
  const counted = runs.filter((run) => run.points !== undefined && run.points.wanted > 0);
  return {
    ...{ title: t('complianceTitle'), unit: t('points'), showsSums: false, barTitle: t('run') },
    series: [
      { legend: t('inSync'), tone: 'good' },
      { legend: t('notYet'), tone: 'warning' },
      { legend: t('without'), tone: 'bad' },
    ],
    bars: newest(counted).map(({ run, turn }) => {
      const { wanted, inSync, failed } = run.points ?? { wanted: 0, inSync: 0, failed: 0 };
      const values = [inSync, wanted - inSync - failed, failed];
      const share = formatPercent(inSync, wanted);
      const texts = values.map((count) => formatCount(count));
      return {
        ...barOf(t, run, turn),
        values,
        texts: [t('inSyncOf', { count: inSync, all: wanted, share }), ...texts.slice(1)],
      };
    }),
  };
}

function pointsByState(language: Language, points: readonly DistributionPointStatus[]): ChartData {
  const t = language.texts('history');
  const stateText = language.texts('pointState');
  const present = pointStateOrder.filter((state) => points.some((point) => shownStateOf(point) === state));
  return {
    ...{ title: t('pointsTitle'), unit: t('points'), showsSums: true, barTitle: t('state') },
    series: present.map((state) => ({ legend: stateText(state), tone: pointTones[state] })),
    bars: present.map((state) => {
      const count = points.filter((point) => shownStateOf(point) === state).length;
      const values = present.map((each) => (each === state ? count : 0));
      const name = stateText(state);
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
      const turn = (used.get(formatShortInstant(run.startedAt)) ?? 0) + 1;
      used.set(formatShortInstant(run.startedAt), turn);
      return { run, turn };
    });
}

function barOf(t: Say, { id, startedAt }: RunSummary, turn: number) {
  const label = formatShortInstant(startedAt);
  return {
    key: id,
    label: turn === 1 ? label : t('again', { label, turn }),
    name: formatInstant(startedAt),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
