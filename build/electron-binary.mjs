// Finds Electron's binary. Its package comes without one and downloads it from a host that many networks do
// not let through; a refusal is remembered for a day, so that it is not asked for at every start.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const electron = path.join(root, 'node_modules/electron');
const refusalFile = path.join(root, 'node_modules/.cache/pkgsource/electron-refused.json');
const dayMs = 24 * 60 * 60 * 1000;
const longestInstallMs = 20_000;

/** Path of Electron's program, installing it when that was not refused lately; null where there is none. */
export async function findOrInstallElectron(say) {
  const found = await findElectron();
  if (found !== null || (await wasRefusedLately())) return found;
  say("Fetching Electron's binary (once; 20 seconds at most)");
  const reason = await install();
  const installed = await findElectron();
  if (installed === null) await rememberRefusal(reason ?? 'its binary is missing after the installation');
  return installed;
}

/** Path of Electron's program where it is installed, or where ELECTRON_OVERRIDE_DIST_PATH says. */
export async function findElectron() {
  const program = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(electron, 'dist');
  const found = path.join(folder, program);
  return existsSync(found) ? found : null;
}

/** Null when it went well, otherwise why it did not. */
function install() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(electron, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: longestInstallMs,
      killSignal: 'SIGKILL',
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint += text;
    });
    child.on('close', (code, signal) => {
      if (code === 0) resolve(null);
      else resolve(signal ? 'the download took too long' : (complaint.split('\n')[0] ?? `exit code ${code}`));
    });
  });
}

async function wasRefusedLately() {
  try {
    const { at } = JSON.parse(await readFile(refusalFile, 'utf8'));
    return Date.now() - Date.parse(at) < dayMs;
  } catch {
    return false;
  }
}

async function rememberRefusal(reason) {
  await mkdir(path.dirname(refusalFile), { recursive: true });
  await writeFile(refusalFile, JSON.stringify({ at: new Date().toISOString(), reason }));
}
