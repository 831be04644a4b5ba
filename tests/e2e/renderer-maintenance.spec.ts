import type { Page } from 'playwright-core';
import { failure } from '../../electron/shared/failure.ts';
import type { RemovalPlan } from '../../electron/shared/removal.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { message } from '../../electron/shared/texts/message.ts';
import type { Scenario } from '../support/fixture-bridge.ts';
import {
  freshComputer,
  gives,
  plan,
  runSummary,
  site,
  statusSnapshot,
  suggested,
} from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';

const removalPlan: RemovalPlan = {
  site,
  operations: [
    { id: 'registration', title: asItIs('Forget the site on this computer'), touches: [site] },
    { id: 'schedule:1', title: asItIs('Remove the schedule of the sync program'), touches: [] },
    { id: 'share:PackageSrc_2', title: asItIs('Remove the share PackageSrc_2'), touches: ['PackageSrc_2'] },
    { id: `folder:${site}/PkgSource`, title: asItIs(`Remove the folder ${site}/PkgSource`), touches: [site] },
  ],
  leaves: [
    {
      what: message('leftThings', 'share', { name: 'UpdatesSrc' }),
      remedy: asItIs('Somebody changed who may use it; remove it if it is not needed.'),
    },
  ],
  hash: 'b'.repeat(64),
};

const repairPlan = gives<'maintenance.planRepair'>({
  answers: suggested,
  prepared: { kind: 'ready', plan: { ...plan, operations: plan.operations.slice(0, 2) } },
});

/** A main process on a computer with one site, where the share differs from the settings. */
const oneSite: Scenario = {
  ...freshComputer,
  'app.describe': gives<'app.describe'>({ ...freshComputer['app.describe'].value, sites: [site] }),
  'status.read': gives<'status.read'>({ kind: 'status', snapshot: statusSnapshot(), staleRun: false }),
  'status.history': gives<'status.history'>([runSummary()]),
  'maintenance.answersOf': gives<'maintenance.answersOf'>({
    ...suggested,
    distributionPoints: [{ name: 'Berlin', path: '/mnt/dp1', enabled: true, proof: 'read-back' }],
  }),
  'maintenance.planRepair': repairPlan,
  'maintenance.planRemoval': gives<'maintenance.planRemoval'>(removalPlan),
  'setup.apply': { kind: 'hold' },
  'setup.cancel': gives<'setup.cancel'>(null),
  'maintenance.remove': { kind: 'hold' },
};

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Maintain' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const callsOf = (page: Page, name: string) =>
  page.evaluate((wanted) => window.fixture.calls.filter((call) => call.name === wanted), name);

