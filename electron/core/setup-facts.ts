import type { CatalogManifest } from '../shared/catalog-manifest.ts';
import type { Failure } from '../shared/failure.ts';
import type { HostWay } from '../shared/host-ssh.ts';
import type { FolderAccess } from '../shared/plan.ts';
import type { SiteSettings } from '../shared/site-settings.ts';
import type { StatusSnapshot } from '../shared/status.ts';
import type { Platform } from './path-rules.ts';

export interface GroupFact {
  readonly name: string;
  readonly sid: string;
}

export interface ShareFact {
  readonly name: string;
  readonly path: string | null;
  readonly changeable: boolean;
}

/** A share of one of the site's folders, and whether Setup may take it away. */
export type SharedAlso = { readonly name: string; readonly path: string } & (
  | {
      /** Setup made it, and nobody changed it since. */
      readonly whose: 'ours';
      readonly access: FolderAccess;
    }
  | { readonly whose: 'changed since' | 'theirs' }
);

/** A folder of an updates source that the answers no longer want; it exists. */
export interface FormerFolder {
  readonly path: string;
  readonly isOurs: boolean;
  /** Names of what lies in it. */
  readonly holds: readonly string[];
}

/** A folder that the site wants, as it is now. */
export interface FolderFact {
  readonly path: string;
  readonly found: 'absent' | 'folder' | 'file' | 'link' | 'other';
  /** Whether its permissions are as wanted; false where it does not exist. */
  readonly permissionsAreRight: boolean;
}

/** Everything about this computer that the plan depends on, gathered beforehand. */
export interface SetupFacts {
  readonly platform: Platform;
  /** That the account lacks rights, or why the computer does not tell; null where it has them. */
  readonly rightsProblem: Failure | null;
  /** Folders above the destination that do not exist, outermost first. */
  readonly missingParents: readonly string[];
  /** The innermost part of the destination's path that exists. */
  readonly existing: { readonly path: string; readonly isFolder: boolean };
  /** The destination with the links of its existing part resolved. */
  readonly resolvedDestination: string;
  readonly destination: FolderFact;
  readonly packageSource: FolderFact;
  readonly settingsFolder: FolderFact;
  readonly logs: FolderFact;
  readonly updatesSource: FolderFact | null;
  readonly fileSystem: {
    readonly type: string;
    readonly isLocal: boolean;
    readonly hasPermissions: boolean;
  } | null;
  readonly freeBytes: number | null;
  /** Why groups cannot be looked up, or null. */
  readonly groupProblem: Failure | null;
  readonly administrators: GroupFact | null;
  /** Null when none was asked for, or when it does not exist. */
  readonly smsAdministrators: GroupFact | null;
  /** The account of a synchronization host on another computer; null when none was asked for, or it does not exist. */
  readonly hostAccount: GroupFact | null;
  /** How the host of the present settings was reached when it was installed; null where that is not known. */
  readonly hostWay: HostWay | null;
  /** What another computer would have to replace in order to sync, and does not own yet. */
  readonly notTheHosts: readonly string[];
  /** Why the SMB server cannot take a share, or null. */
  readonly shareServerProblem: Failure | null;
  readonly shares: readonly ShareFact[];
  /** Every share of the site's folders, also of those that the answers no longer want. */
  readonly siteShares: readonly SharedAlso[];
  readonly formerFolders: readonly FormerFolder[];
  /** Shares that point at our folders, by name: whether their access list is as wanted. */
  readonly accessIsRight: Readonly<Record<string, boolean>>;
  /** `\\server\`, to which a share's name is added. */
  readonly uncPrefix: string;
  readonly settings: SiteSettings | null;
  readonly manifest: CatalogManifest | null;
  /** Something has the catalog's name in PkgSource, whether a site's records know it or not. */
  readonly catalogLiesThere: boolean;
  readonly status: StatusSnapshot | null;
  /** Why the present site cannot be told, e.g. settings of a newer program. */
  readonly siteProblem: Failure | null;
  readonly schedule: 'absent' | 'matches' | 'differs';
  /** Of the look for alarms while another computer syncs. */
  readonly alertSchedule: 'absent' | 'matches' | 'differs';
  /** What keeps the scheduler from being used, or null. */
  readonly schedulerProblem: Failure | null;
  readonly schedulerDescription: string;
  /** “system” means another proxy for a scheduled run than for this account, or null. */
  readonly scheduledProxy: Failure | null;
  readonly isRegistered: boolean;
  /** Source in the system's log that comes with the first site; null where the log needs none. */
  readonly eventSource: string | null;
  readonly catalogProblem: Failure | null;
  /** Size that the source tells, or null. */
  readonly catalogBytes: number | null;
  readonly catalogAddress: string;
}
