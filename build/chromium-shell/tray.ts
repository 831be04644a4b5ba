import { KnownEvents } from './refuse.ts';

/**
 * A browser has no notification area: an icon is taken and not shown. A person's closing of the window ends the
 * program here in any case, so that nobody is left without a way back to it.
 */
export class Tray extends KnownEvents {
  constructor(_image: object | string) {
    super('Tray', ['click']);
  }

  setToolTip(_toolTip: string): void {}

  setContextMenu(_menu: object | null): void {}

  destroy(): void {}
}

/** Pictures, for icons that nobody sees. */
export const nativeImage = {
  createFromPath(path: string): { resize(size: object): object } {
    return { resize: (size) => ({ path, size }) };
  },
};