test.describe('changing the settings of a site', () => {
  test('begins with the settings, keeps the destination, and shows only what differs', async ({
    openWindow,
  }) => {
    const page = await openWindow(oneSite);
    await page.getByRole('button', { name: 'Maintain' }).click();
    await expect(page.getByRole('menuitem')).toHaveText([
      'Change settings',
      'Check and repair',
      'Collect diagnostics…',
      'Remove the site…',
    ]);
    await inspectScreen(page, 'maintenance-menu');
    await page.getByRole('menuitem', { name: 'Change settings' }).click();
    await page.getByRole('heading', { level: 1, name: 'Destination folder' }).waitFor();
    await expect(page.getByRole('textbox', { name: 'Destination folder' })).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText(site);
    await inspectScreen(page, 'change-destination');

    await page.getByRole('button', { name: 'Distribution points' }).click();
    await expect(page.getByRole('main')).toContainText('Berlin');
    await page.getByRole('button', { name: 'Summary' }).click();
    await expect(page.getByTestId('operation-share')).toBeVisible();
    await expect(page.getByTestId('operation-folder')).toHaveCount(0);
    await inspectScreen(page, 'change-summary');
    await page.getByRole('button', { name: 'Apply changes' }).click();
    await expect.poll(() => callsOf(page, 'setup.apply')).toHaveLength(1);
    await page.evaluate((outcome) => window.fixture.answer('setup.apply', { ok: true, value: outcome }), {
      kind: 'done' as const,
      site,
      shareName: 'PackageSrc_2',
      unc: plan.unc,
    });
    await expect(page.getByText('The settings were changed')).toBeVisible();
    await page.getByRole('button', { name: 'Open status' }).click();
    await page.getByRole('heading', { level: 1, name: 'Synchronization status' }).waitFor();
  });

  test('where nothing differs there is nothing to apply', async ({ openWindow }) => {
    const same = plan.operations.map((operation) => ({ ...operation, state: 'already right' as const }));
    const page = await openWindow({
      ...oneSite,
      'setup.prepare': gives<'setup.prepare'>({ kind: 'ready', plan: { ...plan, operations: same } }),
    });
    await choose(page, 'Change settings');
    await page.getByRole('button', { name: 'Summary' }).click();
    await expect(page.getByText('Nothing differs')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Apply changes' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  test('another site is set up from the beginning afterwards', async ({ openWindow }) => {
    const page = await openWindow(oneSite);
    await choose(page, 'Change settings');
    await page.getByRole('button', { name: 'Back to status' }).click();
    await page.getByRole('button', { name: 'Set up another site' }).click();
    await page.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('textbox', { name: 'Destination folder' })).toBeVisible();
  });

  test('settings that cannot be read are named', async ({ openWindow }) => {
    const page = await openWindow({
      ...oneSite,
      'maintenance.answersOf': {
        kind: 'failure',
        failure: failure('site.settings-damaged', {
          path: `${site}/site.json`,
          cause: asItIs('it is empty'),
        }),
      },
    });
    await choose(page, 'Change settings');
    await expect(page.getByText('it is empty')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Back to status' })).toBeVisible();
  });
});

test.describe('check and repair', () => {
  test('shows what differs, then puts it right', async ({ openWindow }) => {
    const page = await openWindow(oneSite);
    await choose(page, 'Check and repair');
    const dialog = page.getByRole('dialog', { name: 'Check and repair' });
    await expect(dialog).toContainText('One thing differs from the settings of the site.');
    await expect(dialog.getByTestId('operation-share')).toBeVisible();
    await inspectScreen(page, 'repair-differs');
    expect(await callsOf(page, 'setup.apply')).toEqual([]);

    await dialog.getByRole('button', { name: 'Repair' }).click();
    await page.evaluate(
      (operation) => {
        const base = { note: null, progress: null, failure: null };
        window.fixture.push('setup.progress', {
          operations: [{ ...base, ...operation, state: 'running' }],
          distributionPoints: [],
          outcome: null,
        });
      },
      { id: 'share', title: asItIs('Share PkgSource as PackageSrc_2') },
    );
    await expect(dialog.getByTestId('operation-share')).toHaveAttribute('data-state', 'running');
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await inspectScreen(page, 'repair-running');
    await page.evaluate((outcome) => window.fixture.answer('setup.apply', { ok: true, value: outcome }), {
      kind: 'done' as const,
      site,
      shareName: 'PackageSrc_2',
      unc: plan.unc,
    });
    await expect(dialog.getByText('The site is repaired.')).toBeVisible();
    await inspectScreen(page, 'repair-done');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Maintain' })).toBeFocused();
  });

  test('says so when there is nothing to repair', async ({ openWindow }) => {
    const page = await openWindow({
      ...oneSite,
      'maintenance.planRepair': gives<'maintenance.planRepair'>({
        answers: suggested,
        prepared: { kind: 'ready', plan: { ...plan, operations: plan.operations.slice(0, 1) } },
      }),
    });
    await choose(page, 'Check and repair');
    await expect(page.getByText('There is nothing to repair.')).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Repair' })).toHaveCount(0);
    await inspectScreen(page, 'repair-nothing');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('names why it cannot repair, and what a failed repair left behind', async ({ openWindow }) => {
    const page = await openWindow({
      ...oneSite,
      'maintenance.planRepair': gives<'maintenance.planRepair'>({
        answers: suggested,
        prepared: {
          kind: 'refused',
          problems: [failure('group.not-found', { name: 'sms-admins' }, 'share.smsAdministrators')],
        },
      }),
    });
    await choose(page, 'Check and repair');
    await expect(page.getByText('There is no group sms-admins on this computer.')).toBeVisible();
    await inspectScreen(page, 'repair-refused');
    await page.evaluate((answer) => window.fixture.set('maintenance.planRepair', answer), repairPlan);
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByRole('button', { name: 'Repair', exact: true }).click();
    await page.evaluate((outcome) => window.fixture.answer('setup.apply', { ok: true, value: outcome }), {
      kind: 'failed' as const,
      failure: failure('rights.missing', {
        account: 'ann',
        action: asItIs('create shares and set permissions'),
      }),
      leftBehind: [{ what: asItIs('the share PackageSrc_2'), remedy: asItIs('Remove it by hand.') }],
    });
    await expect(page.getByText('Setup runs as ann')).toBeVisible();
    await expect(page.getByText('Remove it by hand.')).toBeVisible();
    await inspectScreen(page, 'repair-failed');
  });
});

test.describe('removing a site', () => {
  test('shows what goes and what stays, removes, and goes on with the wizard', async ({ openWindow }) => {
    const page = await openWindow(oneSite);
    await choose(page, 'Remove the site');
    const dialog = page.getByRole('dialog', { name: 'Remove the site' });
    await expect(dialog.getByRole('listitem')).toHaveCount(5);
    await expect(dialog).toContainText('Somebody changed who may use it');
    await inspectScreen(page, 'remove-planned');
    await dialog.getByRole('checkbox', { name: 'Remove the catalog from the distribution points' }).check();
    await expect
      .poll(async () => (await callsOf(page, 'maintenance.planRemoval')).at(-1)?.input)
      .toEqual({ site, options: { keepCatalog: false, cleanDistributionPoints: true } });

    await dialog.getByRole('button', { name: 'Remove the site' }).click();
    await page.evaluate(
      (titles) => {
        window.fixture.push('maintenance.removalProgress', {
          site: '/srv/pkgsource',
          operations: titles.map((title, index) => ({
            ...{ id: String(index), title, note: null, progress: null, failure: null },
            state: index === 0 ? ('done' as const) : ('running' as const),
          })),
        });
      },
      removalPlan.operations.slice(0, 2).map(({ title }) => title),
    );
    await expect(dialog.getByText('Done')).toBeVisible();
    await page.keyboard.press('Escape');
    await inspectScreen(page, 'remove-running');
    await page.evaluate(
      ({ outcome, facts }) => {
        window.fixture.set('app.describe', { kind: 'value', value: facts });
        window.fixture.answer('maintenance.remove', { ok: true, value: outcome });
      },
      {
        outcome: { kind: 'removed' as const, removed: [asItIs('the share')], leftBehind: removalPlan.leaves },
        facts: freshComputer['app.describe'].value,
      },
    );
    await expect(dialog.getByText('The site was removed.')).toBeVisible();
    await expect(dialog).toContainText('The share UpdatesSrc.');
    await inspectScreen(page, 'remove-done');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor();
  });

  test('names the run that keeps the site', async ({ openWindow }) => {
    const page = await openWindow(oneSite);
    await choose(page, 'Remove the site');
    const dialog = page.getByRole('dialog', { name: 'Remove the site' });
    await dialog.getByRole('button', { name: 'Remove the site' }).click();
    const locked = failure('site.locked', {
      runId: 'run-7',
      host: 'site01',
      process: 4711,
      since: '2026-06-24T03:00:00Z',
    });
    await page.evaluate(
      (outcome) => window.fixture.answer('maintenance.remove', { ok: true, value: outcome }),
      { kind: 'refused' as const, failure: locked },
    );
    await expect(dialog).toContainText('Run run-7 on site01');
    await inspectScreen(page, 'remove-refused');
    await dialog.getByRole('button', { name: 'Look again' }).click();
    await expect(dialog.getByText('Remove the share PackageSrc_2')).toBeVisible();
    await dialog.getByRole('button', { name: 'Keep the site' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Maintain' })).toBeFocused();
  });

  test('a site whose settings cannot be read can still be removed', async ({ openWindow }) => {
    const problem = failure('site.settings-damaged', {
      path: `${site}/site.json`,
      cause: asItIs('it is empty'),
    });
    const page = await openWindow({
      ...oneSite,
      'status.read': gives<'status.read'>({ kind: 'problem', site, failure: problem }),
    });
    await page.getByRole('button', { name: 'Maintain' }).click();
    await expect(page.getByRole('menuitem', { name: 'Change settings' })).toBeDisabled();
    await page.getByRole('menuitem', { name: 'Remove the site' }).click();
    await expect(page.getByRole('dialog', { name: 'Remove the site' })).toContainText('What goes');
  });
});
