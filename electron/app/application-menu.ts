import { app, Menu } from 'electron';
import type { Language } from '../shared/texts/language.ts';

/** The window's menu: the log, About, Quit and what text fields need; nothing that reloads or inspects the page. */
export function installMenu(version: string, { texts }: Language, openLog: () => void): void {
  const t = texts('desktop');
  app.setAboutPanelOptions({ applicationName: 'PkgSource', applicationVersion: version });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: t('file'), submenu: [{ label: t('openLog'), click: openLog }, { role: 'quit' }] },
      { role: 'editMenu' },
      { label: t('help'), submenu: [{ role: 'about' }] },
    ]),
  );
}
