import { freshComputer, gives, site, statusSnapshot } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';

const withSite = {
  ...freshComputer,
  'app.describe': gives<'app.describe'>({ ...freshComputer['app.describe'].value, sites: [site] }),
  'status.read': gives<'status.read'>({ kind: 'status', snapshot: statusSnapshot(), staleRun: false }),
  'status.history': gives<'status.history'>([]),
};

test('diagnostics are collected from About, which says where they are and what is missing', async ({
  openWindow,
}) => {
  const page = await openWindow(freshComputer);
  await page.getByRole('button', { name: 'About' }).click();
  const about = page.getByRole('dialog');
  await about.getByRole('button', { name: 'Collect diagnostics…' }).press('Enter');
  await expect(about.getByText('/root/pkgsource-diagnostics.zip')).toBeVisible();
  await expect(about.getByText('/mnt/dead (it did not answer within 30 seconds)')).toBeVisible();
  await inspectScreen(page, 'about-diagnostics');
});

test('diagnostics are collected from the status page, one at a time, and a failure is told', async ({
  openWindow,
}) => {
  const page = await openWindow({ ...withSite, 'app.collectDiagnostics': { kind: 'hold' } });
  const collect = async () => {
    await page.getByRole('button', { name: 'Maintain' }).click();
    await page.getByRole('menuitem', { name: 'Collect diagnostics…' }).click();
  };
  await collect();
  await expect(page.getByText('Collecting diagnostics')).toBeVisible();
  await inspectScreen(page, 'status-diagnostics-collecting');
  await collect();
  const calls = () =>
    page.evaluate(() => window.fixture.calls.filter(({ name }) => name === 'app.collectDiagnostics').length);
  expect(await calls()).toBe(1);
  await page.evaluate(() =>
    window.fixture.answer('app.collectDiagnostics', {
      ok: false,
      failure: {
        code: 'program.file-failed',
        params: { operation: 'Writing /root/d.zip', cause: 'the disk is full' },
      },
    }),
  );
  await expect(page.getByText('the disk is full')).toBeVisible();
  await inspectScreen(page, 'status-diagnostics-failed');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('the disk is full')).toBeHidden();
  await collect();
  await page.evaluate(() => window.fixture.answer('app.collectDiagnostics', { ok: true, value: null }));
  await expect(page.getByText('Collecting diagnostics')).toBeHidden();
});
