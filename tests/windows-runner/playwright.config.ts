import { defineConfig } from '@playwright/test';

/**
 * A whole site on a real Windows Server, which it changes for good: for a runner that is thrown away afterwards. One test
 * after the other, because each finds the computer as the one before it left it.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/windows-runner',
  globalSetup: './require-runner.ts',
  workers: 1,
  fullyParallel: false,
  // Each of our scripts starts PowerShell, and Setup starts dozens.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  forbidOnly: true,
  retries: 0,
  maxFailures: 0,
  reporter: [['list']],
});
