import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type AnswersInput, answersSchema } from '../../electron/shared/answers.ts';
import type { WindowApi } from '../../electron/shared/window-api.ts';
import type { AppWindow } from '../support/app-window.ts';
import { test as base, expect, type SiteServer, sha256Of, tabTo } from '../support/main-job.ts';
import { type MisbehavingServer, startServer } from '../support/misbehaving-server.ts';

base.describe.configure({ timeout: 180_000 });

/** `test` with a web server whose catalog stops coming, and a Setup that was killed while it waited for it. */
const test = base.extend<{ web: MisbehavingServer; interrupted: AppWindow }>({
  web: async ({ catalogs }, use) => {
    const web = await startServer(await readFile(catalogs.version1));
    await use(web);
    await web.close();
  },
  interrupted: async ({ server, web, catalogs }, use) => {
    web.behave({ kind: 'stall', afterBytes: 1000 });
    const first = await server.openWindow();
    await setUpByWindow(first.page, {
      version: 1,
      destination: server.destination,
      catalog: { kind: 'internet', url: web.url, proxy: 'none' },
      syncHost: { kind: 'this-computer', schedule: 'off' },
      distributionPoints: server.points.map((at) => ({ name: path.basename(at), path: at })),
      trust: [catalogs.root],
    });
    await expect.poll(() => lastChange(server), { timeout: 60_000 }).toBe('catalog obtained');
    const ended = new Promise((resolve) => first.process.once('exit', resolve));
    first.process.kill('SIGKILL');
    await ended;
    await use(await server.openWindow());
  },
});

/** Asks the real main process for a whole Setup, as the wizard does, and does not wait for its end. */
async function setUpByWindow(page: Page, input: AnswersInput): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible({ timeout: 20_000 });
  const refused = await page.evaluate(async (answers) => {
    const { pkgsource } = window as unknown as { readonly pkgsource: WindowApi };
    const prepared = await pkgsource.call('setup.prepare', { answers });
    if (!prepared.ok || prepared.value.kind !== 'ready') return JSON.stringify(prepared);
    void pkgsource.call('setup.apply', { answers, planHash: prepared.value.plan.hash });
    return null;
  }, answersSchema.parse(input));
  expect(refused).toBeNull();
}

/** What Setup's journal says was begun last. */
async function lastChange({ home }: SiteServer): Promise<string | undefined> {
  const text = await readFile(path.join(home, 'setup-journal.jsonl'), 'utf8').catch(() => '');
  const kinds = [...text.matchAll(/"kind":"change intended","change":\{"kind":"([^"]+)"/gu)];
  return kinds.at(-1)?.[1];
}

const told = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'An earlier Setup was interrupted' });

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }));
  await page.keyboard.press('Enter');
}

test('a Setup that was killed is finished by keyboard alone, after it was cancelled once', async ({
  interrupted,
  server,
  web,
  catalogs,
}) => {
  const { page } = interrupted;
  await expect(told(page)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('the share PackageSrc_2')).toBeVisible();
  await press(page, 'Finish Setup');
  await expect(page.getByText(`Get the catalog from ${web.url}`)).toBeVisible({ timeout: 30_000 });
  await press(page, 'Cancel');
  await expect(page.getByText('Setup was cancelled')).toBeVisible({ timeout: 30_000 });

  web.behave({ kind: 'serve' });
  await press(page, 'Finish Setup');
  await expect(page.getByRole('main').getByText('Setup is finished')).toBeVisible({ timeout: 60_000 });
  await press(page, 'Continue');
  await expect(page.getByRole('heading', { level: 1, name: 'Synchronization status' })).toBeVisible();
  const wanted = await sha256Of(catalogs.version1);
  for (const point of server.points) expect(await sha256Of(path.join(point, 'wsusscn2.cab'))).toBe(wanted);
  expect(await interrupted.close()).toBe(0);
});

test('a Setup that was killed is taken back by keyboard alone', async ({ interrupted, server }) => {
  const { page } = interrupted;
  await expect(told(page)).toBeVisible({ timeout: 20_000 });
  await press(page, 'Undo Setup');
  await expect(page.getByText('Nothing of it is left.')).toBeVisible({ timeout: 30_000 });
  await expect(access(server.destination)).rejects.toThrow('ENOENT');
  expect(await readdir(path.join(path.dirname(server.samba.confPath), 'usershares'))).toEqual([]);
  await press(page, 'Continue');
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible();
  expect(await interrupted.close()).toBe(0);
});
