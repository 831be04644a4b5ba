import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type SiteServer, sha256Of, tabTo, test } from '../support/main-job.ts';

test.describe.configure({ timeout: 180_000 });

const patience = { timeout: 60_000 };

async function arriveAt(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible(patience);
}

/** Moves to a button by the Tab key, waits until it can be pressed, and presses it by Enter. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await tabTo(page, button);
  await expect(button).not.toHaveAttribute('aria-disabled', 'true', patience);
  await page.keyboard.press('Enter');
}

/** Opens the menu by Enter and goes down to an item. */
async function choose(page: Page, name: string): Promise<void> {
  await press(page, 'Maintain');
  const item = page.getByRole('menuitem', { name });
  await item.waitFor();
  while (!(await item.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const shares = async ({ samba }: SiteServer) =>
  (await samba.net('usershare', 'list', '--long')).stdout.trim();

test('change, repair and remove a site in the window, by keyboard alone', async ({
  server,
  catalogs,
  folder,
  program,
}) => {
  const [berlin = '', lyon = ''] = server.points;
  const answers = path.join(folder, 'answers.json');
  await writeFile(
    answers,
    JSON.stringify({
      version: 1,
      destination: server.destination,
      catalog: { kind: 'local', folder: server.catalogFolder },
      syncHost: { kind: 'this-computer', schedule: 'off' },
      distributionPoints: [{ name: 'Berlin', path: berlin }],
      trust: [catalogs.root],
    }),
  );
  const run = (...args: string[]) => program.run(args, server.home, undefined, server.environment);
  const setUp = await run('setup', '--answers', answers);
  expect(setUp.code, setUp.stderr).toBe(0);
  const { page, close } = await server.openWindow();
  await arriveAt(page, 'Synchronization status');

  await test.step('change: one more distribution point', async () => {
    await choose(page, 'Change settings');
    await arriveAt(page, 'Destination folder');
    await press(page, 'Distribution points');
    await arriveAt(page, 'Distribution points');
    await press(page, 'Paste many');
    await page.keyboard.type(lyon);
    await press(page, 'Add 1');
    await press(page, 'Summary');
    await arriveAt(page, 'Summary');
    await expect(page.getByTestId('operation-settings')).toBeVisible(patience);
    await expect(page.getByTestId('operation-share')).toHaveCount(0);
    await press(page, 'Apply changes');
    await arriveAt(page, 'Finished');
    await expect(page.getByText('The settings were changed')).toBeVisible(patience);
    expect(await sha256Of(path.join(lyon, 'wsusscn2.cab'))).toBe(await sha256Of(catalogs.version1));
    await press(page, 'Open status');
    await arriveAt(page, 'Synchronization status');
    await expect(page.getByText('In sync', { exact: true })).toHaveCount(2, patience);
  });

  await test.step('repair: the share was deleted behind its back', async () => {
    await server.samba.net('usershare', 'delete', 'PackageSrc_2');
    expect(await shares(server)).toBe('');
    await choose(page, 'Check and repair');
    const dialog = page.getByRole('dialog', { name: 'Check and repair' });
    await expect(dialog).toContainText('One thing differs', patience);
    await press(page, 'Repair');
    await expect(dialog.getByText('The site is repaired.')).toBeVisible(patience);
    expect(await shares(server)).toBe('PackageSrc_2');
    await press(page, 'Close');
    await expect(page.getByRole('button', { name: 'Maintain' })).toBeFocused(patience);
    await choose(page, 'Check and repair');
    await expect(dialog.getByText('There is nothing to repair.')).toBeVisible(patience);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('remove: everything that Setup made goes, from the distribution points too', async () => {
    const theirs = path.join(server.packageSource, 'theirs');
    await mkdir(theirs);
    await choose(page, 'Remove the site…');
    const dialog = page.getByRole('dialog', { name: 'Remove the site' });
    await tabTo(
      page,
      dialog.getByRole('checkbox', { name: 'Remove the catalog from the distribution points' }),
    );
    await page.keyboard.press('Space');
    await expect(dialog.getByTestId('removal-distributed')).toBeVisible(patience);
    await expect(dialog).toContainText('It holds theirs');
    await press(page, 'Remove the site');
    await expect(dialog.getByText('The site was removed.')).toBeVisible(patience);
    await expect(dialog).toContainText('It holds theirs');
    expect(await shares(server)).toBe('');
    expect(await readdir(server.packageSource)).toEqual(['theirs']);
    for (const point of [berlin, lyon]) expect(await readdir(point)).toEqual([]);
    expect(JSON.parse(await readFile(path.join(server.home, 'sites.json'), 'utf8')).sites).toEqual([]);
    await press(page, 'Close');
    await arriveAt(page, 'Welcome');
  });
  expect(await close()).toBe(0);
});

test('the same by the command line: settings, repair, remove', async ({
  server,
  catalogs,
  folder,
  program,
}) => {
  const [berlin = ''] = server.points;
  const answers = path.join(folder, 'answers.json');
  const wanted = {
    version: 1,
    destination: server.destination,
    catalog: { kind: 'local', folder: server.catalogFolder },
    syncHost: { kind: 'this-computer', schedule: 'off' },
    distributionPoints: [{ name: 'Berlin', path: berlin }],
    trust: [catalogs.root],
  };
  await writeFile(answers, JSON.stringify(wanted));
  const run = (...args: string[]) => program.run(args, server.home, undefined, server.environment);
  expect((await run('setup', '--answers', answers)).code).toBe(0);

  await test.step('the settings are an answer file that plans nothing', async () => {
    const exported = path.join(folder, 'exported.json');
    await writeFile(exported, (await run('settings')).stdout);
    expect(JSON.parse(await readFile(exported, 'utf8'))).toMatchObject({
      destination: server.destination,
      share: { name: 'PackageSrc_2' },
    });
    const { plan } = JSON.parse((await run('setup', '--answers', exported, '--dry-run', '--json')).stdout);
    const states = (plan.operations as { state: string }[]).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['already right']));
  });

  await test.step('repair shows, repairs, and then has nothing to do', async () => {
    await server.samba.net('usershare', 'delete', 'PackageSrc_2');
    expect((await run('repair', '--dry-run')).stdout).toContain('Share');
    expect(await shares(server)).toBe('');
    const repaired = JSON.parse((await run('repair', '--json')).stdout);
    expect(repaired).toMatchObject({ ok: true, outcome: { kind: 'done', shareName: 'PackageSrc_2' } });
    expect(await shares(server)).toBe('PackageSrc_2');
    expect((await run('repair')).stdout).toContain('There is nothing to repair');
  });

  await test.step('remove tells first, then removes', async () => {
    const planned = JSON.parse((await run('remove', '--dry-run', '--keep-catalog', '--json')).stdout);
    expect(planned).toMatchObject({ ok: true, removed: [], site: server.destination });
    expect(planned.plan.leaves.map(({ what }: { what: string }) => what)).toContain(
      `the catalog of ${server.destination}`,
    );
    expect(await shares(server)).toBe('PackageSrc_2');
    const removed = JSON.parse((await run('remove', '--clean-distribution-points', '--json')).stdout);
    expect(removed).toMatchObject({ ok: true, exitCode: 0, leftBehind: [] });
    expect(await readdir(berlin)).toEqual([]);
    expect(await readdir(folder)).not.toContain('site');
    expect((await run('repair')).code).toBe(9);
  });
});
