import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, placesOf, type SiteServer, sha256Of, tabTo, test } from '../support/main-job.ts';

test.describe.configure({ timeout: 120_000 });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const next = (page: Page) => page.getByRole('button', { name: 'Next' });

async function arriveAt(page: Page, name: string): Promise<void> {
  await expect(heading(page, name)).toBeVisible({ timeout: 20_000 });
}

/** Walks from Welcome to Finished by mouse, and saves the answers on the way. */
async function walkByMouse(page: Page, server: SiteServer, root: string, group: string): Promise<void> {
  await arriveAt(page, 'Welcome');
  await next(page).click();
  await arriveAt(page, 'Destination folder');
  await page.getByRole('textbox', { name: 'Destination folder' }).fill(server.destination);
  await next(page).click();
  await arriveAt(page, 'Package source and share');
  await page.getByRole('radio', { name: 'Use a group that exists' }).check();
  const existing = page.getByRole('combobox', { name: 'Existing group' });
  await existing.fill(group);
  // Leaves the field, which closes its list.
  await existing.press('Tab');
  await expect(page.getByText('PackageSrc and packagesrc_1 are in use')).toBeVisible({ timeout: 20_000 });
  await next(page).click();
  await arriveAt(page, 'Catalog');
  await page.getByRole('radio', { name: /^Local folder/ }).check();
  await page.getByRole('textbox', { name: 'Catalog folder' }).fill(server.catalogFolder);
  await page.getByRole('button', { name: 'Certificates' }).click();
  await page.getByRole('textbox', { name: 'Trusted roots' }).fill(root);
  await next(page).click();
  await arriveAt(page, 'Synchronization host');
  await page.getByRole('radio', { name: /^Off/ }).check();
  await next(page).click();
  await arriveAt(page, 'Distribution points');
  await page.getByRole('button', { name: 'Paste many' }).click();
  await page.getByLabel('One distribution point a line').fill(server.points.join('\n'));
  await page.getByRole('button', { name: 'Add 3' }).click();
  await page.getByRole('button', { name: 'Test all' }).click();
  await expect(page.getByText('Reachable, writable')).toHaveCount(3, { timeout: 20_000 });
  await next(page).click();
  await arriveAt(page, 'Updates source folder');
  await page.getByRole('checkbox', { name: 'Create an updates source folder' }).check();
  await next(page).click();
  await arriveAt(page, 'Summary');
}

test('from the first page to the catalog on every distribution point, by mouse', async ({
  server,
  catalogs,
  folder,
  program,
}) => {
  const group = server.samba.groups.sms?.name ?? '';
  const window = await server.openWindow();
  await walkByMouse(window.page, server, catalogs.root, group);
  const answers = path.join(folder, 'answers.json');
  window.answerDialog(answers);
  await window.page.getByRole('button', { name: 'Save answers' }).click();
  await expect(window.page.getByText('Answers saved')).toBeVisible();
  await window.page.getByRole('button', { name: 'Set up' }).click();
  await arriveAt(window.page, 'Finished');
  await expect(window.page.getByText('PkgSource is set up')).toBeVisible();
  expect(await window.close()).toBe(0);

  await test.step('SMS Administrators read and write the share, others do not', async () => {
    const upload = path.join(folder, 'upload.txt');
    await writeFile(upload, 'hello');
    const share = 'PackageSrc_2';
    const member = await server.samba.smbclient(
      'member',
      share,
      `put ${upload} hello.txt; ls; del hello.txt`,
    );
    expect(member.code, member.stdout + member.stderr).toBe(0);
    expect(member.stdout).toContain('wsusscn2.cab');
    const stranger = await server.samba.smbclient('stranger', share, 'ls');
    expect(stranger.stdout + stranger.stderr).toContain('NT_STATUS_ACCESS_DENIED');
  });

  await test.step('the catalog is right everywhere', async () => {
    const wanted = await sha256Of(catalogs.version1);
    for (const place of placesOf(server)) expect(await sha256Of(place), place).toBe(wanted);
  });

  await test.step('opened again, the app shows the status and synchronizes a newer catalog', async () => {
    await server.fill(catalogs.version2);
    const again = await server.openWindow();
    await arriveAt(again.page, 'Synchronization status');
    await expect(again.page.getByText('In sync', { exact: true })).toHaveCount(3);
    await again.page.getByRole('button', { name: 'Sync now' }).click();
    await expect(again.page.getByText(await sha256Of(catalogs.version2))).toBeVisible({ timeout: 30_000 });
    await expect(again.page.getByRole('button', { name: 'Sync now' })).toBeVisible({ timeout: 30_000 });
    const wanted = await sha256Of(catalogs.version2);
    for (const place of placesOf(server)) expect(await sha256Of(place), place).toBe(wanted);
    expect(await again.close()).toBe(0);
  });

  await test.step('the saved answers plan nothing but what is there already', async () => {
    const planned = await program.run(
      ['setup', '--answers', answers, '--dry-run', '--json'],
      server.home,
      undefined,
      server.environment,
    );
    expect(planned.code, planned.stderr).toBe(0);
    const { operations } = JSON.parse(planned.stdout).plan as {
      operations: { kind: string; state: string }[];
    };
    const toDo = operations.filter(({ state }) => state === 'to do').map(({ kind }) => kind);
    expect(toDo).toEqual([]);
  });
});

