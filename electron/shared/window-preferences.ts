import { z } from 'zod';

/** What a person chose for their window: `preferences.json` where the window keeps its log. */
export const windowPreferencesSchema = z.strictObject({
  /** Whether closing the window leaves an icon in the notification area, from which it opens again. */
  tray: z.boolean(),
});

export type WindowPreferences = z.output<typeof windowPreferencesSchema>;

/** What holds before anything was chosen. */
export const usualPreferences: WindowPreferences = { tray: false };
