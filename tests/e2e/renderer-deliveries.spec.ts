import type { Page } from 'playwright-core';
import type { Answers } from '../../electron/shared/answers.ts';
import { freshComputer, gives, plan, pointStatus, sha256 } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';
import { delivered, deliveries, engines } from '../support/screen-states.ts';
import { now, siteWith } from '../support/site-scenarios.ts';

const device = 'P56IOI7-MZJNU2Y-IQGDREY-DM2MGTI-MGL3BXN-PQ6W5BM-TBBZ4TJ-XZWICQ2';

const answersAsked = (page: Page) =>
  page.evaluate(() => {
    const asked = window.fixture.calls.filter(({ name }) => name === 'setup.prepare').at(-1);
    return Reflect.get(Object(asked?.input), 'answers') as Answers;
  });

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true });
const ok = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'OK' });

test('puts pasted distribution points into a group that Syncthing serves; the plan has it all', async ({
  openWindow,
}) => {
  const page = await openWindow(freshComputer);
  for (const title of ['Destination folder', 'Package source and share', 'Catalog', 'Synchronization host']) {
    await next(page).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }
  await next(page).click();
  await page.getByRole('button', { name: 'Paste many' }).click();
  await page
    .getByRole('textbox', { name: 'One distribution point a line' })
    .fill(`name;path;group;member\nLyon;/mnt/lyon;Branches;${device}\nOslo;/mnt/oslo;;`);
  await expect(page.getByText(/^The group Branches is new/)).toBeVisible();
  await page.getByRole('button', { name: 'Add 2' }).click();
  const cost = page.getByTestId('copy-cost');
  await expect(cost).toHaveText(
    'Each new catalog takes 1.3 GB through the host’s network link: 649 MB to each of 2 distribution points. About 2 min at 12.5 MB/s: a link of 100 Mbit/s is assumed, because no run has been measured yet. An engine is worth it from 70 distribution points on.',
  );

  await page.getByRole('button', { name: 'Edit the group Branches' }).click();
  await page
    .getByRole('checkbox', { name: 'Put the one distribution point without a group into it' })
    .check();
  await page.getByRole('radio', { name: /^Syncthing/ }).check();
  const fingerprint = page.getByRole('textbox', { name: 'SHA-256 fingerprint of its certificate' });
  const wrong = page.getByText('Enter the fingerprint: 64 hexadecimal digits');
  // An empty field is not complained about while others are filled in.
  await fingerprint.focus();
  await page.keyboard.press('Tab');
  await expect(wrong).toBeHidden();
  await fingerprint.fill('AB:CD');
  await page.keyboard.press('Tab');
  await expect(wrong).toBeVisible();
  await fingerprint.fill(sha256);
  await expect(wrong).toBeHidden();
  await ok(page).click();
  // Nothing is copied any more, so nothing is tested by writing there.
  await expect(cost).toBeHidden();
  await expect(page.getByTestId('point-test-Lyon')).toHaveText('Not tested: an engine writes there');
  await expect(page.getByRole('button', { name: 'Test all' })).toBeDisabled();

  await next(page).click();
  await expect(page.getByRole('button', { name: 'Edit Oslo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Device ID in Syncthing' }).fill(device);
  await ok(page).click();
  await next(page).click();
  await next(page).click();
  await expect(
    page.getByText('2: Syncthing at https://127.0.0.1:8384 carries it, as its folder pkgsource'),
  ).toBeVisible();
  await inspectScreen(page, 'deliveries-summary');
  const { distributionPoints, distributionPointGroups } = await answersAsked(page);
  expect(distributionPointGroups).toEqual([
    {
      name: 'Branches',
      delivery: {
        kind: 'syncthing',
        address: 'https://127.0.0.1:8384',
        credential: 'syncthing',
        certificateSha256: sha256,
        folderId: 'pkgsource',
      },
    },
  ]);
  expect(distributionPoints.map(({ group, member }) => ({ group, member }))).toEqual([
    { group: 'Branches', member: device },
    { group: 'Branches', member: device },
  ]);
});

test('a distribution point of a site can be given another delivery than its group has', async ({
  openWindow,
}) => {
  const lyon = pointStatus({ name: 'Lyon', path: '\\\\lyon\\catalog$' });
  const page = await openWindow(
    {
      ...siteWith({ distributionPoints: [lyon] }),
      'maintenance.answersOf': gives<'maintenance.answersOf'>(deliveries),
      'setup.prepare': gives<'setup.prepare'>({ kind: 'ready', plan }),
    },
    { at: now, viewport: { width: 1024, height: 640 } },
  );
  await page.getByRole('row', { name: /Lyon/ }).click();
  await page.getByRole('button', { name: 'Edit…' }).click();
  const kind = page.getByRole('combobox', { name: 'Who carries the catalog there' });
  await expect(kind.getByRole('option', { name: 'As its group: Syncthing' })).toBeAttached();
  await kind.selectOption('replicated');
  await page.getByRole('textbox', { name: 'Hubs, one name a line' }).fill('Hub\nOslo');
  await ok(page).click();
  await expect(page.getByText('PkgSource does not copy to Oslo.')).toBeVisible();
  await inspectScreen(page, 'deliveries-edit-small');
  await page.getByRole('textbox', { name: 'Hubs, one name a line' }).fill('hub');
  await ok(page).click();
  await expect(page.getByRole('dialog', { name: 'Change Lyon' })).toBeVisible();
  const asked = await answersAsked(page);
  const before = deliveries.distributionPoints[1];
  expect(asked).toEqual({
    ...deliveries,
    distributionPoints: deliveries.distributionPoints.map((point) =>
      point === before ? { ...point, delivery: { kind: 'replicated', hubs: ['hub'] } } : point,
    ),
  });
});

test('what an engine only reports has a mark, a count and an explanation of its own', async ({
  openWindow,
}) => {
  const page = await openWindow(siteWith({ distributionPoints: delivered, engines }), { at: now });
  const grid = page.getByRole('grid', { name: 'Distribution points' });
  const bonn = grid.getByRole('row', { name: /Bonn/ });
  await expect(bonn).toContainText('Reported, not proven');
  await expect(bonn).toContainText(
    'ConfigMgr at https://cm.example.com/AdminService reports it delivered, but it could not be looked at: access is denied.',
  );
  const count = page.getByRole('button', { name: '1 reported, not proven' });
  await expect(count).toHaveAccessibleDescription(/nothing proves which catalog it is/);
  await expect(count).toHaveAttribute('aria-pressed', 'false');
  await count.focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(count).toHaveAttribute('aria-pressed', 'true');
  await expect(grid.getByRole('row', { name: /catalog|PS100042/ })).toHaveCount(1);
  await expect(page.getByRole('combobox', { name: 'Show' })).toHaveText('Reported, not proven (1)');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('row', { name: /Lyon/ })).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Groups of distribution points' }).getByRole('columnheader', {
      name: 'Reported, not proven',
    }),
  ).toBeVisible();
  await page.getByRole('combobox', { name: 'Group' }).click();
  await page.getByRole('option', { name: 'By state' }).click();
  await expect(grid.getByRole('row', { name: /^Reported, not proven/ })).toBeVisible();
});
