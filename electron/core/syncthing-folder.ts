import { catalogFileName } from '../shared/catalog-facts.ts';
import { settingsFolderName } from './site-folders.ts';

/** The oldest Syncthing whose REST API has what is asked of it: settings by parts. Source: its documentation. */
export const oldestSyncthing = '1.12.0';

/**
 * What `.stignore` says, at the source and at members: nothing but the catalog and what it is leaves PkgSource, and
 * nothing else that lies in a member's folder is Syncthing's business, so that no revert ever removes it.
 * Source: Syncthing's documentation, “Ignoring Files”: the first pattern that matches decides.
 */
export const folderPatterns = [
  '// PkgSource writes this file.',
  `!/${catalogFileName}`,
  '!/catalog.json',
  '*',
] as const;

/** Where Syncthing keeps them, in the folder itself. */
export const patternsFileName = '.stignore';

/** What the settings of a folder must say, by the names of Syncthing's REST API. */
export type FolderSettings = { readonly id: string; readonly path: string } & Readonly<
  Record<string, string | number | boolean>
>;

/** The folder at the source. What marks it as mounted is `.sync`, which is there anyway: no `.stfolder` is made. */
export function sourceFolder(id: string, path: string): FolderSettings {
  return {
    ...{ id, path, type: 'sendonly', markerName: settingsFolderName },
    // Owners and modes of a share mean nothing elsewhere.
    ignorePerms: true,
  };
}

/**
 * The folder at a member. A file that was changed there gives way to the next version, and leaves no copy beside it.
 * What is gone at the source stays: while a catalog is published or a site removed, members keep what they have.
 */
export function memberFolder(id: string, path: string): FolderSettings {
  return { ...{ id, path, type: 'receiveonly' }, ignorePerms: true, ignoreDelete: true, maxConflicts: 0 };
}

/** Which of these settings differ, with the wanted values. */
export function differingSettings<T extends object>(
  present: Readonly<Record<string, unknown>>,
  wanted: T,
): Partial<T> {
  const differing = Object.entries(wanted).filter(
    ([name, value]) => JSON.stringify(present[name]) !== JSON.stringify(value),
  );
  return Object.fromEntries(differing) as Partial<T>;
}

/** A device id in its usual form: eight groups of seven, upper case. Null for what is none. */
export function deviceIdOf(text: string): string | null {
  const digits = text.toUpperCase().replaceAll('-', '');
  return /^[A-Z2-7]{56}$/u.test(digits) ? (digits.match(/.{7}/gu)?.join('-') ?? null) : null;
}

/** Syncthing limits rates in KiB per second. */
export function kibPerSecond(maxMBps: number): number {
  return Math.max(1, Math.round((maxMBps * 1_000_000) / 1024));
}

/** Whether a version as Syncthing tells it (`v1.19.2-ds1`) is at least this one. What is no version is not. */
export function isAtLeast(version: string, oldest: string): boolean {
  const [has, wants] = [version, oldest].map((text) =>
    (/(\d+)\.(\d+)\.(\d+)/u.exec(text)?.slice(1) ?? []).map(Number),
  );
  if (has === undefined || wants === undefined || has.length === 0) return false;
  const differs = has.findIndex((number, index) => number !== wants[index]);
  return differs === -1 || (has[differs] ?? 0) > (wants[differs] ?? 0);
}
