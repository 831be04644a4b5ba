/** What a computer is, as far as it decides whether the tests may run on it. */
export interface RunnerFacts {
  readonly platform: NodeJS.Platform;
  /** The process has administrator rights, not only its account. */
  readonly isAdministrator: boolean;
  /** The folder of the sample catalogs; undefined where the environment names none. */
  readonly catalogs: string | undefined;
  /** Of the files that the tests need, those that are not there. */
  readonly missing: readonly string[];
  /** A state home, or another trace of a PkgSource that is in use. */
  readonly traces: readonly string[];
}

/** Names the folder with what `node build/runner-catalogs.mjs FOLDER` makes. */
export const catalogsVariable = 'PKGSOURCE_RUNNER_CATALOGS';

/** Why the tests must not run there; null where they may. They change the computer for good. */
export function whyNotHere(facts: RunnerFacts): string | null {
  const { platform, isAdministrator, catalogs, missing, traces } = facts;
  if (platform !== 'win32') {
    return `These tests set up a site on a Windows Server that is thrown away afterwards; this is ${platform}.`;
  }
  if (!isAdministrator) {
    return 'These tests make shares, groups and tasks: start them with administrator rights.';
  }
  if (catalogs === undefined || catalogs === '') {
    return `${catalogsVariable} names no folder: make one on Linux with node build/runner-catalogs.mjs FOLDER.`;
  }
  if (missing.length > 0) return `Missing: ${missing.join(', ')}.`;
  if (traces.length > 0) {
    return `PkgSource is in use here (${traces.join(', ')}): these tests are for a computer that is thrown away.`;
  }
  return null;
}
