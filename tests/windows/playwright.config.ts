import { defineConfig } from '@playwright/test';

/** Tests of the Windows programs under Wine: `npm run test:windows` builds what they need and runs them. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/windows',
  fullyParallel: true,
  workers: 2,
  // A program takes a second to start under Wine, and far longer where the machine has much else to do.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
});
