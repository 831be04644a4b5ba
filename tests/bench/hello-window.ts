import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** A window that says hello and nothing else, started as ours is: what a start costs at least. */
const profile = await mkdtemp(path.join(tmpdir(), 'pkgsource-hello-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: '/usr/bin/chromium',
  headless: true,
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = context.pages()[0] ?? (await context.newPage());
await page.goto('data:text/html,<h1>Hello</h1>');
await page.getByRole('heading', { name: 'Hello' }).waitFor();
process.send?.('ready');
process.once('message', async () => {
  await context.close();
  await rm(profile, { recursive: true, force: true });
  process.exit(0);
});
