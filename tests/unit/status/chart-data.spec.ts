import { expect, test } from '@playwright/test';
import { englishLanguage } from '../../../electron/shared/texts/languages.ts';
import { chartOf } from '../../../renderer/status/history/chart-data.ts';
import { pointStatus, runSummary } from '../../support/fixtures.ts';

test('data moved is counted in the unit of its largest run', () => {
  const small = runSummary({ id: 'a', bytesFetched: 12_000_000, bytesDistributed: 24_000_000 });
  const large = runSummary({ id: 'b', bytesFetched: 650_000_000, bytesDistributed: 1_300_000_000 });
  const chart = (runs: Parameters<typeof chartOf>[2]) => chartOf(englishLanguage, 'bytes', runs, []);
  expect(chart([small])).toMatchObject({ unit: 'MB', bars: [{ values: [12, 24] }] });
  expect(chart([large, small])).toMatchObject({
    unit: 'GB',
    bars: [{ values: [0.01, 0.02] }, { values: [0.65, 1.3] }],
  });
  expect(chart([]).bars).toEqual([]);
});

test('what is only reported has a bar of its own', () => {
  const reported = pointStatus({ state: 'arriving', waitingForCode: 'reported' });
  const chart = chartOf(englishLanguage, 'points', [], [reported, pointStatus({ state: 'arriving' })]);
  expect(chart.series).toEqual([
    { legend: 'Reported, not proven', tone: 'unproven' },
    { legend: 'Arriving', tone: 'moving' },
  ]);
  expect(chart.bars.map(({ values }) => values)).toEqual([
    [1, 0],
    [0, 1],
  ]);
});
