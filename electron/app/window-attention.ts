import { type BrowserWindow, Notification } from 'electron';
import { bringToFront } from './main-window.ts';
import type { Attention } from './setup-attention.ts';

/** The taskbar's progress and the desktop's notifications of the window. */
export function windowAttention(window: () => BrowserWindow | null): Attention {
  return {
    showProgress: (fraction) => window()?.setProgressBar(fraction),
    isWatched: () => window()?.isFocused() ?? false,
    notify: (title, body) => {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body });
      notification.on('click', () => {
        const target = window();
        if (target !== null) bringToFront(target);
      });
      notification.show();
    },
    now: () => Date.now(),
  };
}
