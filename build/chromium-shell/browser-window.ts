import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { BrowserContext, Page } from 'playwright-core';
import { app } from './app.ts';
import { openBrowser } from './browser.ts';
import { doorIsOpen, openDoor } from './door.ts';
import { answerInvoke } from './ipc-main.ts';
import { toBrowserUrl } from './origins.ts';
import type { PageSideNames } from './page-side.ts';
import { KnownEvents, notImplemented, preventable, refuseOtherOptions } from './refuse.ts';
import { interceptRequests } from './requests.ts';
import { frameOf, WebContents } from './web-contents.ts';
import { openWindows } from './windows.ts';

/** Options that are honoured, or make no difference in an `--app` window. */
const knownOptions = [
  ...['width', 'height', 'minWidth', 'minHeight', 'title', 'show', 'webPreferences'],
  ...['backgroundColor', 'autoHideMenuBar', 'icon'],
];

/** What Chromium's pages are like in any case; another value cannot be had here. */
const fixedPreferences: Readonly<Record<string, unknown>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  spellcheck: false,
  navigateOnDragDrop: false,
};

const events = ['close', 'closed', 'ready-to-show'];

/** The app's one window. */
export class BrowserWindow extends KnownEvents {
  static getAllWindows(): BrowserWindow[] {
    return [...openWindows];
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...openWindows].find((window) => window.webContents === contents) ?? null;
  }

  readonly webContents = new WebContents();
  readonly #options: BrowserWindowConstructorOptions;
  #page: Page | null = null;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', events);
    if (openWindows.size > 0) throw notImplemented('a second window');
    refuseOtherOptions('BrowserWindow', options, knownOptions);
    for (const [name, value] of Object.entries(options.webPreferences ?? {})) {
      if (name !== 'preload' && fixedPreferences[name] !== value) {
        throw notImplemented(`webPreferences.${name} = ${String(value)}`);
      }
    }
    this.#options = options;
    openWindows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  /** Opens Chromium on the address; the first script that runs there is the preload. */
  async loadURL(url: string): Promise<void> {
    const { width = 800, height = 600, title = app.getName(), webPreferences } = this.#options;
    const profile = path.join(app.getPath('userData'), 'chromium');
    const { context, page } = await openBrowser({ profile, url: toBrowserUrl(url), width, height, title });
    this.#page = page;
    const names = {
      binding: `call-${randomUUID()}`,
      delivery: `deliver-${randomUUID()}`,
      keptInSubframes: doorIsOpen,
    };
    this.webContents.attach(page, names.delivery);
    page.on('close', () => this.#ended());
    await this.#connect(context, page, names, webPreferences?.preload);
    await openDoor(context);
    this.webContents.loading = url;
    await page.goto(toBrowserUrl(url), { waitUntil: 'domcontentloaded' });
    this.emit('ready-to-show', {});
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isMinimized(): boolean {
    return false;
  }

  /** An `--app` window is visible from its start. */
  show(): void {}

  /** What is hidden in Electron stays open here: there is no icon to get it back with. */
  hide(): void {}

  /** A browser window has no progress in the taskbar. */
  setProgressBar(_progress: number): void {}

  /** Nothing here depends on it: there are no notifications either. */
  isFocused(): boolean {
    return true;
  }

  restore(): void {}

  focus(): void {
    void this.#page?.bringToFront();
  }

  close(): void {
    void this.closeUnlessPrevented();
  }

  destroy(): void {
    void this.#page?.close();
  }

  /** Closes the window unless a listener of `close` prevents it; says whether it was closed. */
  async closeUnlessPrevented(): Promise<boolean> {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    await this.#page?.close();
    this.#ended();
    return true;
  }

  /** A line of text from the person at the window: what file dialogs fall back to. Null for Cancel. */
  async prompt(title: string, value: string): Promise<string | null> {
    const leaveOpen = () => undefined;
    // Playwright dismisses dialogs that nobody listens for.
    this.#page?.on('dialog', leaveOpen);
    const answer = await this.#page?.evaluate(([text, preset]) => window.prompt(text, preset), [
      title,
      value,
    ] as const);
    this.#page?.off('dialog', leaveOpen);
    return answer ?? null;
  }

  async #connect(
    context: BrowserContext,
    page: Page,
    names: PageSideNames,
    preload: string | undefined,
  ): Promise<void> {
    await interceptRequests(context, { page, contents: this.webContents });
    await context.exposeBinding(names.binding, ({ page: from, frame }, text: string) =>
      answerInvoke({ sender: from === page ? this.webContents : null, senderFrame: frameOf(frame) }, text),
    );
    if (preload !== undefined) await context.addInitScript({ content: pageScript(names, preload) });
  }

  #ended(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    openWindows.delete(this);
    this.emit('closed', {});
    if (openWindows.size === 0) app.emit('window-all-closed');
  }
}

/** The preload script with its own `electron`, in a closure that the page cannot look into. */
function pageScript(names: PageSideNames, preload: string): string {
  const pageSide = readFileSync(path.join(__dirname, 'page-side.js'), 'utf8');
  return `(() => {
    ${pageSide}
    const electron = pageSide.openPageSide(${JSON.stringify(names)});
    if (electron === null) return;
    const require = (name) => {
      if (name === 'electron') return electron;
      throw new Error('A sandboxed preload script cannot load ' + name);
    };
    ((require, module, exports) => {
      ${readFileSync(preload, 'utf8')}
    })(require, { exports: {} }, {});
  })();`;
}
