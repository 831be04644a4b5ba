import type { BrowserWindow } from './browser-window.ts';

/** Windows that are open. */
export const openWindows = new Set<BrowserWindow>();
