import type { tray as english } from '../en/tray.ts';

export const tray: Readonly<Record<keyof typeof english, string>> = {
  name: 'PkgSource',
  open: 'PkgSource öffnen',
  quit: 'Beenden',
};
