import { defineConfig } from '@playwright/test';
import everything from '../playwright.config.ts';

/** What is killed or fails at every point one after the other: too long for every `npm test`. */
export default defineConfig({
  ...everything,
  outputDir: '../../test-results/every-point',
  projects: [
    { name: 'build', testDir: '../support', testMatch: 'build.setup.ts' },
    { name: 'every-point', testDir: '.', dependencies: ['build'] },
  ],
});
