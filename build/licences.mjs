// The licences of what is handed out: dist/licences.json, which About shows, and dist/licences.txt beside it in packages.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const rule = `\n${'='.repeat(78)}\n\n`;

/** One entry for each package in the bundles; `bundle()` writes it. */
export const licencesFile = path.join(root, 'dist/licences.json');

/** A package's name, version and licence; its licence's text, or null where it brings none. */
export async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const text = await licenceText(folder);
  if (typeof license !== 'string' && text === null) throw new Error(`${name} does not say its licence.`);
  return { name, version, licence: typeof license === 'string' ? license : null, text };
}

/** Writes dist/licences.txt, with Node's own, which is in the executables. Returns the names that the file tells of. */
export async function writeLicences() {
  // Loaded only now: it is for packages alone.
  const { fetchNodeBases } = await import('./node-bases.mjs');
  const licences = JSON.parse(await readFile(licencesFile, 'utf8'));
  const { linux } = await fetchNodeBases();
  const node = await licenceText(path.resolve(linux, '../..'));
  const texts = [`Node.js (in the executable pkgsource)\n\n${node}`, ...licences.map(asText)];
  await writeFile(path.join(root, 'dist/licences.txt'), `${texts.join(rule)}\n`);
  return licences.map(({ name }) => name);
}

function asText({ name, version, licence, text }) {
  return `${name} ${version} (${licence ?? 'see below'})\n\n${text ?? `Licence: ${licence}`}`;
}

async function licenceText(folder) {
  const file = (await readdir(folder)).sort().find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? null : (await readFile(path.join(folder, file), 'utf8')).trim();
}
