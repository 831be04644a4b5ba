import { failure } from '../../electron/shared/failure.ts';
import { message } from '../../electron/shared/texts/message.ts';
import { expect, test } from '../support/renderer-test.ts';
import { now, siteWith } from '../support/site-scenarios.ts';

test('licences are searched, and opened by keyboard', async ({ openWindow }) => {
  const page = await openWindow(siteWith(), { at: now });
  await page.getByRole('button', { name: 'About' }).click();
  await page.getByRole('tab', { name: 'Licences of its parts' }).click();
  await expect(page.getByText('3 of 3 packages')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search by name or licence' }).fill('isc');
  await expect(page.getByText('1 of 3 packages')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copyright 2010-2023 Mike Bostock')).toBeVisible();
});

test('a list of licences that is missing is said, with its path', async ({ openWindow }) => {
  const unread = failure('program.file-failed', {
    operation: message('fileWork', 'reading', { path: '/opt/PkgSource/licences.json' }),
    cause: message('causes', 'absent'),
  });
  const scenario = { ...siteWith(), 'app.licences': { kind: 'failure', failure: unread } } as const;
  const page = await openWindow(scenario, { at: now });
  await page.getByRole('button', { name: 'About' }).click();
  await page.getByRole('tab', { name: 'Licences of its parts' }).click();
  await expect(page.getByRole('dialog')).toContainText('/opt/PkgSource/licences.json');
});

test('the icon in the notification area is there only for who asks for it', async ({ openWindow }) => {
  const page = await openWindow(siteWith(), { at: now });
  await page.getByRole('button', { name: 'About' }).click();
  await page.getByRole('tab', { name: 'Window' }).click();
  const keep = page.getByRole('switch', { name: 'Keep PkgSource in the notification area' });
  await expect(keep).not.toBeChecked();
  await keep.focus();
  await page.keyboard.press('Space');
  await expect(keep).toBeChecked();
});
