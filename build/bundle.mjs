// Bundles the programs into dist/. Plain JavaScript on Node's builtins and esbuild, so that it runs before
// anything else was built. Bundles whose inputs did not change since the last time are left alone.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { licenceOf, licencesFile } from './licences.mjs';
import { writeManPage } from './man-page.mjs';
import { forBrowser, rendererBundle } from './renderer-bundle.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const schemaFile = path.join(dist, 'answers.schema.json');
const manPage = path.join(dist, 'pkgsource.1');
/** Programs that packages hand out, apart from the tools of development. */
const handedOut = ['main.cjs', 'preload.cjs', 'cli.cjs', 'renderer/main.js'];
const memoryFile = path.join(dist, '.bundles.json');

/** zod's messages in fifty languages, none of which anybody sees: 375 KB that every start would read. */
const withoutLocales = {
  name: 'zod-without-locales',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {};' })),
};

const forNode = {
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  keepNames: true,
  // jsonc-parser's CommonJS form requires its parts in a way that no bundler can follow.
  mainFields: ['module', 'main'],
  // Sources are ES modules; a CommonJS bundle knows its own place by other names.
  define: {
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
    'import.meta.url': 'bundleUrl',
  },
  // Native code that ssh2 does without where it was not compiled.
  external: ['cpu-features', '*.node'],
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** Every bundle by the file it makes; those whose source is not there are left out. */
export async function listBundles() {
  const bundles = {
    'main.cjs': { ...forNode, entry: 'electron/main.ts', external: [...forNode.external, 'electron'] },
    'preload.cjs': { ...forBrowser, format: 'cjs', entry: 'electron/preload.ts', external: ['electron'] },
    'cli.cjs': {
      ...forNode,
      entry: 'electron/cli.ts',
      banner: { js: `#!/usr/bin/env node\n${forNode.banner.js}` },
    },
    'practice.cjs': { ...forNode, entry: 'electron/practice.ts' },
    'renderer/main.js': {
      ...rendererBundle,
      entry: 'renderer/main.tsx',
      // What the window does not need at its start (charts, other languages) becomes files of their own.
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
    },
    'chromium-shell/launch.cjs': { ...forNode, entry: 'build/chromium-shell/launch.ts' },
    'chromium-shell/electron.cjs': {
      ...forNode,
      entry: 'build/chromium-shell/electron.ts',
      external: [...forNode.external, 'playwright-core'],
      footer: { js: 'module.exports = module.exports.default;' },
    },
    'chromium-shell/page-side.js': {
      ...forBrowser,
      format: 'iife',
      globalName: 'pageSide',
      entry: 'build/chromium-shell/page-side.ts',
    },
  };
  for (const worker of await findWorkers()) {
    bundles[path.basename(worker).replace(/\.ts$/, '.cjs')] = { ...forNode, entry: worker };
  }
  return Object.entries(bundles).filter(([, { entry }]) => existsSync(path.join(root, entry)));
}

/** Programs for worker threads and child processes: `electron/…/name.worker.ts` becomes `dist/name.worker.cjs`. */
async function findWorkers() {
  const entries = await readdir(path.join(root, 'electron'), { recursive: true });
  return entries.filter((entry) => entry.endsWith('.worker.ts')).map((entry) => path.join('electron', entry));
}

/** Makes what is missing or out of date; returns the names of the bundles it made. */
export async function bundle() {
  const memory = await readMemory();
  const dependencies = await readFile(path.join(root, 'package-lock.json'), 'utf8');
  const made = [];
  await mkdir(path.join(dist, 'renderer'), { recursive: true });
  await Promise.all(
    (await listBundles()).map(async ([output, options]) => {
      const key = createHash('sha256').update(JSON.stringify(options)).update(dependencies).digest('hex');
      if (await isCurrent(output, memory[output], key)) return;
      memory[output] = { key, ...(await makeBundle(output, options)) };
      made.push(output);
    }),
  );
  await copyFile(path.join(root, 'renderer/index.html'), path.join(dist, 'renderer/index.html'));
  await cp(path.join(root, 'build/icons'), path.join(dist, 'icons'), { recursive: true });
  // PowerShell runs scripts from files, never from our own text.
  await cp(path.join(root, 'electron/adapters/windows/scripts'), path.join(dist, 'scripts'), {
    recursive: true,
  });
  if (made.includes('cli.cjs') || !existsSync(schemaFile)) await writeAnswerSchema();
  if (made.includes('cli.cjs') || !existsSync(manPage)) await writeManPage();
  if (made.length > 0 || !existsSync(licencesFile)) await writeLicenceList(memory);
  if (made.length > 0) await replaceText(memoryFile, JSON.stringify(memory));
  return made;
}

/** The JSON Schema of answer files, as the headless program prints it, for editors. */
async function writeAnswerSchema() {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(dist, 'cli.cjs'), 'schema']);
  await replaceText(schemaFile, stdout);
}

