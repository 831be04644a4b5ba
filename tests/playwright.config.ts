import { defineConfig } from '@playwright/test';

/** One runner for unit, integration, fault and end-to-end tests. Benchmarks have their own command. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  projects: ['unit', 'integration', 'faults', 'e2e'].map((name) => ({ name, testDir: name })),
});
