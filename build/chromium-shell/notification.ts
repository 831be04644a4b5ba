import { notImplemented } from './refuse.ts';

/** There are none, and the program is told so before it makes one. */
export class Notification {
  static isSupported(): boolean {
    return false;
  }

  constructor() {
    throw notImplemented('Notification');
  }
}
