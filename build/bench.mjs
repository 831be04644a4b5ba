// `npm run bench`: builds the programs and the benchmark, and runs it. Arguments: MiB, then parts.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';

const root = path.resolve(import.meta.dirname, '..');
await bundle();
const outfile = path.join(root, 'dist/bench/run.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['tests/bench/run.ts'],
  ...{ bundle: true, platform: 'node', target: 'node20.19', format: 'esm', outfile, logLevel: 'warning' },
  // As for the programs: jsonc-parser's CommonJS form cannot be followed.
  mainFields: ['module', 'main'],
  // They find their own programs beside themselves.
  external: ['esbuild', '@playwright/test'],
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
