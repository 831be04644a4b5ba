import { failure } from '../../electron/shared/failure.ts';
import type { RunEvent } from '../../electron/shared/run-events.ts';
import type { RunSummary } from '../../electron/shared/status.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { gives, pointStatus, runSummary } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';
import { now, siteWith, unreachable } from '../support/site-scenarios.ts';

const outcomes = [
  'updated',
  'unchanged',
  'unchanged',
  'some failed',
  'unchanged',
  'failed',
  'cancelled',
] as const;

/** Forty days with a run each, and a second one on the newest, in the same minute. */
const runs: RunSummary[] = Array.from({ length: 41 }, (_, index) => {
  const day = Math.max(0, index - 1);
  const startedAt = new Date(Date.UTC(2026, 5, 24 - day, 3, 12, index === 0 ? 30 : 0));
  const minutes = 1 + ((index * 7) % 11);
  return runSummary({
    id: `run-${index}`,
    startedAt: startedAt.toISOString(),
    endedAt: new Date(startedAt.getTime() + minutes * 60_000).toISOString(),
    outcome: outcomes[index % outcomes.length] ?? 'unchanged',
    bytesFetched: index % 7 === 0 ? 649_341_212 : 0,
    bytesDistributed: index % 7 === 0 ? 1_948_023_636 : 12_000_000 * (index % 5),
    // The older half was made by a version that did not count.
    ...(index < 20 && {
      points: { wanted: 40, inSync: 40 - (index % 5), failed: Math.min(index % 3, index % 5) },
    }),
  });
});

const scenario = {
  ...siteWith({ distributionPoints: [pointStatus(), pointStatus({ name: 'Oslo' }), unreachable] }),
  'status.history': gives<'status.history'>(runs),
};

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['high-contrast', { forcedColors: 'active', colorScheme: 'dark' }],
] as const) {
  test(`charts of the history are read as pictures and as tables, ${name}`, async ({ openWindow }) => {
    const page = await openWindow(scenario, { at: now, ...options });
    for (const [tab, title] of [
      ['Outcomes', 'Runs of each day by outcome'],
      ['Duration', 'Duration of each run'],
      ['Data moved', 'Data moved by each run'],
      ['Compliance', 'Distribution points with the current catalog after each run'],
      ['Distribution points', 'Distribution points by state, now'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      const chart = page.getByRole('figure', { name: title });
      await expect(chart.getByRole('listbox').first()).toBeVisible();
      await expect(chart.getByRole('group', { name: title, exact: true })).toBeVisible();
      await page.getByRole('tablist').scrollIntoViewIfNeeded();
      await inspectScreen(page, `history-${tab.toLowerCase().replaceAll(' ', '-')}-${name}`);
    }
    await page.getByRole('tab', { name: 'Duration' }).click();
    await page.getByRole('switch', { name: 'Show as a table' }).click();
    const table = page.getByRole('table', { name: 'Duration of each run' });
    // The newest thirty and the heading.
    await expect(table).toHaveAttribute('aria-rowcount', '31');
    await expect(table.getByRole('row').nth(1)).toContainText('1 min');
    await inspectScreen(page, `history-table-${name}`);
    await page.getByRole('tab', { name: 'Compliance' }).click();
    const compliance = page.getByRole('table', { name: 'Distribution points with the current catalog' });
    await expect(compliance).toHaveAttribute('aria-rowcount', '21');
    await expect(compliance.getByRole('row').nth(1)).toContainText('40 of 40 (100%)');
  });
}

test('the charts’ library is not loaded before a chart is asked for', async ({ openWindow }) => {
  const page = await openWindow(scenario, { at: now });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Runs' })).toBeVisible();
  expect(asked.join(' ')).toContain('main.js');
  expect(asked.join(' ')).not.toContain('HistoryChart');
  await page.getByRole('tab', { name: 'Duration' }).click();
  await expect.poll(() => asked.join(' ')).toContain('HistoryChart');
});

test('a run over thousands of distribution points is read on its line, and its troubles alone', async ({
  openWindow,
}) => {
  const at = (second: number) => new Date(Date.UTC(2026, 5, 24, 3, 12, second)).toISOString();
  const events: RunEvent[] = [
    { kind: 'run started', at: at(0), runId: 'run-0', host: 'site01', process: 411 },
    ...Array.from({ length: 3000 }, (_, index): RunEvent => {
      const served = { kind: 'distribution point', at: at(5 + index), name: `DP ${index}` } as const;
      const unreached = failure('dp.unreachable', { path: '\\\\dp\\c$', cause: asItIs('timed out') });
      return index % 1000 === 500
        ? { ...served, state: 'unreachable', failure: unreached }
        : { ...served, state: 'in sync' };
    }),
    { kind: 'run ended', at: at(3600), summary: runSummary() },
  ];
  const page = await openWindow(
    { ...scenario, 'status.runEvents': gives<'status.runEvents'>(events) },
    { at: now },
  );
  await page.getByTestId('run-run-0').click();
  const line = page.getByRole('group', { name: 'Events of this run' });
  await expect(line.getByRole('listitem').first()).toContainText('Started on site01');
  expect(await line.getByRole('listitem').count()).toBeLessThan(60);
  await line.focus();
  await page.keyboard.press('End');
  await expect(line.getByText('Ended: Catalog updated')).toBeVisible();
  await page.getByRole('switch', { name: 'Only what went wrong: 3 events' }).click();
  await expect(line.getByRole('listitem')).toHaveCount(3);
  await expect(line.getByRole('listitem').first()).toContainText('DP 500: unreachable');
});
