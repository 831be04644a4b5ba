import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';

/** `test` with a folder of its own, removed afterwards. */
export const test = base.extend<{ folder: string }>({
  // Playwright reads the fixture's dependencies from this destructuring; this one has none.
  // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-test-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
