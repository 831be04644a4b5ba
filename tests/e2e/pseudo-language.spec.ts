import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import type { Page } from 'playwright-core';
import { openFixtureWindow } from '../support/fixture-window.ts';
import { textFaults } from '../support/look-at-texts.ts';
import { expect, test } from '../support/renderer-test.ts';
import { type ScreenState, screensAt, screenWalks } from '../support/screen-states.ts';

/** Longer than any step of a walk takes, shorter than the test. */
const longestStepMs = 20_000;

// From right to left alone: what is too short from left to right is too short this way, too.
test('every text comes from the catalog and has room for a longer language from right to left', async ({
  chromium,
  rendererBundle,
}) => {
  test.setTimeout(600_000);
  const bundle = { ...rendererBundle, main: await bundleOfPseudoPage() };
  for (const { scenario, options, screens } of screenWalks) {
    const walkTo = async (count: number) => {
      const at = { at: screensAt, ...options };
      const opened = await openFixtureWindow(chromium, bundle, scenario, at);
      opened.page.setDefaultTimeout(longestStepMs);
      await speak(opened.page, 'walked');
      for (const screen of screens.slice(0, count)) await take(opened.page, screen);
      return opened;
    };
    const speak = (page: Page, language: 'walked' | 'looked') =>
      page.evaluate(([spoken, how]) => window.speak(spoken, how), ['rtl', language] as const);
    let { page, complaints } = await walkTo(0);
    for (const [index, screen] of screens.entries()) {
      await take(page, screen);
      await speak(page, 'looked');
      expect.soft(await textFaults(page, scenario), screen.name).toEqual([]);
      expect.soft(complaints, screen.name).toEqual([]);
      // A dialog whose texts all change loses the focus: what follows is reached in a new window.
      if ((await page.locator('[role=dialog], [role=alertdialog]').count()) > 0) {
        await page.context().close();
        ({ page, complaints } = await walkTo(index + 1));
      } else await speak(page, 'walked');
    }
    await page.context().close();
  }
});

test('a text that is not from the catalog is found, and so is one that is cut off', async ({ chromium }) => {
  const page = await chromium.newPage();
  await page.setContent(`
    <p>⟦Catalog of Jun 24 ǝǝǝ⟧ <span>Berlin</span> <span>/srv/pkgsource</span> <b title="⟦Why⟧">3 hours ago</b></p>
    <p>Left out</p>
    <button aria-label="Close">⟦×⟧</button>
    <p style="width: 4rem; overflow: hidden; white-space: nowrap">⟦Cut off on its way ǝǝǝǝ⟧</p>
    <p style="width: 4rem; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">⟦Shortened, and seen to be⟧</p>`);
  expect(await textFaults(page, { name: 'Berlin' })).toEqual([
    'not from the catalog: Left out',
    'not from the catalog: Close',
    'cut off: ⟦Cut off on its way ǝǝǝǝ⟧',
  ]);
  await page.close();
});

async function take(page: Page, { go, settled }: ScreenState): Promise<void> {
  await go?.(page);
  await expect(settled(page)).toBeVisible({ timeout: longestStepMs });
}

async function bundleOfPseudoPage(): Promise<string> {
  const shared = path.resolve(import.meta.dirname, '../../build/renderer-bundle.mjs');
  const { rendererBundle }: { rendererBundle: BuildOptions } = await import(pathToFileURL(shared).href);
  const { outputFiles } = await build({
    ...rendererBundle,
    absWorkingDir: path.resolve(import.meta.dirname, '../..'),
    entryPoints: ['tests/support/pseudo-page.ts'],
    bundle: true,
    // One text without files beside it.
    loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl' },
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
