import type { Page } from 'playwright-core';
import { failure } from '../../electron/shared/failure.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { freshComputer, gives } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';

const mailDown = failure('alert.mail-unreachable', {
  server: 'mail.example.com:587',
  cause: asItIs('connect ECONNREFUSED'),
});

const scenario = {
  ...freshComputer,
  'setup.testAlert': {
    kind: 'by',
    entry: 'channel',
    answers: {
      mail: { kind: 'failure', failure: mailDown },
      '*': gives<'setup.testAlert'>(null),
    },
  },
} as const;

const answersOf = (page: Page) =>
  page.evaluate(
    () =>
      window.fixture.calls.filter(({ name }) => name === 'setup.prepare').at(-1)?.input as {
        answers: { syncHost: { schedule: unknown }; alerts?: unknown };
      },
  );

async function goToHostPage(page: Page): Promise<void> {
  for (const name of ['Destination folder', 'Package source and share', 'Catalog', 'Synchronization host']) {
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }
}

async function goToSummary(page: Page): Promise<void> {
  for (const name of ['Distribution points', 'Updates source folder', 'Summary']) {
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }
}

test('every kind of schedule is chosen, foreseen and answered', async ({ openWindow }) => {
  const page = await openWindow(scenario);
  await goToHostPage(page);
  const preview = page.getByTestId('schedule-preview');
  await expect(preview).toContainText('Starts every day at 03:00, up to 30 minutes later. The next runs: ');
  await page.getByLabel('Start at').fill('15:00, 3:00');
  await expect(preview).toBeHidden();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByLabel('Start at')).toBeFocused();
  await expect(page.getByText('Enter a time of day as HH:MM')).toBeVisible();
  await page.getByLabel('Start at').fill('15:00, 03:00');
  await expect(preview).toContainText('every day at 03:00 and 15:00');

  await page.getByRole('radio', { name: 'On days of the week' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: 'Tuesday' }).uncheck();
  await page.getByRole('checkbox', { name: 'Sunday' }).check();
  await expect(preview).toContainText('every Monday, Wednesday, Thursday, Friday and Sunday');
  await inspectScreen(page, 'host-weekdays');
  for (const day of ['Monday', 'Wednesday', 'Thursday', 'Friday', 'Sunday']) {
    await page.getByRole('checkbox', { name: day }).uncheck();
  }
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Choose at least one day of the week.')).toBeVisible();

  await page.getByRole('radio', { name: 'Once a month, after Patch Tuesday' }).check();
  await page.getByLabel('Days after Patch Tuesday').fill('3');
  await expect(preview).toContainText('on the Friday 3 days after the second Tuesday of each month');
  await inspectScreen(page, 'host-patch-tuesday');
  await goToSummary(page);
  expect((await answersOf(page)).answers).toMatchObject({
    syncHost: {
      schedule: { daysAfterPatchTuesday: 3, at: ['15:00', '03:00'], randomDelayMinutes: 30 },
    },
  });
  expect((await answersOf(page)).answers.alerts).toBeUndefined();
});

test('alerts are set, tested and answered; what is missing is named', async ({ openWindow }) => {
  const page = await openWindow(scenario);
  await goToHostPage(page);
  await page.getByRole('button', { name: 'Test the system log' }).click();
  await expect(page.getByText('A test message was sent.').first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Send e-mail' }).check();
  await page.getByRole('button', { name: 'Test e-mail' }).click();
  await expect(page.getByText('Enter the mail server’s name or address.')).toBeVisible();
  await page.getByLabel('Mail server').fill('mail.example.com');
  await page.getByLabel('From').fill('pkgsource@example.com');
  await page.getByRole('textbox', { name: /^To\b/ }).fill('a@example.com, b@example.com');
  await page.getByRole('button', { name: 'Test e-mail' }).click();
  await expect(page.getByText('The mail server cannot be reached')).toBeVisible();
  await page.getByRole('checkbox', { name: /Call a webhook/ }).check();
  await page.getByLabel('Receiver').selectOption('teams');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Enter an address, or a credential that holds it, not both.')).toBeVisible();
  await page.getByLabel('Credential').last().fill('teams');
  await page.getByRole('button', { name: 'Test the webhook' }).click();
  await expect(page.getByText('A test message was sent.').last()).toBeVisible();
  await inspectScreen(page, 'host-alerts');
  await goToSummary(page);
  expect((await answersOf(page)).answers.alerts).toMatchObject({
    staleAfterDays: 45,
    systemLog: true,
    mail: {
      server: 'mail.example.com',
      port: 587,
      security: 'starttls',
      from: 'pkgsource@example.com',
      to: ['a@example.com', 'b@example.com'],
    },
    webhook: { format: 'teams', credential: 'teams' },
  });
});

test('when an alert is due is set in days, hours and runs; what is left empty is no alarm', async ({
  openWindow,
}) => {
  const page = await openWindow(scenario);
  await goToHostPage(page);
  await page.getByLabel('Catalog older than (days)').fill('30');
  await page.getByLabel('No run for (hours)').fill('');
  await page.getByLabel('Replicated copy missing for (hours)').fill('96');
  await page.getByLabel('Failed runs in a row').fill('many');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Enter a number of runs from 1 to 100.')).toBeVisible();
  await page.getByLabel('Failed runs in a row').fill('2');
  await goToSummary(page);
  expect((await answersOf(page)).answers.alerts).toMatchObject({
    ...{ staleAfterDays: 30, patchTuesdayGraceDays: 5, silentAfterHours: null, lateAfterHours: 96 },
    ...{ failedRuns: 2, failedPointRuns: 3, systemLog: true },
  });
});

test('the page stands dark', async ({ openWindow }) => {
  const page = await openWindow(scenario, { colorScheme: 'dark' });
  await goToHostPage(page);
  await page.getByRole('checkbox', { name: 'Send e-mail' }).check();
  await inspectScreen(page, 'host-dark');
});
