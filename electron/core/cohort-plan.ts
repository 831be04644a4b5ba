/** What the plan needs to know of a distribution point that waits for its copy. */
export interface Queued {
  readonly name: string;
  /** The server it lies on, or null for a local disk. */
  readonly server: string | null;
}

export interface CohortLimits {
  /** Distribution points that share one reading of the source. */
  readonly cohortSize: number;
  readonly perServer: number;
}

/** Not less for a bigger machine: measured, a cohort of 32 keeps two cores and a ring of 16 MiB busy. */
export const defaultCohortLimits: CohortLimits = { cohortSize: 32, perServer: 2 };

/**
 * Takes the next cohort from the queue, in its order, with no server used more often than
 * allowed, `busy` (the servers of those still copying, one entry each) counted in.
 * Empty when every server in question is busy.
 */
export function takeCohort<T extends Queued>(
  queue: readonly T[],
  busy: readonly (string | null)[],
  limits: CohortLimits = defaultCohortLimits,
): T[] {
  const used = new Map<string, number>();
  for (const server of busy) if (server !== null) used.set(server, (used.get(server) ?? 0) + 1);
  const cohort: T[] = [];
  for (const point of queue) {
    if (cohort.length >= limits.cohortSize) break;
    const inUse = point.server === null ? 0 : (used.get(point.server) ?? 0);
    if (inUse >= limits.perServer) continue;
    cohort.push(point);
    if (point.server !== null) used.set(point.server, inUse + 1);
  }
  return cohort;
}
