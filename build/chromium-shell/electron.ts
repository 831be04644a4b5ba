import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { protocol } from './protocol.ts';
import { notImplemented, refuseOthers } from './refuse.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';

/** The module `electron` of the main process, as far as this program uses it. */
const electron = {
  app: refuseOthers('app', app),
  BrowserWindow,
  dialog: refuseOthers('dialog', dialog),
  ipcMain: refuseOthers('ipcMain', ipcMain),
  Menu: refuseOthers('Menu', Menu),
  protocol: refuseOthers('protocol', protocol),
  session: refuseOthers('session', session),
  shell: refuseOthers('shell', shell),
};

export default new Proxy(electron, {
  get(target, property) {
    // Bundlers look for these marks of a module; Electron has none of them either.
    if (typeof property === 'symbol' || property === '__esModule') return undefined;
    if (!(property in target)) throw notImplemented(property);
    return Reflect.get(target, property);
  },
});