/** The licences of the packages whose code is in what is handed out: About shows them. */
async function writeLicenceList(memory) {
  const folders = new Set(handedOut.flatMap((output) => memory[output]?.packages ?? []));
  const licences = await Promise.all([...folders].sort().map((folder) => licenceOf(path.join(root, folder))));
  // A package may lie in several folders in the same version.
  const byName = new Map(licences.map((licence) => [`${licence.name} ${licence.version}`, licence]));
  await replaceText(licencesFile, JSON.stringify([...byName.values()]));
}

/** Folders of the packages that a bundle took code from. */
function packagesOf(metafile) {
  const found = Object.keys(metafile.inputs).map(
    (input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0],
  );
  return [...new Set(found)].filter((folder) => folder !== undefined);
}

/** Bundles one program; returns its inputs with what tells that they changed, and the packages in it. */
async function makeBundle(output, { entry, ...options }) {
  const { build } = await import('esbuild');
  const outfile = path.join(dist, output);
  const outdir = path.dirname(outfile);
  // Chunks carry a hash in their names: those of earlier builds would stay, and be packed.
  if (options.splitting) await rm(path.join(outdir, 'chunks'), { recursive: true, force: true });
  const { metafile } = await build({
    ...options,
    plugins: [withoutLocales],
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    ...(options.splitting ? { outdir } : { outfile }),
    metafile: true,
    logLevel: 'warning',
  });
  if (output === 'cli.cjs') await chmod(outfile, 0o755);
  // Packages change with the lock file only, which is part of the key.
  const own = Object.keys(metafile.inputs).filter((input) => !input.startsWith('node_modules/'));
  const marks = await Promise.all(own.map(async (input) => [input, await marksOf(input)]));
  return { inputs: Object.fromEntries(marks), packages: packagesOf(metafile) };
}

async function isCurrent(output, remembered, key) {
  if (remembered?.key !== key || remembered.packages === undefined || !existsSync(path.join(dist, output)))
    return false;
  const marks = await Promise.all(
    Object.entries(remembered.inputs).map(async ([input, before]) => (await marksOf(input)) === before),
  );
  return marks.every(Boolean);
}

async function marksOf(input) {
  const facts = await stat(path.join(root, input)).catch(() => null);
  return facts && `${facts.size} ${facts.mtimeMs}`;
}

async function readMemory() {
  try {
    return JSON.parse(await readFile(memoryFile, 'utf8'));
  } catch {
    return {};
  }
}

async function replaceText(file, text) {
  await writeFile(`${file}.${process.pid}.tmp`, text);
  await rename(`${file}.${process.pid}.tmp`, file);
}

if (process.argv[1] === import.meta.filename) {
  const made = await bundle();
  process.stdout.write(made.length > 0 ? `Built ${made.sort().join(', ')}\n` : 'Nothing changed\n');
}
