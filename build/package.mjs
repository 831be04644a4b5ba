// `npm run package`: the desktop app's packages, by electron-builder: an installer on Windows, a .deb on Linux.
// `npm run package -- --check` needs no Electron: it validates the configuration and looks at what would be packed.
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MissingPrerequisite, meetPrerequisites } from './prerequisites.mjs';

const root = path.resolve(import.meta.dirname, '..');
const say = (line) => process.stdout.write(`${line}\n`);

try {
  await meetPrerequisites('package', say);
  await makeContent();
  const configuration = await loadConfiguration();
  await validate(configuration);
  if (process.argv.includes('--check')) await checkContent(configuration);
  else await makePackages(configuration);
} catch (error) {
  if (!(error instanceof MissingPrerequisite)) throw error;
  say(error.message);
  process.exitCode = 1;
}

/** Everything that is packed. */
async function makeContent() {
  // Loaded only now: they need the packages.
  const [{ bundle }, { makeExecutables }, { writeLicences }] = await Promise.all([
    import('./bundle.mjs'),
    import('./executables.mjs'),
    import('./licences.mjs'),
  ]);
  await bundle();
  await makeExecutables();
  await writeLicences();
}

/** The configuration is typed TypeScript without imports of its own but types, so that its text is enough. */
async function loadConfiguration() {
  const { transform } = await import('esbuild');
  const source = await readFile(path.join(root, 'build/electron-builder.config.ts'), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  const { packaging } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return packaging;
}

/** By electron-builder's own schema; rejects with what is wrong. */
async function validate(configuration) {
  const { validateConfiguration } = await import('app-builder-lib/out/util/config/config.js');
  const { DebugLogger } = await import('builder-util');
  await validateConfiguration(configuration, new DebugLogger(false));
}

async function makePackages(configuration) {
  const { build } = await import('electron-builder');
  for (const file of await build({ projectDir: root, config: configuration, publish: 'never' })) {
    say(path.relative(root, file));
  }
}

/** Packs into a folder with a stand-in for Electron's binary, and looks at the archive. */
async function checkContent(configuration) {
  const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-package-'));
  try {
    const packed = await packWithStandIn(configuration, folder);
    const { listPackage } = await import('@electron/asar');
    const resources = path.join(packed, 'resources');
    const names = listPackage(path.join(resources, 'app.asar')).map((name) =>
      name.slice(1).replaceAll('\\', '/'),
    );
    const faults = [...faultsOf(names), ...(await missingExtras(configuration))];
    if (!(await isExecutable(path.join(resources, 'pkgsource'))))
      faults.push('pkgsource is not beside the archive');
    for (const fault of faults) say(`Wrong: ${fault}`);
    say(`${names.length} entries in the archive, ${faults.length} faults`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function packWithStandIn(configuration, folder) {
  const electronDist = path.join(folder, 'electron');
  await mkdir(path.join(electronDist, 'resources'), { recursive: true });
  for (const name of [
    'electron',
    'chrome_crashpad_handler',
    'LICENSE',
    'LICENSES.chromium.html',
    'version',
  ]) {
    await writeFile(path.join(electronDist, name), 'A stand-in.\n');
    await chmod(path.join(electronDist, name), 0o755);
  }
  const { Platform, build } = await import('electron-builder');
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      ...configuration,
      electronDist,
      // Fuses are bits in Electron's binary, which is not there.
      electronFuses: null,
      directories: { ...configuration.directories, output: path.join(folder, 'out') },
    },
  });
  return path.join(folder, 'out/linux-unpacked');
}

/** What the archive must hold, and what it must not. */
function faultsOf(names) {
  const wanted = ['package.json', 'LICENSE', 'dist/main.cjs', 'dist/preload.cjs', 'dist/licences.txt'];
  const page = [
    'dist/icons/icon.ico',
    'dist/icons/icon.png',
    'dist/licences.json',
    'dist/renderer/index.html',
    'dist/renderer/main.js',
  ];
  const missing = [...wanted, ...page].filter((name) => !names.includes(name));
  const unwanted = names.filter((name) =>
    /node_modules|\.tsx?$|\.map$|^(?:electron|renderer|tests|build)\b/.test(name),
  );
  return [
    ...missing.map((name) => `${name} is missing`),
    ...unwanted.map((name) => `${name} has no place there`),
  ];
}

async function missingExtras({ win, linux }) {
  const sources = [...win.extraResources, ...linux.extraResources].map(({ from }) => from);
  const found = await Promise.all(sources.map((from) => stat(path.join(root, from)).catch(() => null)));
  return sources.filter((_, index) => found[index] === null).map((from) => `${from} is missing`);
}

async function isExecutable(file) {
  const facts = await stat(file).catch(() => null);
  return facts !== null && (facts.mode & 0o111) !== 0;
}
