// `npm run screens`: walks every page and state of the window, light, dark and in high contrast, and puts the pictures
// into one contact sheet, dist/screens/contact-sheet.png. `npm run screens -- --update` takes the looks of today for the
// pictures in tests/e2e/baselines that the tests compare with.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MissingPrerequisite, meetPrerequisites } from './prerequisites.mjs';

const root = path.resolve(import.meta.dirname, '..');
const screens = path.join(root, 'dist/screens');
const tour = path.join(screens, 'tour');
const schemes = ['light', 'dark', 'contrast'];
const say = (line) => process.stdout.write(`${line}\n`);

try {
  await meetPrerequisites('test', say);
  const isComplete = await walk(process.argv.includes('--update'));
  const count = await makeContactSheet();
  say(`${count} screens in ${path.join(screens, 'contact-sheet.png')}`);
  process.exitCode = isComplete ? 0 : 1;
} catch (error) {
  if (!(error instanceof MissingPrerequisite)) throw error;
  say(error.message);
  process.exitCode = 1;
}

/** Walks the states; false when one of them looks other than it should, or is not accessible. */
async function walk(updates) {
  const { bundle } = await import('./bundle.mjs');
  await bundle();
  await rm(tour, { recursive: true, force: true });
  const runner = path.join(root, 'node_modules/@playwright/test/cli.js');
  const config = path.join(root, 'tests/playwright.config.ts');
  const args = ['test', '-c', config, '--project=e2e', '--no-deps', 'e2e/screens.spec.ts'];
  if (updates) args.push('--update-snapshots=all');
  const env = { ...process.env, PKGSOURCE_TOUR: 'with contrast' };
  const child = spawn(process.execPath, [runner, ...args], { cwd: root, env, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code === 0;
}

async function makeContactSheet() {
  const { chromium } = await import('playwright-core');
  const names = (await readdir(tour)).filter((name) => name.endsWith('-light.png')).sort();
  const page = path.join(screens, 'contact-sheet.html');
  await writeFile(page, sheetHtml(names.map((name) => name.replace(/-light\.png$/, ''))));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage({ viewport: { width: 1900, height: 900 } });
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: path.join(screens, 'contact-sheet.png'), fullPage: true });
  } finally {
    await browser.close();
  }
  return names.length * schemes.length;
}

/** Names are our own: letters, digits and hyphens. */
function sheetHtml(names) {
  const cells = names.map((name) => {
    const pictures = schemes.map((scheme) => `<img src="tour/${name}-${scheme}.png" alt="">`);
    return `<figure>${pictures.join('')}<figcaption>${name}</figcaption></figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>PkgSource: every page and state</title>
<style>
  body { margin: 16px; font: 14px system-ui, sans-serif; background: #d8d8d8; display: grid;
    grid-template-columns: repeat(2, 1fr); gap: 16px; }
  figure { margin: 0; display: grid; grid-template-columns: repeat(3, 1fr); gap: 6px; align-items: start; }
  img { width: 100%; height: 206px; object-fit: contain; object-position: top; background: #bbb; }
  figcaption { grid-column: 1 / -1; }
</style>
${cells.join('\n')}
`;
}
