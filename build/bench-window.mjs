// `npm run bench:window`: builds the programs and the window's benchmark, and runs it. Argument: seconds to watch.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';

const root = path.resolve(import.meta.dirname, '..');
const outdir = path.join(root, 'dist/bench');
await bundle();
await build({
  absWorkingDir: root,
  entryPoints: ['tests/bench/run-window.ts', 'tests/bench/hello-window.ts'],
  ...{ bundle: true, platform: 'node', target: 'node20.19', format: 'esm', outdir, logLevel: 'warning' },
  outExtension: { '.js': '.mjs' },
  external: ['esbuild', 'playwright-core', '@playwright/test', 'axe-core'],
});
const { status } = spawnSync(
  process.execPath,
  [path.join(outdir, 'run-window.mjs'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
