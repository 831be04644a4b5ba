import type { Page } from 'playwright-core';
import { answersSchema } from '../../electron/shared/answers.ts';
import { describeFailure, failure } from '../../electron/shared/failure.ts';
import type { Scenario } from '../support/fixture-bridge.ts';
import { gives, plan, pointStatus, site, statusSnapshot, suggested } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';
import { now, siteWith, unreachable } from '../support/site-scenarios.ts';

const answers = answersSchema.parse({
  ...suggested,
  distributionPoints: [
    { name: 'Berlin', path: '/mnt/dp1' },
    { name: 'Lyon', path: '\\\\dp2\\catalog$', maxMBps: 4 },
    { name: 'Oslo', path: '/mnt/dp3', enabled: false },
  ],
});

const three: Scenario = {
  ...siteWith({
    distributionPoints: [
      pointStatus(),
      unreachable,
      pointStatus({ name: 'Oslo', path: '/mnt/dp3', state: 'disabled' }),
    ],
  }),
  'maintenance.answersOf': gives<'maintenance.answersOf'>(answers),
  'status.exportPoints': gives<'status.exportPoints'>('/root/distribution-points.csv'),
};

const grid = (page: Page) => page.getByRole('grid', { name: 'Distribution points' });
const command = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inputsOf = (page: Page, call: string) =>
  page.evaluate(
    (wanted) => window.fixture.calls.filter(({ name }) => name === wanted).map(({ input }) => input),
    call,
  );

