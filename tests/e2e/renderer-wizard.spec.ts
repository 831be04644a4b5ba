import type { Page } from 'playwright-core';
import { freshComputer } from '../support/fixtures.ts';
import { inspectScreen, test } from '../support/renderer-test.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('walks every page, each accessible', async ({ openWindow }) => {
  const page = await openWindow(freshComputer);
  await heading(page, 'Welcome').waitFor();
  await page.getByText('smbd is not running').waitFor();
  await inspectScreen(page, 'wizard-1-welcome');
  await next(page);
  await page.getByText('48.2 GB').waitFor();
  await inspectScreen(page, 'wizard-2-destination');
  await next(page);
  await page.getByText('PackageSrc and packagesrc_1 are in use').waitFor();
  await inspectScreen(page, 'wizard-3-share');
  await next(page);
  await page.getByRole('button', { name: 'Test connection' }).click();
  await page.getByText('The catalog can be reached').waitFor();
  await inspectScreen(page, 'wizard-4-catalog-internet');
  await next(page);
  await heading(page, 'Synchronization host').waitFor();
  await inspectScreen(page, 'wizard-5-host');
  await next(page);
  await heading(page, 'Distribution points').waitFor();
  await inspectScreen(page, 'wizard-6-points-empty');
  await next(page);
  await page.getByRole('checkbox', { name: 'Create an updates source folder' }).check();
  await inspectScreen(page, 'wizard-7-updates');
  await next(page);
  await page.getByText('Share PkgSource as PackageSrc_2').waitFor();
  await inspectScreen(page, 'wizard-8-summary');
});
