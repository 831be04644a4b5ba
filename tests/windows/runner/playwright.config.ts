import { defineConfig } from '@playwright/test';

/** Tests that only a real Windows can pass. The workflow runs them; they change nothing. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/windows-runner',
  workers: 1,
  timeout: 240_000,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
});
