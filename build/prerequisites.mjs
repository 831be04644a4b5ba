// What the project needs from the computer before anything of it can run: Node's packages, and on Debian a
// few programs. Plain JavaScript on Node's builtins, because it runs before any package is there.
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const oldestNode = [20, 19];

/** Debian packages, with what each is for. The one list: everything that installs or names packages uses it. */
const debianPackages = {
  start: {
    chromium: 'the window, where Electron cannot be had',
    'chromium-sandbox': 'keeps its pages apart from the rest',
    'fonts-liberation': 'text in the window',
    'fonts-noto-core': 'text in the window, in every script',
    samba: 'the SMB server that shares PkgSource',
    smbclient: 'lists and checks shares',
    acl: 'permissions of shared folders',
    gcab: "the practice site's sample catalogs",
    osslsigncode: "the practice site's sample catalogs",
    openssl: "the practice site's sample catalogs",
  },
  test: {
    curl: 'asks the administration service of ConfigMgr',
    cron: 'the schedule of a synchronization host',
    iproute2: 'networks of several computers, on this one',
    'openssh-server': 'a synchronization host that is reached by SSH',
    rsync: 'reference for copies',
    systemd: 'judges its units, without being the init of this computer',
    sudo: 'a real way to ask for rights',
    strace: 'shows the order of writes and flushes',
    syncthing: 'delivers to distribution points in our stead',
    tinyproxy: 'a real proxy',
    xvfb: 'a display for the window',
    xauth: 'needed by xvfb-run',
  },
  windows: {
    wine64: 'runs the Windows programs',
    gcab: 'sample catalogs',
    osslsigncode: 'sample catalogs',
    openssl: 'sample catalogs',
  },
  catalogs: {
    gcab: 'sample catalogs',
    osslsigncode: 'sample catalogs',
    openssl: 'sample catalogs',
  },
  package: {},
};

/** A prerequisite that only a person can meet; the message says how. */
export class MissingPrerequisite extends Error {}

/** Brings everything that `purpose` (`start`, `test`, `windows`, `catalogs` or `package`) needs, and says what it does. */
export async function meetPrerequisites(purpose, say) {
  checkNode();
  await installDebianPackages(wantedPackages(purpose), say);
  await installModules(say);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new MissingPrerequisite(
      `Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}. Install a newer Node.`,
    );
  }
}

function wantedPackages(purpose) {
  const wanted = debianPackages[purpose];
  return Object.keys(purpose === 'test' ? { ...debianPackages.start, ...wanted } : wanted);
}

async function installDebianPackages(wanted, say) {
  if (process.platform !== 'linux') return;
  if (wanted.length === 0) return;
  const missing = await missingPackages(wanted);
  if (missing === null) {
    say(`Not a Debian system: these programs are expected to be there: ${wanted.join(' ')}`);
    return;
  }
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid() !== 0) {
    throw new MissingPrerequisite(
      `Debian packages are missing. Run this, then try again:\n\n  sudo apt-get update && sudo apt-get ${install.join(' ')}\n`,
    );
  }
  say(`Installing Debian packages: ${missing.join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], environment);
  await run('apt-get', install, environment);
}

/** Null where there is no dpkg to ask. */
async function missingPackages(wanted) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
  const format = '${Package} ${db:Status-Status}\\n';
  try {
    const { stdout } = await promisify(execFile)('dpkg-query', ['-W', '-f', format, ...wanted]).catch(
      (error) => {
        // Exit code 1: some are not known at all; the others are listed all the same.
        if (error.code === 1) return error;
        throw error;
      },
    );
    const installed = new Set(
      stdout
        .split('\n')
        .map((line) => line.split(' '))
        .filter(([, state]) => state === 'installed')
        .map(([name]) => name),
    );
    return wanted.filter((name) => !installed.has(name));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

async function installModules(say) {
  if (await modulesAreCurrent()) return;
  say("Installing Node's packages (npm ci)");
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // No package's install script is needed, and some would compile native code that nothing here uses.
  await run(
    npm,
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
    process.env,
    process.platform === 'win32',
  );
}

/** Whether node_modules holds what package-lock.json asks for. Optional packages may be for other platforms. */
async function modulesAreCurrent() {
  const installedLock = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const [wanted, installed] = await Promise.all(
    [path.join(root, 'package-lock.json'), installedLock].map(
      async (file) => JSON.parse(await readFile(file, 'utf8')).packages,
    ),
  );
  return Object.entries(wanted).every(
    ([place, { version, integrity, optional }]) =>
      place === '' ||
      (installed[place] === undefined
        ? optional === true
        : installed[place].version === version && installed[place].integrity === integrity),
  );
}

/** Runs a program in the project's folder with its output shown; rejects when it fails. */
function run(program, args, env, shell = false) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, shell, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(
            new MissingPrerequisite(
              `${program} ${args.slice(0, 2).join(' ')} failed with exit code ${code}.`,
            ),
          ),
    );
  });
}
