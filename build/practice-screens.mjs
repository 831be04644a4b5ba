// Screenshots of the app's main pages, without a display: the built app in Chromium, headless, on the practice
// site. The window is reached as tests reach it: through a socket that only this account can open.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

const launcher = path.resolve(import.meta.dirname, '../dist/chromium-shell/launch.cjs');

/** Longer than the wizard: a page that Next does not leave must not keep the walk for ever. */
const mostPages = 15;

/**
 * Walks the wizard with the practice site's answers up to its summary, and leaves without changing anything.
 * Where the site is set up already, the app opens on its status and there is no wizard to see.
 */
export async function photographWizard(folder, say) {
  await mkdir(folder, { recursive: true });
  await withWindow(async (page) => {
    const next = page.getByRole('button', { name: 'Next', exact: true });
    await next.or(inSync(page)).first().waitFor();
    if (!(await next.isVisible())) return say('The site is set up already: the app opens on its status.');
    for (let number = 1; number <= mostPages; number++) {
      const heading = await page.getByRole('heading', { level: 1 }).textContent();
      await photograph(page, folder, `wizard-${String(number).padStart(2, '0')}-${slug(heading)}`, say);
      if (!(await next.isVisible())) return;
      await next.click();
      await page.getByRole('heading', { level: 1 }).filter({ hasNotText: heading }).waitFor();
    }
    throw new Error(`The wizard did not reach its summary within ${mostPages} pages`);
  });
}

export async function photographStatus(folder, say) {
  await mkdir(folder, { recursive: true });
  await withWindow(async (page) => {
    await inSync(page).waitFor();
    await photograph(page, folder, 'status', say);
  });
}

function inSync(page) {
  return page.getByText('in sync', { exact: false }).first();
}

async function photograph(page, folder, name, say) {
  const at = path.join(folder, `${name}.png`);
  // What a page looks up (checks, share names, the plan) belongs on its picture.
  await page.getByRole('progressbar').first().waitFor({ state: 'hidden' });
  await page.screenshot({ path: at });
  say(`Screenshot ${at}`);
}

function slug(text) {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Opens the app's window on the practice site, and closes it as a person does. */
async function withWindow(work) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = process.env;
  const app = fork(launcher, {
    env: { ...environment, PKGSOURCE_PRACTICE: '1', PKGSOURCE_SHELL_DOOR: '1' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(app, 'exit');
  const endpoint = await Promise.race([
    once(app, 'message').then(([message]) => message.endpoint),
    ended.then(([code]) => {
      throw new Error(`The window ended with exit code ${code} before it opened`);
    }),
  ]);
  const browser = await chromium.connect(endpoint);
  try {
    const page = browser.contexts()[0].pages()[0];
    await work(page);
    app.send({ closeWindow: true });
    await ended;
  } finally {
    await browser.close();
    app.kill();
    await ended;
  }
}
