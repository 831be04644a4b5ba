import { BrowserWindow } from 'electron';
import { appStartUrl } from './app-address.ts';

/** Opens the window: sandboxed, isolated, with `preload` as its only way out. */
export async function openMainWindow(
  preload: string,
  log: (message: string) => void,
): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: 'PkgSource',
    width: 1200,
    height: 800,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('console-message', ({ level, message }) => {
    if (level === 'error' || level === 'warning') log(`The page says (${level}): ${message}`);
  });
  window.webContents.on('render-process-gone', (_event, { reason }) =>
    log(`The page's process ended: ${reason}`),
  );
  await window.loadURL(appStartUrl);
  return window;
}

/** Brings a window before the person who started the program once more. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
