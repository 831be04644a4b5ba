import type { UnfinishedSetupFacts } from '../../electron/shared/contract.ts';
import { failure } from '../../electron/shared/failure.ts';
import type { Scenario } from '../support/fixture-bridge.ts';
import { freshComputer, gives, site } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';

const interrupted: UnfinishedSetupFacts = {
  site,
  startedAt: '2026-06-10T03:00:00Z',
  changes: [`the folder ${site}`, 'the share PackageSrc'],
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
  await expect(page.getByText('Setup is being finished.')).toBeVisible();
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
  const left = { what: `the folder ${site}`, remedy: 'It holds theirs.' };
  const page = await openWindow(scenario({}, { 'setup.undo': gives<'setup.undo'>([left]) }));
  await page.getByRole('button', { name: 'Undo Setup' }).click();
  await expect(page.getByText(`${left.what}. ${left.remedy}`)).toBeVisible();
  await inspectScreen(page, 'recovery-left');
});

test('what keeps a Setup from being finished is told, and the choice stays', async ({ openWindow }) => {
  const refusal = failure('rights.missing', { account: 'anna', action: 'create shares' });
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
