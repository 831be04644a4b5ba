import type { Arrival } from '../shared/arrivals.ts';
import type { CatalogManifest } from '../shared/catalog-manifest.ts';
import type { ManagedDelivery } from '../shared/delivery.ts';
import type { Result } from '../shared/result.ts';
import type { SyncthingMember } from '../shared/syncthing-member.ts';

export type { Arrival } from '../shared/arrivals.ts';

/** A distribution point that an engine serves. */
export interface ReplicationMember {
  /** The distribution point's name. */
  readonly name: string;
  /** Its folder as the synchronization host reaches it. */
  readonly path: string;
  /** What the engine calls it, where the settings say so. */
  readonly member: string | null;
  /** Upper limit of what is sent to it, in 10^6 bytes per second. */
  readonly maxMBps: number | null;
  /** How its Syncthing is reached and steered, where the settings say so. */
  readonly syncthing?: SyncthingMember | undefined;
}

/** The catalog that the engine is to carry. */
export interface Publication {
  readonly manifest: CatalogManifest;
  /** The folder that holds catalog and catalog.json under their real names. */
  readonly packageSource: string;
  readonly runId: string;
}

/** The device from which members get the catalog. */
export interface EngineSource {
  readonly deviceId: string;
  /** Where it is reached. */
  readonly addresses: readonly string[];
  readonly folderId: string;
}

/** What a distribution point holds in place of the published catalog. */
export interface ForeignHolding {
  readonly name: string;
  /** SHA-256 of the file there. */
  readonly sha256: string;
}

/**
 * An engine that carries the catalog to distribution points in our stead. Expected failures are values (unreachable,
 * key refused, certificate not the pinned one …); a failure of the engine never fails the run beyond the distribution
 * points that it serves. Every call may be repeated: what is right already stays as it is. All end soon after `signal`.
 */
export interface ReplicationEngine {
  /** For people: `Syncthing at https://127.0.0.1:8384`. */
  readonly description: string;
  /** Whether it can be asked, and is what the settings say of it. Changes nothing. */
  inspect(signal: AbortSignal): Promise<Result<null>>;
  /**
   * Makes the engine's own configuration what the settings say (folders, members, limits); answers with what it
   * changed, a line each, and nothing where all was right. Called at the beginning of a run and before `afterPublish`.
   */
  prepare(signal: AbortSignal): Promise<Result<readonly string[]>>;
  /** Tells the engine that PkgSource holds another catalog. Resolves when it knows, not when it has delivered. */
  afterPublish(publication: Publication, signal: AbortSignal): Promise<Result<null>>;
  /** What the engine knows of its members now; those it says nothing about may be missing. */
  readArrivals(signal: AbortSignal): Promise<Result<readonly Arrival[]>>;
  /**
   * Asks the engine to deliver again to members that hold something else than what was published. Absent where the
   * engine cannot be asked.
   */
  redeliver?(holdings: readonly ForeignHolding[], signal: AbortSignal): Promise<Result<null>>;
  /** Pauses members by the names of their distribution points. Absent where the engine cannot. */
  pause?(names: readonly string[], signal: AbortSignal): Promise<Result<null>>;
  resume?(names: readonly string[], signal: AbortSignal): Promise<Result<null>>;
  /** What members have to be told that are set up by hand. Absent where there is nothing to tell. */
  describeSource?(signal: AbortSignal): Promise<Result<EngineSource>>;
  /** Lets go of connections; the engine itself goes on. */
  close(): Promise<void>;
}

/** Opens the engine of a delivery for the members that it serves. Touches nothing until it is asked. */
export type OpenReplicationEngine<D extends ManagedDelivery = ManagedDelivery> = (
  delivery: D,
  members: readonly ReplicationMember[],
) => ReplicationEngine;

/** The engines that this program can ask, by their delivery. */
export type ReplicationEngines = {
  readonly [Kind in ManagedDelivery['kind']]?: OpenReplicationEngine<
    Extract<ManagedDelivery, { kind: Kind }>
  >;
};
