import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, protocol } from 'electron';
import { stateHomeOf } from './adapters/files/state-home.ts';
import { setUsualUmask } from './adapters/files/usual-umask.ts';
import { windowHomeOf } from './adapters/files/window-home.ts';
import { readWindowPreferences } from './adapters/files/window-preferences.ts';
import { openProgramLog } from './adapters/log/program-log.ts';
import type { PracticeSite } from './adapters/practice/practice-site.ts';
import { appScheme, isAppUrl } from './app/app-address.ts';
import { serveAppFiles } from './app/app-files.ts';
import { installMenu } from './app/application-menu.ts';
import { describeApp, runtimeName } from './app/describe-app.ts';
import { createFileDialogs, openLog } from './app/desktop.ts';
import { guardContents } from './app/guards.ts';
import { headlessProgram, windowsScripts } from './app/headless-program.ts';
import { bringToFront, openMainWindow } from './app/main-window.ts';
import { createSetupAttention } from './app/setup-attention.ts';
import { readAccent, watchAccent } from './app/system-accent.ts';
import { createSystemTray, hideInTray, type SystemTray } from './app/system-tray.ts';
import { windowAttention } from './app/window-attention.ts';
import { composeMachine } from './composition.ts';
import { elevateMaintenance } from './elevated-maintenance-services.ts';
import { elevateSetup } from './elevated-setup-services.ts';
import { composeElevation } from './elevation-composition.ts';
import { composeHosting } from './host-services.ts';
import { createHandlers } from './ipc/create-handlers.ts';
import { createPush, type Push, serveContract } from './ipc/serve-contract.ts';
import { composeMaintenance } from './maintenance-services.ts';
import { startPractice } from './practice.ts';
import { composeSetup } from './setup-composition.ts';
import { composeSetupServices } from './setup-services.ts';
import type { PushPayload } from './shared/contract.ts';
import { englishLanguage } from './shared/texts/english-language.ts';
import type { Language } from './shared/texts/language.ts';
import { chooseLanguage } from './shared/texts/languages.ts';
import type { WindowPreferences } from './shared/window-preferences.ts';
import { composeDesktop, composeSites } from './window-composition.ts';
import { composeWindowHosts } from './window-host-services.ts';

/** An expected reason why the program cannot start, in words for the person who started it. */
class CannotStart extends Error {}

/** Composition root of the desktop app. */
setUsualUmask();
const stateHome = stateHomeOf(process.platform, process.env);
const windowHome = windowHomeOf({
  platform: process.platform,
  environment: process.env,
  stateHome,
  isRoot: process.geteuid?.() === 0,
  home: homedir(),
});
const log = openProgramLog(path.join(windowHome, 'Logs'), 'window');
log.catchErrors();
let window: BrowserWindow | null = null;
/** Of the system, which is known once the program is ready. */
let language: Language = englishLanguage;

app.setName('PkgSource');
app.setPath('userData', path.join(windowHome, 'window'));
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
  protocol.handle(appScheme, serveAppFiles(path.join(__dirname, 'renderer')));
  language = await chooseLanguage(app.getPreferredSystemLanguages());
  installMenu(app.getVersion(), language, () => void openLog(log.path));
  const tray = createSystemTray({
    icons: path.join(__dirname, 'icons'),
    window: () => window,
    t: language.texts('tray'),
  });
  const { preferences } = await serveWindow(tray);
  window = await openMainWindow(path.join(__dirname, 'preload.cjs'), (message) => log.warn(message));
  hideInTray(window, tray);
  tray.show(preferences.tray);
  log.info(`PkgSource ${app.getVersion()} on ${runtimeName()}, state in ${stateHome}`);
}

/** Wires what the window may ask for, and what must end before the program does. */
async function serveWindow(tray: SystemTray): Promise<{ readonly preferences: WindowPreferences }> {
  const practice = await openPractice();
  const machine = composeMachine({
    environment: { ...process.env, ...practice?.environment },
    headlessProgram: headlessProgram(app.isPackaged, __dirname),
    windowsScripts: { kind: 'folder', path: windowsScripts(app.isPackaged, __dirname) },
    warn: (message) => log.warn(message),
  });
  const setup = await composeSetup(machine);
  const hasRights = practice !== null || (await setup.machine.hasRights());
  const ask = hasRights ? null : composeElevation(machine, windowHome);
  const account = userInfo().username;
  const asksForRightsAs = ask === null ? null : account;
  const desktop = {
    facts: () => ({
      ...describeApp(app.getVersion()),
      logPath: log.path,
      asksForRightsAs,
      accentColor: readAccent(),
    }),
    openLog: () => openLog(log.path),
    preferencesPath: path.join(windowHome, 'preferences.json'),
    showTray: (isWanted: boolean) => tray.show(isWanted),
    warn: (message: string) => log.warn(message),
    licencesPath: path.join(__dirname, 'licences.json'),
    ...createFileDialogs(() => window, language),
    language,
  };
  const pushToWindows = createPush(() => BrowserWindow.getAllWindows().map(({ webContents }) => webContents));
  watchAccent((accentColor) => pushToWindows('app.accentChanged', { accentColor }));
  const attend = createSetupAttention(
    windowAttention(() => window),
    language,
  );
  const push: Push = (name, payload) => {
    pushToWindows(name, payload);
    if (name === 'setup.progress') attend(payload as PushPayload<'setup.progress'>);
  };
  const ownSetup = composeSetupServices(machine, setup, practice);
  const ownMaintenance = composeMaintenance(setup);
  const now = () => machine.clock.now();
  const { handlers, stop } = createHandlers(
    {
      desktop: composeDesktop(machine, desktop, practice),
      setup: ask === null ? ownSetup : elevateSetup({ own: ownSetup, ask, account, now }),
      maintenance: ask === null ? ownMaintenance : elevateMaintenance(ownMaintenance, ask),
      sites: composeSites(machine, desktop, practice, ask, setup),
      hosts: composeWindowHosts({
        hosting: composeHosting(machine, app.getVersion()),
        machine: setup.machine,
        chooseFolder: desktop.chooseFolder,
        language,
      }),
      practice,
    },
    push,
    log,
  );
  serveContract({ receiver: ipcMain, handlers, isAppUrl, log });
  quitAfter(async () => {
    await stop();
    await practice?.stop();
  });
  const preferences = await readWindowPreferences(machine.files, desktop.preferencesPath, desktop.warn);
  return { preferences };
}

/** The practice site where the program was started for practice, otherwise null. */
async function openPractice(): Promise<PracticeSite | null> {
  if (process.env.PKGSOURCE_PRACTICE !== '1') return null;
  const practice = await startPractice();
  if (practice.kind === 'failed') throw new CannotStart(practice.line);
  return practice.site;
}

/** Holds quitting up until `work` is done: a Setup that runs is undone, the practice site's servers end. */
function quitAfter(work: () => Promise<void>): void {
  let done = false;
  app.on('will-quit', (event) => {
    if (done) return;
    event.preventDefault();
    work()
      .catch((error: unknown) => log.error('Ending broke', error))
      .finally(() => {
        done = true;
        app.quit();
      });
  });
}

/** A program that cannot start says so and ends; half of one would only puzzle. */
function endBroken(error: unknown): void {
  log.error('PkgSource could not start', error);
  const reason = error instanceof CannotStart ? error.message : String(error);
  const t = language.texts('desktop');
  dialog.showErrorBox(t('notStarted'), t('whyNotStarted', { reason, log: log.path }));
  app.exit(1);
}
