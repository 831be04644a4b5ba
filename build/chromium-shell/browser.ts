import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** What a window needs from the browser when it opens. */
export interface BrowserRequest {
  /** Folder of Chromium's own profile. */
  readonly profile: string;
  /** The address that the window is made for; it is not loaded yet. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

let running: BrowserContext | null = null;

/**
 * Starts the system's Chromium over a pipe (no debugging port) with one `--app` window, or without a window
 * where there is no display. Nothing is loaded: interception is not in place yet.
 */
export async function openBrowser(request: BrowserRequest): Promise<{ context: BrowserContext; page: Page }> {
  const headless = !hasDisplay();
  const size = { width: request.width, height: request.height };
  const context = await chromium.launchPersistentContext(request.profile, {
    executablePath: chromiumPath(),
    headless,
    viewport: headless ? size : null,
    // Chromium refuses to sandbox its pages when root runs it; for every other account they are sandboxed.
    chromiumSandbox: process.getuid?.() !== 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: chromiumArguments(request),
  });
  running = context;
  tellVersion(context.browser()?.version());
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page };
}

/** As Electron does, and for About what really runs. */
function tellVersion(chrome: string | undefined): void {
  Object.defineProperty(process, 'versions', { value: { ...process.versions, chrome } });
  process.env.PKGSOURCE_RUNTIME = `Chromium ${chrome} in place of Electron`;
}

/** Ends Chromium, if it runs. */
export async function closeBrowser(): Promise<void> {
  await running?.close();
  running = null;
}

export function hasDisplay(): boolean {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Whatever the page asks for is answered by interception: Chromium itself resolves no name at all. */
function chromiumArguments(request: BrowserRequest): string[] {
  return [
    `--app=${request.url}`,
    `--window-size=${request.width},${request.height}`,
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--class=pkgsource',
    '--test-type',
    '--deny-permission-prompts',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-quic',
    '--disable-sync',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
  ];
}

/** The system's Chromium; `PKGSOURCE_CHROMIUM` names another one. */
function chromiumPath(): string {
  const candidates = [
    process.env.PKGSOURCE_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].filter((candidate) => candidate !== undefined);
  const found = candidates.find((candidate) => existsSync(path.resolve(candidate)));
  if (found === undefined) throw new Error('Chromium is missing: apt-get install chromium');
  return found;
}