test('from the first page to the catalog on every distribution point, by keyboard alone', async ({
  server,
  catalogs,
}) => {
  const { page, close } = await server.openWindow();
  const { keyboard } = page;
  const write = async (label: string, text: string) => {
    await tabTo(page, page.getByRole('textbox', { name: label }));
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(text);
  };
  const press = async (name: string) => {
    const button = page.getByRole('button', { name });
    await tabTo(page, button);
    await expect(button).toBeEnabled({ timeout: 20_000 });
    await keyboard.press('Enter');
  };
  await arriveAt(page, 'Welcome');
  await press('Next');
  await arriveAt(page, 'Destination folder');
  await write('Destination folder', server.destination);
  await keyboard.press('Enter');
  await arriveAt(page, 'Package source and share');
  await tabTo(page, page.getByRole('radio', { name: 'Create the group' }));
  await keyboard.press('ArrowDown');
  await press('Next');
  await arriveAt(page, 'Catalog');
  await tabTo(page, page.getByRole('radio', { name: /^Internet/ }));
  await keyboard.press('ArrowDown');
  await write('Catalog folder', server.catalogFolder);
  await press('Certificates');
  await write('Trusted roots', catalogs.root);
  await press('Next');
  await arriveAt(page, 'Synchronization host');
  await tabTo(page, page.getByRole('radio', { name: 'Every day' }));
  await keyboard.press('ArrowDown');
  await press('Next');
  await arriveAt(page, 'Distribution points');
  await press('Paste many');
  await keyboard.type(server.points.join('\n'));
  await press('Add 3');
  await press('Next');
  await arriveAt(page, 'Updates source folder');
  await press('Next');
  await arriveAt(page, 'Summary');
  await press('Set up');
  await arriveAt(page, 'Finished');
  const wanted = await sha256Of(catalogs.version1);
  for (const place of placesOf(server)) expect(await sha256Of(place), place).toBe(wanted);
  await press('Open status');
  await arriveAt(page, 'Synchronization status');
  expect(await close()).toBe(0);
});

test('an answer file gives the same site as the wizard', async ({ server, catalogs, folder, program }) => {
  const group = server.samba.groups.sms?.name ?? '';
  const window = await server.openWindow();
  await walkByMouse(window.page, server, catalogs.root, group);
  const file = path.join(folder, 'answers.json');
  window.answerDialog(file);
  await window.page.getByRole('button', { name: 'Save answers' }).click();
  await expect(window.page.getByText('Answers saved')).toBeVisible();
  await window.page.getByRole('button', { name: 'Set up' }).click();
  await arriveAt(window.page, 'Finished');
  expect(await window.close()).toBe(0);

  const answers = { ...JSON.parse(await readFile(file, 'utf8')), destination: path.join(folder, 'second') };
  await writeFile(file, JSON.stringify(answers));
  const setUp = await program.run(
    ['setup', '--answers', file, '--json'],
    server.home,
    undefined,
    server.environment,
  );
  expect(setUp.code, setUp.stderr).toBe(0);
  const second = path.join(folder, 'second', 'PkgSource');
  expect(await sha256Of(path.join(second, 'wsusscn2.cab'))).toBe(await sha256Of(catalogs.version1));
  const settingsOf = async (place: string) => {
    const settings = JSON.parse(await readFile(path.join(place, '.sync/site.json'), 'utf8'));
    // What must differ between two sites.
    return {
      ...settings,
      siteId: '',
      createdAt: '',
      destination: '',
      share: { ...settings.share, name: '', unc: '' },
    };
  };
  expect(await settingsOf(second)).toEqual(await settingsOf(server.packageSource));
});
