import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { type AppWindow, openAppWindow } from './app-window.ts';
import { test as headlessTest, type SampleCatalogs } from './headless-program.ts';
import { startSambaServer, type TestSambaServer } from './samba-server.ts';

/** A site server in one folder: a real smbd, a catalog folder filled by hand, and three distribution points. */
export interface SiteServer {
  readonly samba: TestSambaServer;
  readonly home: string;
  readonly destination: string;
  readonly packageSource: string;
  readonly catalogFolder: string;
  readonly points: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  openWindow(): Promise<AppWindow>;
  /** Puts a catalog into the catalog folder, as an administrator would. */
  fill(catalog: string): Promise<void>;
}

/** `test` with a site server on which `PackageSrc` and `packagesrc_1` are taken. */
export const test = headlessTest.extend<{ server: SiteServer }>({
  server: async ({ folder, catalogs }, use, testInfo) => {
    const samba = await startSambaServer(folder, {
      users: ['member', 'stranger'],
      groups: { sms: ['member'] },
      shares: [
        { name: 'PackageSrc', path: '/tmp' },
        { name: 'packagesrc_1', path: '/tmp' },
      ],
    });
    const windows: AppWindow[] = [];
    const errors: string[] = [];
    await use(await makeSiteServer(folder, samba, catalogs, windows, errors));
    // A test that failed may have left its window open: what it shows tells why.
    for (const window of windows.filter(({ page }) => !page.isClosed())) {
      await window.page.screenshot({ path: testInfo.outputPath('window.png') }).catch(() => undefined);
      window.process.kill();
    }
    await samba.stop();
    expect(errors, 'errors in the page').toEqual([]);
  },
});

export { expect };

async function makeSiteServer(
  folder: string,
  samba: TestSambaServer,
  catalogs: SampleCatalogs,
  windows: AppWindow[],
  errors: string[],
): Promise<SiteServer> {
  const destination = path.join(folder, 'site');
  const catalogFolder = path.join(folder, 'catalog');
  const home = path.join(folder, 'home');
  const points = ['Berlin', 'Lyon', 'Oslo'].map((name) => path.join(folder, 'points', name));
  for (const wanted of [catalogFolder, home, ...points]) await mkdir(wanted, { recursive: true });
  const fill = (catalog: string) => copyFile(catalog, path.join(catalogFolder, 'wsusscn2.cab'));
  await fill(catalogs.version1);
  const environment = { PKGSOURCE_HOME: home, PKGSOURCE_SMB_CONF: samba.confPath };
  return {
    samba,
    home,
    destination,
    packageSource: path.join(destination, 'PkgSource'),
    catalogFolder,
    points,
    environment,
    openWindow: async () => {
      const window = await openAppWindow({ home, environment });
      windows.push(window);
      window.page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
      return window;
    },
    fill,
  };
}

/** SHA-256 of a file. */
export async function sha256Of(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** Every place that must hold the catalog: PkgSource and the distribution points. */
export function placesOf(server: SiteServer): string[] {
  return [server.packageSource, ...server.points].map((place) => path.join(place, 'wsusscn2.cab'));
}

/** Moves the focus by the Tab key alone until `target` has it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach ${target}`);
}
