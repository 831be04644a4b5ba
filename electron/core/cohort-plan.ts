/** What the plan needs to know of a distribution point that waits for its copy. */
export interface Queued {
  readonly name: string;
  /** The server it lies on, or null for a local disk. */
  readonly server: string | null;
  /** The spinning disk it lies on, or null: for other disks, and where nobody can tell. */
  readonly spinningDisk: string | null;
}

/** What a distribution point that is still copying keeps busy. */
export type InUse = Pick<Queued, 'server' | 'spinningDisk'>;

export interface CohortLimits {
  /** Distribution points that share one reading of the source. */
  readonly cohortSize: number;
  readonly perServer: number;
  /** More than one makes the disk's head jump between them. */
  readonly perSpinningDisk: number;
}

/** Distribution points that an SMB client of their own serves at the same time. */
export const smbClientsAtOnce = 8;

/** Not less for a bigger machine: measured, a cohort of 32 keeps two cores and a ring of 16 MiB busy. */
export const defaultCohortLimits: CohortLimits = { cohortSize: 32, perServer: 2, perSpinningDisk: 1 };

/**
 * Takes the next cohort from the queue, in its order, with no server and no spinning disk used more often than
 * allowed, `busy` (those still copying) counted in. Empty when all that are in question are busy.
 */
export function takeCohort<T extends Queued>(
  queue: readonly T[],
  busy: readonly InUse[],
  limits: CohortLimits = defaultCohortLimits,
): T[] {
  const servers = countUses(busy.map(({ server }) => server));
  const disks = countUses(busy.map(({ spinningDisk }) => spinningDisk));
  const cohort: T[] = [];
  for (const point of queue) {
    if (cohort.length >= limits.cohortSize) break;
    const isFree =
      servers.of(point.server) < limits.perServer && disks.of(point.spinningDisk) < limits.perSpinningDisk;
    if (!isFree) continue;
    cohort.push(point);
    servers.add(point.server);
    disks.add(point.spinningDisk);
  }
  return cohort;
}

/** Counts how often each name is used; null stands for what is not limited. */
function countUses(names: readonly (string | null)[]) {
  const uses = new Map<string, number>();
  const of = (name: string | null): number => (name === null ? 0 : (uses.get(name) ?? 0));
  const add = (name: string | null): void => {
    if (name !== null) uses.set(name, of(name) + 1);
  };
  for (const name of names) add(name);
  return { of, add };
}
