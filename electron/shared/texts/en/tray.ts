/** The icon in the notification area, and its menu. */
export const tray = {
  name: 'PkgSource',
  open: 'Open PkgSource',
  quit: 'Quit',
} as const;
