import { renderCheckReport } from '../../electron/core/check-report.ts';
import type { CheckResult } from '../../electron/shared/checks.ts';
import { englishLanguage } from '../../electron/shared/texts/english-language.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { freshComputer } from '../support/fixtures.ts';
import { expect, inspectScreen, test } from '../support/renderer-test.ts';

const longName = `/srv/${'a-folder-with-a-very-long-name-and-no-space-to-break-it'.repeat(8)}`;
const checks: CheckResult[] = [
  {
    id: 'rights',
    title: asItIs('Rights'),
    outcome: 'passed',
    found: asItIs('The account is root.'),
    remedy: null,
  },
  {
    id: 'time',
    title: asItIs('Clock'),
    outcome: 'warning',
    found: asItIs('<b>An hour</b> behind.'),
    remedy: asItIs('Set it.'),
  },
  {
    id: 'destination',
    title: asItIs('Destination folder'),
    outcome: 'failed',
    found: asItIs(`${longName} is a network folder <script>document.title = 'broken'</script>.`),
    remedy: asItIs('Choose a folder on a disk of this computer.'),
  },
];
const report = renderCheckReport(
  {
    computer: 'site01',
    version: '1.2.3',
    checkedAt: '2026-06-24T03:12:00.000Z',
    destination: longName,
    checks,
  },
  englishLanguage,
);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the report is accessible and runs nothing, ${colorScheme}`, async ({ chromium }) => {
    const context = await chromium.newContext({ colorScheme, viewport: { width: 900, height: 1600 } });
    const page = await context.newPage();
    await page.setContent(report);
    await expect(page.getByRole('row')).toHaveCount(4);
    await expect(page.getByText('<b>An hour</b> behind.')).toBeVisible();
    await expect(page).toHaveTitle('PkgSource prerequisites - site01');
    const overflowPx = await page.evaluate(() => document.body.scrollWidth - document.body.clientWidth);
    expect(overflowPx, 'long names break').toBe(0);
    await inspectScreen(page, `check-report-${colorScheme}`);
    await context.close();
  });
}

test('the wizard’s first page saves its results as a page, and says where or why not', async ({
  openWindow,
}) => {
  const page = await openWindow(freshComputer);
  await page.getByText('smbd is not running').waitFor();
  const save = page.getByRole('button', { name: 'Save as HTML…' });
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('/root/pkgsource-prerequisites.html')).toBeVisible();
  await inspectScreen(page, 'wizard-1-report-saved');
  const input = await page.evaluate(
    () => window.fixture.calls.find(({ name }) => name === 'setup.saveCheckReport')?.input,
  );
  expect(input).toMatchObject({ checks: [{ id: 'rights' }, { id: 'acl' }, { id: 'samba' }] });
  await page.evaluate(() =>
    window.fixture.set('setup.saveCheckReport', {
      kind: 'failure',
      failure: {
        code: 'program.file-failed',
        params: { operation: 'Writing /root/report.html', cause: 'the disk is full' },
      },
    }),
  );
  await save.click();
  await expect(page.getByText('the disk is full')).toBeVisible();
});
