import { systemPreferences } from 'electron';
import { accentOf } from './accent-color.ts';

/** The accent colour that the person chose for the system, as `#rrggbb`; null where the system has none. */
export function readAccent(): string | null {
  return accentOf(systemPreferences.getAccentColor());
}

/** Tells of every other accent colour that is chosen while the program runs. */
export function watchAccent(report: (accent: string | null) => void): void {
  systemPreferences.on('accent-color-changed', (_event, newColor) => report(accentOf(newColor)));
}
