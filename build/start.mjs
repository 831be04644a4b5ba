// `npm start`: from a bare computer to the window. Brings what is missing, builds what changed, and opens the
// practice site; `npm start -- --this-computer` is the real one. Without a display it walks through the
// practice site unattended and leaves screenshots in dist/screens/.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { MissingPrerequisite, meetPrerequisites } from './prerequisites.mjs';

const root = path.resolve(import.meta.dirname, '..');
const say = (line) => process.stdout.write(`${line}\n`);

const options = process.argv.slice(2);
const unknown = options.find((option) => option !== '--this-computer');
if (unknown !== undefined) {
  say(`Unknown option ${unknown}. Usage: npm start [-- --this-computer]`);
  process.exit(2);
}

try {
  await meetPrerequisites('start', say);
  // Loaded only now: both need the packages.
  const { bundle } = await import('./bundle.mjs');
  const built = await bundle();
  if (built.length > 0) say(`Built ${built.length} bundles`);
  process.exitCode = await open(options.includes('--this-computer'));
} catch (error) {
  if (!(error instanceof MissingPrerequisite)) throw error;
  say(error.message);
  process.exitCode = 1;
}

/** Opens the window and waits for it to be closed; resolves with the exit code. */
async function open(thisComputer) {
  const environment = { ...process.env, ...(thisComputer ? {} : { PKGSOURCE_PRACTICE: '1' }) };
  if (!hasDisplay()) {
    if (thisComputer) {
      say('There is no display. Set this computer up with: node dist/cli.cjs setup --answers FILE');
      return 1;
    }
    say('There is no display: walking through the practice site unattended.');
    return run(process.execPath, [path.join(root, 'build/practice-walk.mjs')], environment);
  }
  const { findOrInstallElectron } = await import('./electron-binary.mjs');
  const electron = await findOrInstallElectron(say);
  if (electron !== null) return run(electron, [...rootArguments(), root], environment);
  if (process.platform !== 'linux') {
    say(
      "Electron's binary cannot be fetched here. Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.",
    );
    return 1;
  }
  say("Electron's binary cannot be had here: the window runs in Chromium instead.");
  return run(process.execPath, [path.join(root, 'dist/chromium-shell/launch.cjs')], environment);
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Chromium refuses to sandbox its pages when root runs it. */
function rootArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function run(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
    // Ctrl+C reaches the child too, which closes its window in order.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
