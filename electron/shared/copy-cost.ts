import { z } from 'zod';

/** What bringing one new catalog to the distribution points costs where the synchronization host copies it. */
export const copyCostSchema = z.strictObject({
  /** Distribution points that are copied to through the host's network link. */
  points: z.int().nonnegative(),
  /** Those on disks of the host itself: they cost the link nothing. */
  localPoints: z.int().nonnegative(),
  /** Those that an engine serves. */
  carriedPoints: z.int().nonnegative(),
  catalogBytes: z.int().nonnegative(),
  /** PkgSource's own catalog, what its source says, or the size that Microsoft's usually has. */
  catalogBytesFrom: z.enum(['catalog', 'source', 'usual']),
  /** Through the link, for every new catalog. */
  bytes: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
  /** What the link carries, in 10^6 bytes per second, and how that is known. */
  rateMBps: z.number().positive(),
  rateFrom: z.enum(['measured', 'assumed']),
  /** Runs that were measured. */
  measuredRuns: z.int().nonnegative(),
  /** What takes so long: the host's link, or the limits of the distribution points (`maxMBps`). */
  boundBy: z.enum(['link', 'limits']),
  /** At most through the link where an engine carries it: distribution points hand it on to each other. */
  engineBytes: z.int().nonnegative(),
  /** From so many distribution points on an engine is worth it, at this rate and size. */
  worthFromPoints: z.int().positive(),
  /** `engine needed`: copying takes longer than the scheduler lets a run go on. */
  advice: z.enum(['copy', 'engine', 'engine needed']),
});

export type CopyCost = z.output<typeof copyCostSchema>;
