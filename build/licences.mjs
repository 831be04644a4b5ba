// Writes dist/licences.txt: the licence of every package whose code is in what is handed out.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { listBundles } from './bundle.mjs';
import { fetchNodeBases } from './node-bases.mjs';

const root = path.resolve(import.meta.dirname, '..');
const packaged = ['main.cjs', 'preload.cjs', 'cli.cjs', 'renderer/main.js'];
const rule = `\n${'='.repeat(78)}\n\n`;

/** Returns the names of the packages that the file tells of. */
export async function writeLicences() {
  const folders = await bundledPackages();
  const entries = await Promise.all(folders.map(describePackage));
  const { linux } = await fetchNodeBases();
  const nodeFolder = path.resolve(linux, '../..');
  const node = `Node.js (in the executable pkgsource)\n\n${await licenceText(nodeFolder)}`;
  const texts = [node, ...entries.map(({ text }) => text)];
  await writeFile(path.join(root, 'dist/licences.txt'), `${texts.join(rule)}\n`);
  return entries.map(({ name }) => name);
}

/** Folders of the packages that esbuild took code from. */
async function bundledPackages() {
  const bundles = (await listBundles()).filter(([output]) => packaged.includes(output));
  const folders = new Set();
  for (const [output, { entry, ...options }] of bundles) {
    const { metafile } = await build({
      ...options,
      ...{ absWorkingDir: root, entryPoints: [entry], bundle: true, metafile: true, write: false },
      ...{ outdir: path.dirname(path.join(root, 'dist', output)), logLevel: 'warning' },
    });
    for (const input of Object.keys(metafile.inputs)) {
      const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
      if (found !== null) folders.add(found[0]);
    }
  }
  return [...folders].sort();
}

async function describePackage(folder) {
  const { name, version, license } = JSON.parse(
    await readFile(path.join(root, folder, 'package.json'), 'utf8'),
  );
  const text = await licenceText(path.join(root, folder));
  if (typeof license !== 'string' && text === null) throw new Error(`${name} does not say its licence.`);
  return { name, text: `${name} ${version} (${license ?? 'see below'})\n\n${text ?? `Licence: ${license}`}` };
}

async function licenceText(folder) {
  const file = (await readdir(folder)).sort().find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? null : (await readFile(path.join(folder, file), 'utf8')).trim();
}
