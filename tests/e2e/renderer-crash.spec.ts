import { openFixtureWindow } from '../support/fixture-window.ts';
import { freshComputer } from '../support/fixtures.ts';
import { expect, test } from '../support/renderer-test.ts';

test('a defect in the window is said and reported, not shown as an empty window', async ({
  chromium,
  rendererBundle,
}) => {
  const describe = freshComputer['app.describe'];
  // What no main process would answer: About cannot list its parts.
  const broken = { ...describe, value: { ...describe.value, versions: null as never } };
  const { page, complaints } = await openFixtureWindow(chromium, rendererBundle, {
    ...freshComputer,
    'app.describe': broken,
  });
  await page.getByRole('button', { name: 'About' }).click();
  await expect(page.getByText('The window cannot be shown')).toBeVisible();
  await expect(page.getByText('Close PkgSource and open it again')).toBeVisible();
  expect(complaints.join('\n')).toContain('null');
  await page.context().close();
});
