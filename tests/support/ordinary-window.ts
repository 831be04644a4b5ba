import { once } from 'node:events';
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { type AppWindow, openAppWindow } from './app-window.ts';
import { type ElevationBench, test as elevationTest } from './elevation-test.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** `test` whose window is opened by an ordinary account, while the site's state home is root's. */
export const test = elevationTest.extend<{ openWindow: () => Promise<AppWindow> }, { app: string }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-app-'));
      await chmod(folder, 0o755);
      const isLarge = (at: string) => at.startsWith(path.join(root, 'dist/executables'));
      await cp(path.join(root, 'dist'), path.join(folder, 'dist'), {
        recursive: true,
        filter: (source) => !isLarge(source),
      });
      const engine = 'node_modules/playwright-core';
      await cp(path.join(root, engine), path.join(folder, engine), { recursive: true });
      await cp(path.join(root, 'package.json'), path.join(folder, 'package.json'));
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  openWindow: async ({ app, bench }, use, testInfo) => {
    const windows: AppWindow[] = [];
    await use(async () => {
      const window = await openAppWindow(optionsFor(app, bench));
      windows.push(window);
      return window;
    });
    // A test that failed may have left its window open: what it shows tells why.
    for (const window of windows.filter(({ process }) => process.exitCode === null)) {
      await window.page.screenshot({ path: testInfo.outputPath('window.png') }).catch(() => undefined);
      window.process.kill();
      await once(window.process, 'exit');
    }
  },
});

export { expect };

function optionsFor(app: string, { user, home, environment, launcher }: ElevationBench) {
  return {
    home,
    bundles: path.join(app, 'dist'),
    account: { uid: user.uid, gid: user.gid },
    environment: {
      ...environment,
      HOME: user.home,
      // The folder of sockets that Playwright shares in the usual one belongs to whoever came first.
      XDG_RUNTIME_DIR: user.home,
      XDG_STATE_HOME: path.join(user.home, 'state'),
      XDG_CONFIG_HOME: path.join(user.home, 'config'),
      PKGSOURCE_ELEVATE_WITH: launcher.program,
    },
  };
}
