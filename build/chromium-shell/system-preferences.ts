import { KnownEvents } from './refuse.ts';

/**
 * The person's choices for the system. Chromium tells a page one and the same blue as `AccentColor` on every Linux,
 * so there is no colour to learn from it: the one in PKGSOURCE_SHELL_ACCENT (RGBA in hexadecimal) stands in, or none.
 */
class SystemPreferences extends KnownEvents {
  constructor() {
    super('systemPreferences', ['accent-color-changed']);
  }

  getAccentColor(): string {
    return process.env.PKGSOURCE_SHELL_ACCENT ?? '';
  }
}

export const systemPreferences = new SystemPreferences();
