/** An `--app` window has no menu bar: menus are taken and not shown. */
export const Menu = {
  buildFromTemplate(template: readonly object[]): object {
    return { items: template };
  },
  setApplicationMenu(_menu: object | null): void {},
};
