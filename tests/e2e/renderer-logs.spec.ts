import { gives, site } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';
import { now, siteWith } from '../support/site-scenarios.ts';

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['zoomed-400', { viewport: { width: 320, height: 640 } }],
] as const) {
  test(`logs are searched, filtered and copied, ${name}`, async ({ openWindow }) => {
    const page = await openWindow(siteWith(), { at: now, ...options });
    await page.getByRole('button', { name: 'Show log' }).click();
    const dialog = page.getByRole('dialog', { name: 'Logs' });
    await expect(dialog.getByRole('tab', { name: 'Synchronization' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(dialog).toContainText('3 of 3 lines, newest first');
    await expect(dialog.getByRole('row').nth(1)).toContainText('Call status.read broke');
    await inspectScreen(page, `logs-${name}`);
    await dialog.getByRole('combobox', { name: 'Show' }).click();
    await page.getByRole('option', { name: 'Errors and warnings' }).click();
    await expect(dialog).toContainText('2 of 3 lines');
    await dialog.getByRole('searchbox', { name: 'Search the log' }).fill('DISK');
    await expect(dialog).toContainText('1 of 3 lines');
    await dialog.getByRole('button', { name: 'Copy these lines' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('2026-06-24T03:13:00.000Z\twarn\t[411] the journal cannot be written: the disk is full');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('button', { name: 'Show log' })).toBeFocused();
  });
}

test('a log is followed by name, and only what changed is read', async ({ openWindow }) => {
  const page = await openWindow(siteWith(), { at: now });
  const asked = () =>
    page.evaluate(() =>
      window.fixture.calls.filter(({ name }) => name === 'app.readLog').map(({ input }) => input),
    );
  await page.getByRole('button', { name: 'Show log' }).click();
  await expect.poll(async () => (await asked()).length, { timeout: 30_000 }).toBeGreaterThan(1);
  expect((await asked()).slice(0, 2)).toEqual([
    { log: 'sync', site, unlessMark: null },
    { log: 'sync', site, unlessMark: '1' },
  ]);
  await page.evaluate(
    (answer) => window.fixture.set('app.readLog', answer),
    gives<'app.readLog'>({ kind: 'lines', path: '/j', mark: '2', isCut: false, lines: [] }),
  );
  await page.getByRole('tab', { name: 'Setup journal' }).click();
  await expect(page.getByText('Nothing is in this log yet.')).toBeVisible();
  expect((await asked()).at(-1)).toMatchObject({ log: 'setup journal', site: null });
});
