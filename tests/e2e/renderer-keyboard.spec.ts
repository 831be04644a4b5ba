import type { Page } from 'playwright-core';
import { hostScenario, openHostDialog } from '../support/host-screens.ts';
import { expect, test } from '../support/renderer-test.ts';
import { delivered, engines } from '../support/screen-states.ts';
import { now, siteWith } from '../support/site-scenarios.ts';

const dialog = (page: Page) => page.getByRole('dialog');

test('a host is installed by keyboard alone: Enter goes on, what is missing gets the focus, asking can be left', async ({
  openWindow,
}) => {
  const page = await openWindow({ ...hostScenario, 'host.look': { kind: 'hold' } }, { at: now });
  const install = page.getByRole('button', { name: /^Install on / });
  await install.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Over SSH' })).toBeFocused();
  const user = page.getByLabel(/^User(?! at)/);
  await user.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Fill this in.').first()).toBeVisible();
  await expect(user).toBeFocused();
  await page.keyboard.type('admin');
  await page.getByLabel(/^Password(?! at)/).focus();
  await page.keyboard.type('secret');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText(/^Asking .* for its key…$/)).toBeVisible();
  // The dialog keeps the focus while its buttons change, and an answer that comes late changes nothing.
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(user).toHaveValue('admin');
  await page.evaluate(() =>
    window.fixture.answer('host.look', {
      ok: true,
      value: { type: 'ssh-ed25519', fingerprint: `SHA256:${'A'.repeat(43)}`, state: 'unknown' },
    }),
  );
  await expect(user).toBeVisible();
  await expect(dialog(page).getByText('SHA256:')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(install).toBeFocused();
});

test('the kit for a host is made by Enter, and its dialog is left by Escape', async ({ openWindow }) => {
  const page = await openWindow(hostScenario, { at: now });
  await openHostDialog(page);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^By hand/ })).toBeChecked();
  await page.getByLabel('Executable for the host').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('/media/usb/pkgsource-host-linux')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(dialog(page).locator(':focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Install on / })).toBeFocused();
});

test('tabs are walked by arrows, and Escape gives the focus back', async ({ openWindow }) => {
  const page = await openWindow(siteWith(), { at: now });
  const about = page.getByRole('button', { name: 'About' });
  await about.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Program' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tabpanel', { name: 'Licences of its parts' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('no such licence');
  await expect(dialog(page)).toContainText('No package has this in its name or licence.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(about).toBeFocused();

  const log = page.getByRole('button', { name: 'Show log' });
  await log.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Synchronization' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tabpanel', { name: 'Setup journal' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(log).toBeFocused();
});

test('the table of distribution points is one stop: its groups close by Enter, and Tab leaves it', async ({
  openWindow,
}) => {
  const page = await openWindow(siteWith({ distributionPoints: delivered, engines }), { at: now });
  const grouping = page.getByRole('combobox', { name: 'Group' });
  await grouping.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'By state' }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(grouping).toHaveText('By state');
  const grid = page.getByRole('grid', { name: 'Distribution points' });
  await grid.focus();
  await page.keyboard.press('Home');
  const active = async () => page.locator(`[id="${await grid.getAttribute('aria-activedescendant')}"]`);
  await expect(await active()).toContainText('Failed');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('row', { name: /Kiel/ })).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(await active()).toContainText('Reported, not proven');
  await page.keyboard.press('Space');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Select rows to act on them')).toBeVisible();
  await expect(grid).toBeFocused();
  // Its own headings, then on: nothing holds the keyboard.
  for (let stop = 0; stop < 7; stop += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('tab', { name: 'Runs' })).toBeFocused();
});

test('in high contrast, whatever has the keyboard shows it', async ({ openWindow }) => {
  const scenario = siteWith({ distributionPoints: delivered, engines });
  const page = await openWindow(scenario, { at: now, forcedColors: 'active', colorScheme: 'dark' });
  await page.getByRole('grid', { name: 'Distribution points' }).waitFor();
  const unseen: string[] = [];
  const walked: string[] = [];
  // Enough for every stop; past the last one nothing has the focus.
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluateHandle(() => document.activeElement);
    const element = focused.asElement();
    const box = await element?.boundingBox();
    const name = await element?.evaluate((each) => each.getAttribute('aria-label') ?? each.textContent ?? '');
    if (element === null || box == null || (await element.evaluate((each) => each === document.body))) break;
    walked.push(name ?? '');
    const around = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 };
    const picture = () => page.screenshot({ clip: around, animations: 'disabled', caret: 'hide' });
    const seen = await picture();
    await element.evaluate((each) => each instanceof HTMLElement && each.blur());
    if (seen.equals(await picture())) unseen.push(name ?? '');
    await element.focus();
  }
  expect(unseen).toEqual([]);
  expect(walked).toEqual(
    expect.arrayContaining(['Sync now', '1 reported, not proven', 'Distribution points', 'State', 'Runs']),
  );
});
