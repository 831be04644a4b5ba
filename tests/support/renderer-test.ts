import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { Scenario } from './fixture-bridge.ts';
import {
  launchChromium,
  openFixtureWindow,
  type RendererBundle,
  readRendererBundle,
  type WindowOptions,
} from './fixture-window.ts';

const root = path.resolve(import.meta.dirname, '../..');
const screens = path.join(root, 'dist/screens');

type OpenWindow = (scenario: Scenario, options?: WindowOptions) => Promise<Page>;

interface WorkerParts {
  readonly chromium: Browser;
  readonly rendererBundle: RendererBundle;
}

/** `test` with the renderer in a real Chromium; a test fails when its page logged an error. */
export const test = base.extend<{ openWindow: OpenWindow }, WorkerParts>({
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
    async ({}, use) => {
      const browser = await launchChromium();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  rendererBundle: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
    async ({}, use) => use(await readRendererBundle()),
    { scope: 'worker' },
  ],
  openWindow: async ({ chromium, rendererBundle }, use) => {
    const windows: Awaited<ReturnType<typeof openFixtureWindow>>[] = [];
    await use(async (scenario, options) => {
      const window = await openFixtureWindow(chromium, rendererBundle, scenario, options);
      windows.push(window);
      return window.page;
    });
    for (const { page } of windows) await page.context().close();
    expect(windows.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
});

export { expect };

/** Writes a picture of the page to dist/screens. */
export async function pictureScreen(page: Page, name: string): Promise<void> {
  const picture = path.join(screens, `${name}.png`);
  await mkdir(path.dirname(picture), { recursive: true });
  await page.screenshot({ path: picture, animations: 'disabled' });
}

/** Writes a picture of the page to dist/screens, and lets axe-core judge it. */
export async function inspectScreen(page: Page, name: string): Promise<void> {
  await pictureScreen(page, name);
  // Evaluated over the debugging protocol, which the page's Content-Security-Policy does not concern.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const judge = Reflect.get(window, 'axe') as typeof axe;
    // Fluent's focus guards are hidden on purpose; they pass the focus on at once.
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await judge.run(
      { exclude: [['[data-tabster-dummy]']] },
      { runOnly: { type: 'tag', values: tags } },
    );
    return found.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
    }));
  });
  expect.soft(violations, name).toEqual([]);
  const overflowPx = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return scrollHeight - clientHeight;
  });
  expect.soft(overflowPx, `${name}: the window itself never scrolls`).toBe(0);
}
