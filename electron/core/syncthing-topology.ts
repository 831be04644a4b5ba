/** Up to so many members get the catalog from the source itself, unless the settings say otherwise. */
const mostWithoutSeeds = 3;
/** What leaves the source where there are more: about so many catalogs. */
const usualSeeds = 2;
/** Up to so many, every member knows every other. */
const mostInMesh = 8;

/** A member as far as it matters for who gets the catalog from whom. */
export interface SeedCandidate {
  readonly deviceId: string;
  /** Set up by us: it can be told to get the catalog from others. One that is not gets it from the source. */
  readonly isSteered: boolean;
}

/**
 * Which members the source sends to. Syncthing asks whoever has a version for 16 MiB at once, whoever else gets it
 * meanwhile: with all members at the source its link carries most of a catalog to each of them. So it sends to few,
 * the seeds, and the others get it from them and from each other. A seed stays one while it is connected.
 */
export function chooseDirect(
  members: readonly SeedCandidate[],
  present: {
    readonly connected: ReadonlySet<string>;
    readonly direct: ReadonlySet<string>;
    readonly wantedSeeds: number | undefined;
  },
): ReadonlySet<string> {
  const steered = members.filter(({ isSteered }) => isSteered).map(({ deviceId }) => deviceId);
  const byHand = members.filter(({ isSteered }) => !isSteered).map(({ deviceId }) => deviceId);
  const seeds = present.wantedSeeds ?? (steered.length <= mostWithoutSeeds ? steered.length : usualSeeds);
  const isConnected = (id: string) => present.connected.has(id);
  const isDirect = (id: string) => present.direct.has(id);
  const preferred = new Set([
    ...steered.filter((id) => isConnected(id) && isDirect(id)),
    ...steered.filter(isConnected),
    ...steered,
  ]);
  return new Set([...byHand, ...[...preferred].slice(0, seeds)]);
}

/**
 * Which members one member knows, by their places in the settings: all, or of many those that are 1, 2, 4, 8 … places
 * away on either side, so that every member is few steps from every other and none has many to serve.
 */
export function peersOf(place: number, count: number): readonly number[] {
  const distances =
    count <= mostInMesh
      ? Array.from({ length: count - 1 }, (_, index) => index + 1)
      : Array.from({ length: Math.floor(Math.log2(count)) }, (_, power) => 2 ** power);
  const peers = distances.flatMap((distance) => [
    (place + distance) % count,
    (place - distance + count) % count,
  ]);
  return [...new Set(peers)].filter((peer) => peer !== place).sort((one, other) => one - other);
}
