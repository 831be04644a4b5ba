import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { CloseWindow } from '../../build/chromium-shell/door.ts';
import type { WindowApi } from '../../electron/shared/window-api.ts';
import { fluentRamp } from '../../renderer/ui/brand-ramp.ts';
import { type AppWindow, openAppWindow, startApp } from '../support/app-window.ts';
import { said } from '../support/in-english.ts';

/** The window's API as a page script sees it, and what page scripts must not see. */
interface PageGlobals {
  readonly pkgsource: WindowApi;
  readonly [name: string]: unknown;
}

interface SharedWindow {
  readonly home: string;
  readonly app: AppWindow;
}

/** One window serves several tests: none of them leaves it otherwise than it found it. */
const test = base.extend<object, { shared: SharedWindow }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
    async ({}, use) => {
      const home = await mkdtemp(path.join(tmpdir(), 'pkgsource-shell-'));
      const app = await openAppWindow({ home, environment: { PKGSOURCE_SHELL_ACCENT: '107c10ff' } });
      await use({ home, app });
      expect(await app.close(), app.output()).toBe(0);
      await rm(home, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

test('serves its page with a policy that allows nothing unsafe, and the page keeps to it', async ({
  shared: { app },
}) => {
  const complaints: string[] = [];
  app.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  app.page.on('pageerror', (error) => complaints.push(error.message));
  const response = await app.page.reload({ waitUntil: 'networkidle' });
  const policy = (await response?.headerValue('content-security-policy')) ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
  expect(policy).not.toContain('unsafe');
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('wears the accent colour of the system', async ({ shared: { app } }) => {
  const facts = await app.page.evaluate(() =>
    (window as unknown as PageGlobals).pkgsource.call('app.describe', undefined),
  );
  expect(facts).toMatchObject({ ok: true, value: { accentColor: '#107c10' } });
  await expect.poll(() => brandColour(app.page)).not.toBe(fluentRamp[80]);
});

test('tells the licence of everything that it is made of', async ({ shared: { app } }) => {
  const licences = await app.page.evaluate(() =>
    (window as unknown as PageGlobals).pkgsource.call('app.licences', undefined),
  );
  expect(licences).toMatchObject({ ok: true });
  const names = licences.ok ? licences.value.map(({ name }) => name) : [];
  expect(names).toEqual(expect.arrayContaining(['react', 'zod', '@fluentui/react-components', 'undici']));
  expect(names).not.toContain('esbuild');
});

test('gives every response a nonce of its own', async ({ shared: { app } }) => {
  const nonceOf = async () => {
    const response = await app.page.reload();
    const policy = await response?.headerValue('content-security-policy');
    const meta = await app.page.locator('meta[property="csp-nonce"]').getAttribute('content');
    expect(policy).toContain(`'nonce-${meta}'`);
    return meta;
  };
  expect(await nonceOf()).not.toBe(await nonceOf());
});

test('runs no inline script', async ({ shared: { app } }) => {
  const ran = await app.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.inlineRan = true';
    document.head.append(script);
    return 'inlineRan' in globalThis;
  });
  expect(ran).toBe(false);
});

test('shows the page one frozen object and nothing of Node', async ({ shared: { app } }) => {
  const seen = await app.page.evaluate(() => {
    const page = globalThis as unknown as PageGlobals;
    return {
      api: Object.keys(page.pkgsource),
      frozen: Object.isFrozen(page.pkgsource),
      replaceable: Reflect.set(globalThis, 'pkgsource', null),
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
      channels: Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('call-')),
    };
  });
  expect(seen).toEqual({ api: ['call', 'listen'], frozen: true, replaceable: false, node: [], channels: [] });
});

test('stays on its own pages', async ({ shared: { app, home } }) => {
  const before = app.page.url();
  await app.page.evaluate(() => location.assign('https://example.com/'));
  await expect.poll(() => readLog(home)).toContain('Navigation to https://example.com/ refused');
  expect(app.page.url()).toBe(before);
  expect(await callDescribe(app.page)).toMatchObject({ ok: true });
});

test('opens no second window for the page', async ({ shared: { app, home } }) => {
  await app.page.evaluate(() => void window.open('https://example.com/'));
  await expect.poll(() => readLog(home)).toContain('refused');
  await expect.poll(() => app.page.context().pages().length).toBe(1);
});

test('refuses a call from a frame inside the page', async ({ shared: { app } }) => {
  const answer = await app.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow as unknown as Record<string, (text: string) => Promise<string>>;
    // The stand-in leaves the raw channel in subframes under test: a frame that got hold of it.
    const channel = Object.getOwnPropertyNames(inside).find((name) => name.startsWith('call-')) ?? '';
    const text = JSON.stringify([
      'object',
      ['channel', 'args'],
      ['call app.describe', ['array', [['undefined']]]],
    ]);
    return inside[channel]?.(text).finally(() => frame.remove());
  });
  expect(answer).toContain('call.refused');
  expect(answer).toContain('senderInside');
});

