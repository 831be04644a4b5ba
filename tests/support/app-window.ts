import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { CloseWindow, DialogAnswer, DoorMessage } from '../../build/chromium-shell/door.ts';

const dist = path.resolve(import.meta.dirname, '../../dist');

/** How an app window is started for a test. */
export interface AppWindowOptions {
  /** State home of this window (PKGSOURCE_HOME): a folder of the test's own. */
  readonly home: string;
  /** Added to the environment, e.g. PKGSOURCE_SMB_CONF. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The account that opens the window; without it, this one. */
  readonly account?: { readonly uid: number; readonly gid: number };
  /** Where the built app lies, unless in `dist`: not every account can read every checkout. */
  readonly bundles?: string;
}

/** The built app, running in a process of its own, with its page for Playwright. */
export interface AppWindow {
  readonly page: Page;
  readonly process: ChildProcess;
  /** Everything that the process printed so far. */
  output(): string;
  /** Answers the next file dialog, also one that opens later; null is Cancel. */
  answerDialog(path: string | null): void;
  /** Closes the window, as a person does, and waits for the process to end. Resolves with its exit code. */
  close(): Promise<number | null>;
}

/**
 * Starts `dist/main.cjs` (build it first) in the stand-in for Electron and resolves once its page is loaded.
 * The page is the window's own, reached through a socket that only this account can open.
 */
export async function openAppWindow(options: AppWindowOptions): Promise<AppWindow> {
  const app = startApp(options);
  const ended = once(app.process, 'exit').then(([code]) => code as number | null);
  const endpoint = await Promise.race([
    once(app.process, 'message').then(([message]) => (message as DoorMessage).endpoint),
    ended.then((code) => {
      throw new Error(`The app ended with exit code ${code} before it had a window:\n${app.output()}`);
    }),
  ]);
  const browser = await chromium.connect(endpoint);
  const page = await findPage(browser);
  return {
    ...app,
    page,
    answerDialog: (answer) => app.process.send({ dialogAnswer: answer } satisfies DialogAnswer),
    close: async () => {
      // Asked of the window's owner: a page that another client closes is not always reported to it.
      app.process.send({ closeWindow: true } satisfies CloseWindow);
      const code = await ended;
      await browser.close();
      return code;
    },
  };
}

/** Starts the app without waiting for a window: a second instance ends before it has one. */
export function startApp(options: AppWindowOptions) {
  const child = fork(path.join(options.bundles ?? dist, 'chromium-shell/launch.cjs'), {
    ...options.account,
    ...(options.account && { cwd: '/' }),
    env: { ...process.env, PKGSOURCE_HOME: options.home, PKGSOURCE_SHELL_DOOR: '1', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return { process: child, output: () => printed };
}

async function findPage(browser: Browser): Promise<Page> {
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('The app has no page');
  await page.waitForURL((url) => url.hostname.endsWith('.app.localhost'));
  await page.waitForLoadState('load');
  return page;
}
