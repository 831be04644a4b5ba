import { defineConfig } from '@playwright/test';

/** One runner for unit, integration, fault and end-to-end tests. Benchmarks have their own command. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // Of a hanging test, not of a slow machine.
  timeout: 240_000,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  // One set of pictures: fonts come with the prerequisites, and the tolerance takes what still differs.
  snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.02, threshold: 0.2 } },
  projects: [
    { name: 'build', testDir: 'support', testMatch: 'build.setup.ts' },
    { name: 'unit', testDir: 'unit' },
    { name: 'integration', testDir: 'integration', dependencies: ['build'] },
    { name: 'faults', testDir: 'faults', dependencies: ['build'] },
    { name: 'e2e', testDir: 'e2e', dependencies: ['build'] },
  ],
});
