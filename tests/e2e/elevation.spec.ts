import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Answers } from '../../electron/shared/answers.ts';
import { expect, test } from '../support/ordinary-window.ts';

test.describe.configure({ timeout: 180_000 });

const patience = { timeout: 60_000 };

async function arriveAt(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible(patience);
}

/** Walks from Welcome to Summary with these answers. */
async function walkToSummary(page: Page, answers: Record<string, unknown>): Promise<void> {
  const { destination, catalog, trust, distributionPoints } = answers as unknown as Answers;
  const next = page.getByRole('button', { name: 'Next' });
  await arriveAt(page, 'Welcome');
  await expect(page.getByTestId('check-rights')).toContainText(
    'Administrator rights are asked for',
    patience,
  );
  await next.click();
  await arriveAt(page, 'Destination folder');
  await page.getByRole('textbox', { name: 'Destination folder' }).fill(destination);
  await next.click();
  await arriveAt(page, 'Package source and share');
  await page.getByRole('radio', { name: 'Go on without one' }).check();
  await next.click();
  await arriveAt(page, 'Catalog');
  await page.getByRole('radio', { name: /^Local folder/ }).check();
  await page
    .getByRole('textbox', { name: 'Catalog folder' })
    .fill(catalog.kind === 'local' ? catalog.folder : '');
  await page.getByRole('button', { name: 'Certificates' }).click();
  await page.getByRole('textbox', { name: 'Trusted roots' }).fill(trust[0] ?? '');
  await next.click();
  await arriveAt(page, 'Synchronization host');
  await page.getByRole('radio', { name: /^Off/ }).check();
  await next.click();
  await arriveAt(page, 'Distribution points');
  await page.getByRole('button', { name: 'Paste many' }).click();
  const point = distributionPoints[0];
  await page.getByLabel('One distribution point a line').fill(point?.path ?? '');
  await page.getByRole('button', { name: 'Add 1' }).click();
  await next.click();
  await arriveAt(page, 'Updates source folder');
  await next.click();
  await arriveAt(page, 'Summary');
}

/** Resolves when Setup has changed something, which is long before its end. */
async function changeMade(home: string): Promise<void> {
  const journal = () => readFile(path.join(home, 'setup-journal.jsonl'), 'utf8').catch(() => '');
  await expect.poll(journal, { ...patience, intervals: [20] }).toContain('change made');
}

test('without rights, the Summary says what they are for; refused, nothing changes; given, Setup runs', async ({
  bench,
  openWindow,
}) => {
  const { page, close } = await openWindow();
  await walkToSummary(page, bench.answers);
  await expect(page.getByText('Administrator rights will be asked for')).toBeVisible(patience);
  await expect(page.getByText(`PkgSource runs as ${bench.user.name}`)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('summary.png') });

  await test.step('refused, the Summary is back with a calm word, and nothing was changed', async () => {
    bench.launcher.answer('refuse');
    await page.getByRole('button', { name: 'Set up' }).click();
    await expect(page.getByText('Administrator rights were not given')).toBeVisible(patience);
    await arriveAt(page, 'Summary');
    await page.screenshot({ path: test.info().outputPath('refused.png') });
    await expect(stat(bench.destination)).rejects.toThrow('ENOENT');
    expect(bench.launcher.started).toEqual([]);
  });

  await test.step('given, the same page shows Setup at work, and its end', async () => {
    bench.launcher.answer('allow');
    await page.getByRole('button', { name: 'Set up' }).click();
    await arriveAt(page, 'Finished');
    await expect(page.getByText('PkgSource is set up')).toBeVisible(patience);
    expect(bench.launcher.started).toHaveLength(1);
    expect((await stat(path.join(bench.destination, 'PkgSource/wsusscn2.cab'))).uid).toBe(0);
    expect(await readFile(path.join(bench.home, 'sites.json'), 'utf8')).toContain(bench.destination);
  });
  expect(await close()).toBe(0);
});

test('cancelled in the window, the program with rights undoes what it did', async ({ bench, openWindow }) => {
  const { page, close } = await openWindow();
  await walkToSummary(page, bench.slowAnswers(0.5));
  await page.getByRole('button', { name: 'Set up' }).click();
  await changeMade(bench.home);
  // It stands still until the window has asked it to cancel, so that it is cancelled in the middle.
  bench.launcher.started[0]?.kill('SIGSTOP');
  await page.getByRole('button', { name: 'Cancel Setup' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel Setup' }).click();
  await expect(page.getByText('Setup stops and undoes what it did')).toBeVisible(patience);
  bench.launcher.started[0]?.kill('SIGCONT');
  await arriveAt(page, 'Finished');
  await expect(page.getByText('Setup was cancelled')).toBeVisible(patience);
  await expect(page.getByText('What Setup did was undone')).toBeVisible();
  await expect(stat(bench.destination)).rejects.toThrow('ENOENT');
  expect(await close()).toBe(0);
});

test('where the program with rights dies, the window says so, and undoes what it began', async ({
  bench,
  openWindow,
}) => {
  const { page, close } = await openWindow();
  await walkToSummary(page, bench.slowAnswers(0.5));
  await page.getByRole('button', { name: 'Set up' }).click();
  await changeMade(bench.home);
  bench.launcher.started[0]?.kill('SIGKILL');
  await arriveAt(page, 'Finished');
  await expect(page.getByText('The program with administrator rights ended early')).toBeVisible(patience);
  await page.screenshot({ path: test.info().outputPath('died.png') });
  await page.getByRole('button', { name: 'Finish or undo…' }).click();
  await arriveAt(page, 'An earlier Setup was interrupted');
  await page.getByRole('button', { name: 'Undo Setup' }).click();
  await expect(page.getByText('Setup was taken back.')).toBeVisible(patience);
  await expect(stat(bench.destination)).rejects.toThrow('ENOENT');
  expect(await close()).toBe(0);
});
