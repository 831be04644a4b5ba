import { spawn } from 'node:child_process';
import type { BrowserWindow as ElectronWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { hasDisplay } from './browser.ts';
import type { BrowserWindow } from './browser-window.ts';
import { doorIsOpen, nextDialogAnswer } from './door.ts';
import { notImplemented, refuseOtherOptions } from './refuse.ts';

const knownOptions = ['title', 'defaultPath', 'buttonLabel', 'properties', 'filters'];

/** File dialogs: the desktop's own through zenity where it is installed, otherwise a line of text in the window. */
export const dialog = {
  async showOpenDialog(window: ElectronWindow, options: OpenDialogOptions) {
    const wantsFolder = options.properties?.includes('openDirectory') ?? false;
    const path = await ask(window, options, wantsFolder ? ['--directory'] : []);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  async showSaveDialog(window: ElectronWindow, options: SaveDialogOptions) {
    const path = await ask(window, options, ['--save']);
    return { canceled: path === null, filePath: path ?? '' };
  },
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
  },
};

async function ask(
  window: ElectronWindow,
  options: OpenDialogOptions | SaveDialogOptions,
  kind: string[],
): Promise<string | null> {
  refuseOtherOptions('dialog', options, knownOptions);
  if (doorIsOpen) return nextDialogAnswer();
  if (!hasDisplay()) throw notImplemented('file dialogs without a display');
  const { title = '', defaultPath = '' } = options;
  const chosen = await askZenity([...kind, `--title=${title}`, `--filename=${defaultPath}`]);
  return chosen === 'missing' ? (window as unknown as BrowserWindow).prompt(title, defaultPath) : chosen.path;
}

function askZenity(args: readonly string[]): Promise<'missing' | { path: string | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn('zenity', ['--file-selection', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    let chosen = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      chosen += text;
    });
    child.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve('missing') : reject(error),
    );
    child.on('close', (code) => resolve({ path: code === 0 ? chosen.replace(/\n$/, '') : null }));
  });
}
