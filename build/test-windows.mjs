// `npm run test:windows`: builds pkgsource.exe and runs it, and Windows' own Node, under Wine.
// Arguments go to Playwright: `npm run test:windows -- kills`.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { MissingPrerequisite, meetPrerequisites } from './prerequisites.mjs';

const root = path.resolve(import.meta.dirname, '..');
const say = (line) => process.stdout.write(`${line}\n`);

try {
  await meetPrerequisites('windows', say);
  // Loaded only now: they need the packages.
  const { bundle } = await import('./bundle.mjs');
  const { makeExecutables } = await import('./executables.mjs');
  await bundle();
  await makeExecutables();
  const runner = path.join(root, 'node_modules/@playwright/test/cli.js');
  const config = path.join(root, 'tests/windows/playwright.config.ts');
  const args = [runner, 'test', '-c', config, ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
} catch (error) {
  if (!(error instanceof MissingPrerequisite)) throw error;
  say(error.message);
  process.exitCode = 1;
}
