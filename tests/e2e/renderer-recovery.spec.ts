import { failure } from '../../electron/shared/failure.ts';
import type { UnfinishedSetupFacts } from '../../electron/shared/setup-calls.ts';
import type { SetupOutcome } from '../../electron/shared/setup-progress.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { message } from '../../electron/shared/texts/message.ts';
import type { Scenario } from '../support/fixture-bridge.ts';
import { freshComputer, gives, site } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';

const interrupted: UnfinishedSetupFacts = {
  site,
  startedAt: '2026-06-10T03:00:00Z',
  changes: [
    message('leftThings', 'folder', { path: site }),
    message('leftThings', 'share', { name: 'PackageSrc' }),
  ],
  canFinish: true,
  removal: null,
};

function scenario(changes: Partial<UnfinishedSetupFacts> = {}, more: Scenario = {}): Scenario {
  return {
    ...freshComputer,
    'setup.unfinished': gives<'setup.unfinished'>([{ ...interrupted, ...changes }]),
    ...more,
  };
}

test('an interrupted Setup is finished before anything else, by keyboard', async ({ openWindow }) => {
  const page = await openWindow(scenario({}, { 'setup.resume': { kind: 'hold' } }));
  await expect(page.getByRole('heading', { name: 'An earlier Setup was interrupted' })).toBeVisible();
  await expect(page.getByText('the share PackageSrc')).toBeVisible();
  await inspectScreen(page, 'recovery');
  await page.getByRole('button', { name: 'Finish Setup' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByText('Setup is being finished.')).toBeVisible();
  await page.evaluate((path) => {
    window.fixture.set('setup.unfinished', { kind: 'value', value: [] });
    const value = {
      kind: 'done',
      site: path,
      shareName: 'PackageSrc',
      unc: '\\\\server\\PackageSrc',
    } as const;
    window.fixture.answer('setup.resume', { ok: true, value });
  }, site);
  await expect(page.getByText('\\\\server\\PackageSrc')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'An earlier Setup was interrupted' })).toBeHidden();
});

test('an interrupted Setup is undone, and what is left is named', async ({ openWindow }) => {
  const left = {
    what: message('leftThings', 'folder', { path: site }),
    remedy: message('leftRemedies', 'holds', { names: 'theirs' }),
  };
  const page = await openWindow(scenario({}, { 'setup.undo': gives<'setup.undo'>([left]) }));
  await page.getByRole('button', { name: 'Undo Setup' }).click();
  await expect(page.getByText(`The folder ${site}. It holds theirs.`)).toBeVisible();
  await inspectScreen(page, 'recovery-left');
});

test('what keeps a Setup from being finished is told, and the choice stays', async ({ openWindow }) => {
  const refusal = failure('rights.missing', { account: 'anna', action: asItIs('create shares') });
  const page = await openWindow(scenario({}, { 'setup.resume': { kind: 'failure', failure: refusal } }));
  await page.getByRole('button', { name: 'Finish Setup' }).click();
  await expect(page.getByText('Setup runs as anna')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo Setup' })).toBeEnabled();
});

test('a Setup of which nobody knows what it was to do can only be undone', async ({ openWindow }) => {
  const page = await openWindow(scenario({ canFinish: false }));
  await expect(page.getByRole('button', { name: 'Undo Setup' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Finish Setup' })).toHaveCount(0);
});

test('finishing can be cancelled by keyboard, and the choice is there again', async ({ openWindow }) => {
  const page = await openWindow(scenario({}, { 'setup.resume': { kind: 'hold' } }));
  await page.getByRole('button', { name: 'Finish Setup' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Cancelling…' })).toBeFocused();
  await inspectScreen(page, 'recovery-cancelling');
  expect(await page.evaluate(() => window.fixture.calls.map(({ name }) => name))).toContain('setup.cancel');
  const value: SetupOutcome = {
    kind: 'failed',
    failure: failure('setup.cancelled', { step: asItIs('Create the folder') }),
    leftBehind: [],
  };
  await page.evaluate(
    (outcome) => window.fixture.answer('setup.resume', { ok: true, value: outcome }),
    value,
  );
  await expect(page.getByText('It was stopped at this step: Create the folder.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo Setup' })).toBeEnabled();
});

test('an interrupted removal is told, and finished', async ({ openWindow }) => {
  const options = { keepCatalog: false, cleanDistributionPoints: true };
  const left = {
    what: message('leftThings', 'folder', { path: site }),
    remedy: message('leftRemedies', 'holds', { names: 'theirs' }),
  };
  const page = await openWindow(
    scenario(
      { removal: options },
      {
        'maintenance.planRemoval': gives<'maintenance.planRemoval'>({
          ...{ site, operations: [], leaves: [], hash: 'hash' },
        }),
        'maintenance.remove': gives<'maintenance.remove'>({
          kind: 'removed',
          removed: [],
          leftBehind: [left],
        }),
      },
    ),
  );
  await expect(page.getByRole('heading', { name: 'A removal was interrupted' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo Setup' })).toHaveCount(0);
  await inspectScreen(page, 'recovery-removal');
  await page.getByRole('button', { name: 'Finish removal' }).press('Enter');
  await expect(page.getByText(`The folder ${site}. It holds theirs.`)).toBeVisible();
  const calls = await page.evaluate(() => window.fixture.calls);
  expect(calls).toContainEqual({ name: 'maintenance.remove', input: { site, options, planHash: 'hash' } });
});