test('refuses a call from a page that is not its own', async ({ shared: { app } }) => {
  const stranger = await app.page.context().newPage();
  await stranger.goto('data:text/html,<h1>elsewhere</h1>');
  expect(said(await callDescribe(stranger))).toEqual({
    ok: false,
    failure: { code: 'call.refused', params: { cause: 'app.describe: its sender shows data:' } },
  });
  await stranger.close();
});

test('refuses wrong arguments by naming what is wrong, and unknown calls altogether', async ({
  shared: { app },
}) => {
  const answers = await app.page.evaluate(async () => {
    const { call } = (globalThis as unknown as PageGlobals).pkgsource;
    const wrong = call as unknown as (name: string, input?: unknown) => Promise<unknown>;
    return {
      extraKey: await wrong('status.read', { site: '/srv/x', also: 1 }),
      wrongType: await wrong('status.read', { site: 7n }),
      unknown: await wrong('files.read', { path: '/etc/passwd' }).catch((error: Error) => error.message),
    };
  });
  expect(answers.extraKey).toMatchObject({ ok: false, failure: { code: 'call.refused' } });
  expect(JSON.stringify(answers.extraKey)).toContain('also');
  expect(JSON.stringify(answers.wrongType)).toContain('expected string, received bigint');
  expect(answers.unknown).toContain("No handler registered for 'call files.read'");
});

test('a second start brings the first window to the front and ends', async ({ shared: { app, home } }) => {
  expect(app.page.url()).toContain('index.html');
  const second = startApp({ home });
  const [code] = await once(second.process, 'exit');
  expect(code, second.output()).toBe(0);
  await expect.poll(() => readLog(home)).toContain('Started once more: showing the window');
});

test('a window that is kept in the notification area outlives its closing, and quitting ends it', async () => {
  const home = await mkdtemp(path.join(tmpdir(), 'pkgsource-tray-'));
  await writeFile(path.join(home, 'preferences.json'), '{"tray":true}');
  const app = await openAppWindow({ home });
  const ended = once(app.process, 'exit');
  app.process.send({ closeWindow: true } satisfies CloseWindow);
  await once(startApp({ home }).process, 'exit');
  await expect.poll(() => readLog(home)).toContain('Started once more: showing the window');
  expect(await callDescribe(app.page)).toMatchObject({ ok: true });

  const chosen = await app.page.evaluate(() =>
    (globalThis as unknown as PageGlobals).pkgsource.call('app.savePreferences', { tray: false }),
  );
  expect(chosen).toEqual({ ok: true, value: { tray: false } });
  expect(JSON.parse(await readFile(path.join(home, 'preferences.json'), 'utf8'))).toEqual({ tray: false });
  await app.page.evaluate(() =>
    (globalThis as unknown as PageGlobals).pkgsource.call('app.savePreferences', { tray: true }),
  );
  app.process.kill('SIGTERM');
  expect((await ended)[0], app.output()).toBe(0);
  await rm(home, { recursive: true });
});

async function callDescribe(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    (globalThis as unknown as PageGlobals).pkgsource.call('app.describe', undefined),
  );
}

async function readLog(home: string): Promise<string> {
  return readFile(path.join(home, 'Logs', 'window.log'), 'utf8');
}

/** What the window's main buttons are painted in. */
function brandColour(page: Page): Promise<string> {
  return page
    .locator('.fui-FluentProvider')
    .first()
    .evaluate((provider) => getComputedStyle(provider).getPropertyValue('--colorBrandBackground'));
}
