import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { contentSecurityPolicy } from '../../electron/app/content-security-policy.ts';
import type { Scenario } from './fixture-bridge.ts';

const root = path.resolve(import.meta.dirname, '../..');
const origin = 'https://pkgsource.test';

/** The renderer as built, and the fixture's page script. */
export interface RendererBundle {
  readonly main: string;
  readonly fixture: string;
}

/** Reads the renderer's bundle, which the build made before the tests, and bundles the fixture. */
export async function readRendererBundle(): Promise<RendererBundle> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['tests/support/fixture-page.ts'],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  const main = await readFile(path.join(root, 'dist/renderer/main.js'), 'utf8');
  return { main, fixture: outputFiles[0]?.text ?? '' };
}

/** Starts Debian's Chromium without its own traffic. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
}

/** A window on the renderer with a scenario for a main process. `complaints` collects errors of the page. */
export interface FixtureWindow {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** The page's options: Playwright's, and the time that its clock shows. */
export type WindowOptions = BrowserContextOptions & { readonly at?: Date };

/** Opens the renderer, served with the app's own Content-Security-Policy. */
export async function openFixtureWindow(
  browser: Browser,
  bundle: RendererBundle,
  scenario: Scenario,
  { at, ...options }: WindowOptions = {},
): Promise<FixtureWindow> {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  if (at !== undefined) await page.clock.setFixedTime(at);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.addInitScript(`window.scenario = ${JSON.stringify(scenario)};\n${bundle.fixture}`);
  const html = await readFile(path.join(root, 'renderer/index.html'), 'utf8');
  await page.route(`${origin}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname;
    if (name === '/index.html') {
      const headers = { 'content-security-policy': contentSecurityPolicy('test-nonce') };
      const body = html.replaceAll('__CSP_NONCE__', 'test-nonce');
      return route.fulfill({ contentType: 'text/html', headers, body });
    }
    if (name === '/main.js') return route.fulfill({ contentType: 'text/javascript', body: bundle.main });
    if (/^\/chunks\/[\w-]+\.js$/.test(name)) {
      return route.fulfill({ contentType: 'text/javascript', path: path.join(root, 'dist/renderer', name) });
    }
    return route.fulfill({ status: 404 });
  });
  await page.goto(`${origin}/index.html`);
  return { page, complaints };
}
