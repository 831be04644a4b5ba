import { openAppWindow } from '../support/app-window.ts';
import { expect, test } from '../support/test-folder.ts';

test('opens the window and ends when it is closed', async ({ folder }) => {
  const app = await openAppWindow({ home: folder });
  await expect(app.page).toHaveTitle('PkgSource');
  expect(await app.close()).toBe(0);
});
