import { failure } from '../../electron/shared/failure.ts';
import { message } from '../../electron/shared/texts/message.ts';
import type { Scenario } from '../support/fixture-bridge.ts';
import { freshComputer, gives } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';

const facts = freshComputer['app.describe'].value;

const ordinary: Scenario = {
  ...freshComputer,
  'app.describe': gives<'app.describe'>({ ...facts, asksForRightsAs: 'anne' }),
  'setup.apply': { kind: 'hold' },
};

test('an account without rights is told what they are for; a refusal leads back, a death to recovery', async ({
  openWindow,
}) => {
  const page = await openWindow(ordinary);
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  const pages = ['Destination folder', 'Package source and share', 'Catalog', 'Synchronization host'];
  for (const name of [...pages, 'Distribution points', 'Updates source folder', 'Summary']) {
    await page.getByRole('button', { name: 'Next' }).click();
    await heading(name).waitFor();
  }
  await expect(page.getByText('PkgSource runs as anne')).toBeVisible();
  await inspectScreen(page, 'rights-summary');

  const setUp = page.getByRole('button', { name: 'Set up', exact: true });
  await setUp.click();
  await expect(heading('Progress')).toBeFocused();
  await expect(page.getByText('Waiting for administrator rights')).toBeVisible();
  await inspectScreen(page, 'rights-waiting');
  await page.evaluate((refusal) => {
    const value = { kind: 'failed' as const, failure: refusal, leftBehind: [] };
    window.fixture.answer('setup.apply', { ok: true, value });
  }, failure('elevation.refused'));
  await expect(heading('Summary')).toBeFocused();
  await expect(page.getByText('Administrator rights were not given')).toBeVisible();
  await inspectScreen(page, 'rights-refused');

  await setUp.click();
  await expect(heading('Progress')).toBeFocused();
  await page.evaluate(
    ({ died, changes }) => {
      const value = { kind: 'failed' as const, failure: died, leftBehind: [] };
      window.fixture.answer('setup.apply', { ok: true, value });
      const startedAt = '2026-06-10T03:00:00Z';
      const interrupted = { site: '/srv/pkgsource', startedAt, changes, canFinish: true, removal: null };
      window.fixture.set('setup.unfinished', { kind: 'value', value: [interrupted] });
    },
    {
      died: failure('elevation.ended-early', { exitCode: 137 }),
      changes: [message('planOperations', 'createFolder', { path: 'PkgSource' })],
    },
  );
  await expect(page.getByText('ended early')).toBeVisible();
  await inspectScreen(page, 'rights-died');
  await page.getByRole('button', { name: 'Finish or undo…' }).press('Enter');
  await expect(heading('An earlier Setup was interrupted')).toBeVisible();
});