test('rows are selected by keyboard alone, and served', async ({ openWindow }) => {
  const page = await openWindow(three, { at: now });
  await grid(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected')).toBeVisible();
  await expect(grid(page).getByRole('row', { selected: true })).toHaveCount(2);
  await inspectScreen(page, 'points-selected');
  await page.keyboard.press('Escape');
  await expect(command(page, 'Verify')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+a');
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('checkbox', { name: 'Select all' })).not.toBeFocused();
  await command(page, 'Verify').focus();
  await page.keyboard.press('Enter');
  // Oslo is turned off: nothing is copied there.
  await expect
    .poll(() => inputsOf(page, 'sync.start'))
    .toEqual([{ site, points: ['Lyon', 'Berlin'], verify: true }]);
});

test('rows are selected by mouse, groups with all of theirs, and redistributed', async ({ openWindow }) => {
  const page = await openWindow(three, { at: now });
  await page.getByRole('combobox', { name: 'Group' }).click();
  await page.getByRole('option', { name: 'By server' }).click();
  const local = grid(page).getByRole('row', { name: /Folders of this computer/ });
  await expect(local).toContainText('2 distribution points');
  await expect(grid(page).getByRole('row', { name: /dp2/ }).first()).toContainText(
    '1 without the current catalog',
  );
  await inspectScreen(page, 'points-grouped');
  await local.getByRole('button').click();
  await expect(grid(page).getByText('Berlin')).toBeHidden();
  await local.click();
  await expect(page.getByText('2 selected')).toBeVisible();
  await command(page, 'Redistribute').click();
  await expect
    .poll(() => inputsOf(page, 'sync.start'))
    .toEqual([{ site, points: ['Berlin'], verify: false }]);
});

test('what is filtered away is not acted on', async ({ openWindow }) => {
  const page = await openWindow(three, { at: now });
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('searchbox', { name: 'Search distribution points' }).fill('Berlin');
  await expect(page.getByText('1 selected')).toBeVisible();
  await command(page, 'Export…').click();
  await expect.poll(() => inputsOf(page, 'status.exportPoints')).toEqual([{ site, points: ['Berlin'] }]);
  await expect(page.getByText('The distribution points are in /root/distribution-points.csv')).toBeVisible();
});

test('pausing shows the plan first, and gives the focus back', async ({ openWindow }) => {
  const page = await openWindow({ ...three, 'setup.apply': { kind: 'hold' } }, { at: now });
  await grid(page)
    .getByRole('row', { name: /Berlin/ })
    .click();
  await command(page, 'Pause').click();
  const dialog = page.getByRole('dialog', { name: 'Pause Berlin' });
  await expect(dialog).toContainText('The copies there stay as they are');
  const [asked] = (await inputsOf(page, 'setup.prepare')) as [{ answers: typeof answers }];
  expect(asked.answers.distributionPoints.map(({ enabled }) => enabled)).toEqual([false, true, false]);
  await inspectScreen(page, 'points-pause');
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await expect(dialog.getByRole('list', { name: 'Operations' })).toBeVisible();
  await page.evaluate(() =>
    window.fixture.answer('setup.apply', {
      ok: true,
      value: { kind: 'done', site: '/srv/pkgsource', shareName: 'PackageSrc_2', unc: '' },
    }),
  );
  await expect(dialog).toContainText('The change is made.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(command(page, 'Pause')).toBeFocused();
  await expect.poll(async () => (await inputsOf(page, 'status.read')).length).toBe(2);
});

const inGroups = answersSchema.parse({
  ...answers,
  distributionPointGroups: [
    { name: 'South' },
    { name: 'Branches', delivery: { kind: 'syncthing', credential: 'syncthing' } },
  ],
});

test('several move to another group by keyboard alone, after a look at the plan', async ({ openWindow }) => {
  const page = await openWindow(
    {
      ...three,
      'maintenance.answersOf': gives<'maintenance.answersOf'>(inGroups),
      'setup.prepare': gives<'setup.prepare'>({ kind: 'ready', plan }),
      'setup.apply': { kind: 'hold' },
    },
    { at: now },
  );
  await grid(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await command(page, 'Move to group…').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Move 2 distribution points to another group' });
  const group = dialog.getByRole('combobox', { name: 'Group' });
  await expect(group).toBeFocused();
  // Nothing is chosen for the person, and nothing is complained about before something was tried.
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Show the plan' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Choose the group.');
  await expect(group).toBeFocused();
  await group.selectOption('Branches');
  await expect(dialog).toContainText(
    'How the catalog comes there: Syncthing at https://127.0.0.1:8384 carries it, as its folder pkgsource.',
  );
  await expect(dialog).toContainText('2 distribution points have no device ID, such as Berlin, Lyon.');
  await inspectScreen(page, 'points-move-refused');
  await group.selectOption('A new group');
  await page.keyboard.press('Tab');
  await page.keyboard.type('North');
  await inspectScreen(page, 'points-move');
  await page.keyboard.press('Enter');
  const planned = page.getByRole('dialog', { name: 'Move 2 distribution points to North' });
  await expect(planned).toContainText('From the next synchronization on');
  const [asked] = (await inputsOf(page, 'setup.prepare')) as [{ answers: typeof answers }];
  expect(asked.answers.distributionPoints.map((point) => point.group)).toEqual(['North', 'North', undefined]);
  expect(asked.answers.distributionPointGroups?.at(-1)).toEqual({ name: 'North' });
  await planned.getByRole('button', { name: 'Move' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => inputsOf(page, 'setup.apply')).toEqual([{ ...asked, planHash: plan.hash }]);
  await page.evaluate(() =>
    window.fixture.answer('setup.apply', {
      ok: true,
      value: { kind: 'done', site: '/srv/pkgsource', shareName: 'PackageSrc_2', unc: '' },
    }),
  );
  await expect(planned).toContainText('The change is made.');
  await page.keyboard.press('Escape');
  await expect(planned).toBeHidden();
  await expect(command(page, 'Move to group…')).toBeFocused();
  // Escape gives everything back before anything was planned, too.
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(command(page, 'Move to group…')).toBeFocused();
});

test('one is edited, and a change that cannot be made says why', async ({ openWindow }) => {
  const problem = failure('path.not-absolute', { path: 'x' }, 'distributionPoints[1].path');
  const page = await openWindow(
    { ...three, 'setup.prepare': gives<'setup.prepare'>({ kind: 'refused', problems: [problem] }) },
    { at: now },
  );
  await grid(page).getByRole('row', { name: /Lyon/ }).click();
  await command(page, 'Edit…').click();
  const dialog = page.getByRole('dialog', { name: 'Edit Lyon' });
  await expect(dialog.getByRole('textbox', { name: 'Limit, in MB per second' })).toHaveValue('4');
  await dialog.getByRole('textbox', { name: 'Limit, in MB per second' }).fill('8');
  await dialog.getByRole('button', { name: 'OK' }).click();
  const refused = page.getByRole('dialog', { name: 'Change distribution points' });
  await expect(refused).toContainText(describeFailure(problem).detail);
  const [asked] = (await inputsOf(page, 'setup.prepare')) as [{ answers: typeof answers }];
  expect(asked.answers.distributionPoints[1]?.maxMBps).toBe(8);
  await inspectScreen(page, 'points-change-refused');
  await refused.getByRole('button', { name: 'Close' }).click();
  await expect(refused).toBeHidden();
});

test('many are imported from a file, after a look at what is wrong', async ({ openWindow }) => {
  const page = await openWindow(
    { ...three, 'setup.prepare': gives<'setup.prepare'>({ kind: 'ready', plan }) },
    {
      at: now,
    },
  );
  await command(page, 'Add many…').click();
  const dialog = page.getByRole('dialog', { name: 'Add many distribution points' });
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'points.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      '\uFEFFname,path,limit,state\r\nRome,/mnt/rome,4,in sync\r\nBerlin,/mnt/x,,failed\r\n',
    ),
  });
  await expect(dialog.getByRole('status')).toHaveText('1 ready, 1 wrong and left out');
  await expect(dialog).toContainText('The name Berlin is used already, for /mnt/dp1');
  await inspectScreen(page, 'points-import');
  await dialog.getByRole('button', { name: 'Add 1' }).click();
  await expect(page.getByRole('dialog', { name: 'Add Rome' })).toContainText(
    'Share PkgSource as PackageSrc_2',
  );
  const [asked] = (await inputsOf(page, 'setup.prepare')) as [{ answers: typeof answers }];
  expect(asked.answers.distributionPoints.at(-1)).toMatchObject({ name: 'Rome', maxMBps: 4 });
});

test('updates that arrive faster than frames keep the selection and the typed search', async ({
  openWindow,
}) => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    pointStatus({ name: `DP ${index}`, path: `\\\\server${index % 20}\\catalog$` }),
  );
  const page = await openWindow(siteWith({ distributionPoints: many }), { at: now });
  await grid(page).getByRole('row', { name: /DP 3 / }).click();
  const snapshot = statusSnapshot({ distributionPoints: many });
  await page.evaluate((first) => {
    let done = 0;
    const step = () => {
      done += 1;
      const distributionPoints = first.distributionPoints.map((point) => ({
        ...point,
        state: 'copying' as const,
        progress: { bytesDone: done, bytesTotal: 60, bytesPerSecond: 1, secondsLeft: 9 },
      }));
      window.fixture.push('status.changed', {
        kind: 'status',
        snapshot: { ...first, distributionPoints },
        staleRun: false,
      });
      if (done < 60) setTimeout(step);
      else document.body.dataset.updates = 'over';
    };
    step();
  }, snapshot);
  const search = page.getByRole('searchbox', { name: 'Search distribution points' });
  await search.pressSequentially('DP 3');
  await expect(search).toHaveValue('DP 3');
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(page.locator('body[data-updates="over"]')).toBeAttached({ timeout: 30_000 });
  await expect(page.getByTestId('point-state-DP 3')).toContainText('60 bytes of 60 bytes');
});
