import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { englishLanguage } from '../../shared/texts/english-language.ts';
import { message } from '../../shared/texts/message.ts';
import {
  usualPreferences,
  type WindowPreferences,
  windowPreferencesSchema,
} from '../../shared/window-preferences.ts';
import { saveFile } from './save-file.ts';

/**
 * The preferences in a file; the usual ones where there is none, and, with a warning, where it cannot be read: a
 * window is not kept from opening by them.
 */
export async function readWindowPreferences(
  files: Pick<Files, 'readText'>,
  path: string,
  warn: (message: string) => void,
): Promise<WindowPreferences> {
  try {
    return windowPreferencesSchema.parse(JSON.parse(await files.readText(path)));
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return usualPreferences;
    const cause = errorCodeOf(error) === null ? message('causes', 'damaged') : describeFileError(error);
    warn(`${path} is not used: ${englishLanguage.say(cause)}`);
    return usualPreferences;
  }
}

/** Replaces the preferences; answers with them. Fails with `program.file-failed`. */
export async function saveWindowPreferences(
  files: Files,
  path: string,
  preferences: WindowPreferences,
): Promise<Result<WindowPreferences>> {
  const saved = await saveFile(files, path, `${JSON.stringify(preferences, null, 2)}\n`);
  return saved.ok ? succeed(preferences) : saved;
}
