// `node build/runner-catalogs.mjs FOLDER`: makes the signed sample catalogs with which `tests/windows-runner` sets up a
// site, since Windows has not the programs that make them. FOLDER must not exist yet. Nobody can sign more: the keys
// are gone when this ends.
import path from 'node:path';
import { MissingPrerequisite, meetPrerequisites } from './prerequisites.mjs';

const root = path.resolve(import.meta.dirname, '..');
const say = (line) => process.stdout.write(`${line}\n`);
const payloadBytes = 256 * 1024;

try {
  const [target, ...others] = process.argv.slice(2);
  if (target === undefined || others.length > 0) {
    throw new MissingPrerequisite('Name one folder: node build/runner-catalogs.mjs FOLDER');
  }
  await meetPrerequisites('catalogs', say);
  await makeCatalogs(path.resolve(target));
} catch (error) {
  if (!(error instanceof MissingPrerequisite)) throw error;
  say(error.message);
  process.exitCode = 1;
}

async function makeCatalogs(folder) {
  const { createNodePrograms, describeFailure, prepareSampleCatalogs } = await loadParts();
  const made = await prepareSampleCatalogs({
    folder,
    payloadBytes,
    programs: createNodePrograms(),
    clock: { now: () => new Date() },
  });
  if (!made.ok) {
    const { detail, remedy } = describeFailure(made.failure);
    throw new MissingPrerequisite(`${detail} ${remedy}`);
  }
  const { rootPath, versions } = made.value;
  for (const file of [versions[1].path, versions[2].path, rootPath]) say(file);
}

/** The practice site's own way to make catalogs. Loaded only now: esbuild is a package. */
async function loadParts() {
  const { build } = await import('esbuild');
  const contents = [
    "export { prepareSampleCatalogs } from './electron/adapters/practice/sample-catalogs.ts';",
    "export { createNodePrograms } from './electron/adapters/programs/node-programs.ts';",
    "export { describeFailure } from './electron/shared/failure.ts';",
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    mainFields: ['module', 'main'],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
