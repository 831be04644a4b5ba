import type { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { Notification } from './notification.ts';
import { protocol } from './protocol.ts';
import { notImplemented, refuseOthers } from './refuse.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { systemPreferences } from './system-preferences.ts';
import { nativeImage, Tray } from './tray.ts';
import type { WebContents } from './web-contents.ts';

/** Compile-time check: whatever is implemented takes what Electron's own declarations say. */
type Takes<Ours, Theirs> = {
  readonly [K in keyof Ours & keyof Theirs]: Theirs[K] extends (...args: infer Args) => unknown
    ? (...args: Args) => unknown
    : unknown;
};
type Checked<Ours extends Takes<Ours, Theirs>, Theirs> = Ours;
/** Overloaded beyond inference; their listeners' events are checked where they are emitted. */
type Overloaded = keyof EventEmitter | 'showOpenDialog' | 'showSaveDialog';
export type CheckedParts = [
  Checked<typeof app, Omit<Electron.App, Overloaded>>,
  Checked<BrowserWindow, Omit<Electron.BrowserWindow, Overloaded>>,
  Checked<WebContents, Omit<Electron.WebContents, Overloaded>>,
  Checked<typeof dialog, Omit<Electron.Dialog, Overloaded>>,
  Checked<typeof ipcMain, Omit<Electron.IpcMain, Overloaded>>,
  Checked<typeof Menu, typeof Electron.Menu>,
  Checked<typeof protocol, Electron.Protocol>,
  Checked<typeof session.defaultSession, Omit<Electron.Session, Overloaded>>,
  Checked<typeof shell, Electron.Shell>,
  Checked<Tray, Omit<Electron.Tray, Overloaded>>,
  Checked<typeof nativeImage, typeof Electron.nativeImage>,
  Checked<typeof systemPreferences, Omit<Electron.SystemPreferences, Overloaded>>,
];

/** The module `electron` of the main process, as far as this program uses it. */
const electron = {
  app: refuseOthers('app', app),
  BrowserWindow,
  dialog: refuseOthers('dialog', dialog),
  ipcMain: refuseOthers('ipcMain', ipcMain),
  Menu: refuseOthers('Menu', Menu),
  Notification,
  protocol: refuseOthers('protocol', protocol),
  session: refuseOthers('session', session),
  nativeImage: refuseOthers('nativeImage', nativeImage),
  shell: refuseOthers('shell', shell),
  Tray,
  systemPreferences: refuseOthers('systemPreferences', systemPreferences),
};

export default new Proxy(electron, {
  get(target, property) {
    // Bundlers look for these marks of a module; Electron has none of them either.
    if (typeof property === 'symbol' || property === '__esModule') return undefined;
    if (!(property in target)) throw notImplemented(property);
    return Reflect.get(target, property);
  },
});
