// `npm run build:exe`: makes pkgsource.exe (win-x64) and pkgsource (linux-x64): the headless program as Node single executable
// applications, so that a synchronization host needs nothing installed.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'postject';
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { bundle } from './bundle.mjs';
import { fetchNodeBases } from './node-bases.mjs';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');
// Elsewhere for the test that makes them again: what others run must not be replaced under them.
const output = path.resolve(process.env.PKGSOURCE_EXECUTABLES ?? path.join(root, 'dist', 'executables'));

/** Marker in Node's binary that tells whether a program was added. Source: Node's documentation on SEA. */
const sentinelFuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** RT_RCDATA, where Node looks for its program. Source: Microsoft, "Resource Types"; Node's postject-api.h. */
const rcData = 10;

const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

/** Makes both and the list of their sums from the bundles in dist/; returns their paths. */
export async function makeExecutables() {
  await mkdir(output, { recursive: true });
  const bases = await fetchNodeBases();
  const blob = await makeBlob(process.platform === 'win32' ? bases.windows : bases.linux);
  const made = [await makeLinux(bases.linux, blob), await makeWindows(bases.windows, blob)];
  await writeFile(path.join(output, 'SHA256SUMS'), (await Promise.all(made.map(sumLine))).join(''));
  return made;
}

/** The program and its assets as one blob, by the one of the two that runs here. No snapshot and no code cache: those differ by platform and by run. */
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

/**
 * On Windows the program is a resource. It is added together with the others, by one tool: a second one would
 * rearrange the sections once more.
 */
async function makeWindows(base, program) {
  const target = path.join(output, 'pkgsource.exe');
  // Node's own signature would be broken by what is added: it is left out rather than left invalid.
  const executable = NtExecutable.from(await readFile(base), { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  await stampResources(resources);
  resources.replaceResourceEntry({
    ...{ type: rcData, id: 'NODE_SEA_BLOB', lang: 1033, codepage: 1200 },
    bin: program,
  });
  resources.outputResource(executable);
  await writeFile(target, lightFuse(Buffer.from(executable.generate())));
  return target;
}

/** Tells Node that a program was added. */
function lightFuse(executable) {
  const at = executable.indexOf(`${sentinelFuse}:0`);
  if (at === -1 || executable.indexOf(`${sentinelFuse}:0`, at + 1) !== -1) {
    throw new Error('This Node does not hold its marker for single executables exactly once.');
  }
  executable.write('1', at + sentinelFuse.length + 1, 'latin1');
  return executable;
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

if (process.argv[1] === import.meta.filename) {
  await bundle();
  for (const file of await makeExecutables()) process.stdout.write(`${path.relative(root, file)}\n`);
}
