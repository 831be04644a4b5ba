import { app, Menu } from 'electron';

/** The window's menu: the log, About, Quit and what text fields need; nothing that reloads or inspects the page. */
export function installMenu(version: string, openLog: () => void): void {
  app.setAboutPanelOptions({ applicationName: 'PkgSource', applicationVersion: version });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '&File', submenu: [{ label: 'Open the &log', click: openLog }, { role: 'quit' }] },
      { role: 'editMenu' },
      { label: '&Help', submenu: [{ role: 'about' }] },
    ]),
  );
}
