import path from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, protocol } from 'electron';
import { stateHomeOf } from './adapters/files/state-home.ts';
import { appScheme, isAppUrl } from './app/app-address.ts';
import { serveAppFiles } from './app/app-files.ts';
import { installMenu } from './app/application-menu.ts';
import { guardContents } from './app/guards.ts';
import { bringToFront, openMainWindow } from './app/main-window.ts';
import { openProgramLog } from './app/program-log.ts';
import { createHandlers } from './ipc/handlers/index.ts';
import { serveContract } from './ipc/serve-contract.ts';

const stateHome = stateHomeOf(process.platform, process.env);
const log = openProgramLog(stateHome, 'window');
const runtime = process.env.PKGSOURCE_RUNTIME ?? `Electron ${process.versions.electron}`;
let window: BrowserWindow | null = null;

app.setName('PkgSource');
app.setPath('userData', path.join(stateHome, 'window'));
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (app.requestSingleInstanceLock()) start().catch(endBroken);
else app.quit();

async function start(): Promise<void> {
  app.on('second-instance', () => {
    log.info('Started once more: showing the window');
    if (window) bringToFront(window);
  });
  app.on('window-all-closed', () => app.quit());
  app.enableSandbox();
  guardContents((message) => log.warn(message));
  await app.whenReady();
  log.info(`PkgSource ${app.getVersion()} on ${runtime}`);
  protocol.handle(appScheme, serveAppFiles(path.join(__dirname, 'renderer')));
  installMenu(app.getVersion(), () => undefined);
  serveContract({ receiver: ipcMain, handlers: createHandlers(), isAppUrl, log });
  window = await openMainWindow(path.join(__dirname, 'preload.cjs'), (message) => log.warn(message));
}

/** A program that cannot start says so and ends; half of one would only puzzle. */
function endBroken(error: unknown): void {
  log.error('PkgSource could not start', error);
  dialog.showErrorBox('PkgSource could not start', `${String(error)}\n\nThe log: ${log.path}`);
  app.exit(1);
}
