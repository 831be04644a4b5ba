// `npm test`: brings what is missing, builds, checks types, style and layers, and runs every test.
// Arguments go to Playwright: `npm test -- --project=unit share-name`.
// `npm run test:every-point` (`--every-point`) runs the long tests beside them: killed and failing at every point.
// The last line says how many passed and failed; the exit code is 0 only when nothing failed.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { MissingPrerequisite, meetPrerequisites } from './prerequisites.mjs';

const root = path.resolve(import.meta.dirname, '..');
const reportFile = path.join(root, 'test-results/report.json');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const config = { usual: 'tests/playwright.config.ts', everyPoint: 'tests/every-point/playwright.config.ts' };
const say = (line) => process.stdout.write(`${line}\n`);

try {
  await meetPrerequisites('test', say);
  const args = process.argv.slice(2);
  const [first, ...rest] = args;
  const { passed, failed } =
    first === '--every-point' ? await runTests(config.everyPoint, rest) : await testEverything(args);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof MissingPrerequisite)) throw error;
  say(error.message);
  process.exitCode = 1;
}

async function testEverything(args) {
  // Loaded only now: it needs the packages.
  const { bundle } = await import('./bundle.mjs');
  await bundle();
  const checksPassed = (await run(npm, ['run', '--silent', 'check'])) === 0;
  if (!checksPassed) say('The checks failed (npm run check).');
  const { passed, failed } = await runTests(config.usual, args);
  return { passed, failed: failed + (checksPassed ? 0 : 1) };
}

async function runTests(configuration, args) {
  await mkdir(path.dirname(reportFile), { recursive: true });
  await rm(reportFile, { force: true });
  const runner = path.join(root, 'node_modules/@playwright/test/cli.js');
  const file = path.join(root, configuration);
  const code = await run(process.execPath, [runner, 'test', '-c', file, '--reporter=list,json', ...args]);
  const { passed, failed } = await readReport();
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** Counts of the run. A test that was skipped or passed only when repeated did not pass. */
async function readReport() {
  try {
    const { stats, errors } = JSON.parse(await readFile(reportFile, 'utf8'));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
  } catch {
    say('The tests left no report.');
    return { passed: 0, failed: 1 };
  }
}

function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile, FORCE_COLOR: '0' },
      shell: process.platform === 'win32' && program === npm,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
