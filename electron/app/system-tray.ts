import { app, type BrowserWindow, Menu, nativeImage, Tray } from 'electron';
import type { Texts } from '../shared/texts/language.ts';
import { bringToFront } from './main-window.ts';

/** The program's icon in the notification area. */
export interface SystemTray {
  isShown(): boolean;
  show(isWanted: boolean): void;
}

/** Side of the icon on Linux in pixels; on Windows the file holds every size itself. */
const linuxIconPx = 32;

/** No icon yet; the one that is shown on demand opens the window, or quits. */
export function createSystemTray({
  icons,
  window,
  t,
}: {
  /** Folder of icon.ico and icon.png. */
  readonly icons: string;
  readonly window: () => BrowserWindow | null;
  readonly t: Texts<'tray'>;
}): SystemTray {
  let tray: Tray | null = null;
  const open = () => {
    const target = window();
    if (target !== null) bringToFront(target);
  };
  return {
    isShown: () => tray !== null,
    show(isWanted) {
      if (isWanted === (tray !== null)) return;
      if (!isWanted) {
        tray?.destroy();
        tray = null;
        return;
      }
      tray = new Tray(iconIn(icons));
      tray.setToolTip(t('name'));
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: t('open'), click: open },
          { label: t('quit'), click: () => app.quit() },
        ]),
      );
      tray.on('click', open);
    },
  };
}

/** While the icon is there, closing the window hides it; quitting, from wherever, still ends the program. */
export function hideInTray(window: BrowserWindow, tray: SystemTray): void {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  window.on('close', (event) => {
    if (isQuitting || !tray.isShown()) return;
    event.preventDefault();
    window.hide();
  });
}

function iconIn(icons: string) {
  if (process.platform === 'win32') return `${icons}/icon.ico`;
  return nativeImage.createFromPath(`${icons}/icon.png`).resize({ width: linuxIconPx, height: linuxIconPx });
}
