import { z } from 'zod';
import { failureSchema } from './failure.ts';
import { leftBehindSchema, operationProgressSchema, spokenLeftBehindSchema } from './setup-progress.ts';
import { messageSchema } from './texts/message.ts';

export const removalOptionsSchema = z.strictObject({
  /** Leave the catalog, and the folders that hold it. */
  keepCatalog: z.boolean(),
  /** Remove the site's catalog from distribution points, where it is the site's own. */
  cleanDistributionPoints: z.boolean(),
});

/** One thing that removal takes back. */
export const removalOperationSchema = z.strictObject({
  /** Stable within a plan: `share:PackageSrc`. */
  id: z.string(),
  /** What it does, as a sentence without a full stop. */
  title: messageSchema,
  /** Paths and names it touches. */
  touches: z.array(z.string()),
});

/** What removal would do now, found out by going through all of it without changing anything. */
export const removalPlanSchema = z.strictObject({
  site: z.string(),
  operations: z.array(removalOperationSchema),
  /** What would stay: kept on request, or changed by others since. */
  leaves: z.array(leftBehindSchema),
  /** SHA-256 over all of it: what is carried out is what was shown. */
  hash: z.string(),
});

/** The plan as `--json` prints it: said in English. */
export const spokenRemovalPlanSchema = removalPlanSchema.extend({
  operations: z.array(removalOperationSchema.extend({ title: z.string() })),
  leaves: z.array(spokenLeftBehindSchema),
});

export const removalOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('removed'),
    /** What was taken back, for people. */
    removed: z.array(messageSchema),
    leftBehind: z.array(leftBehindSchema),
  }),
  /** Nothing was removed. */
  z.strictObject({ kind: z.literal('refused'), failure: failureSchema }),
]);

/** Where a removal stands, operation by operation; the states are Setup's. */
export const removalProgressSchema = z.strictObject({
  site: z.string(),
  operations: z.array(operationProgressSchema),
});

export type RemovalOptions = z.output<typeof removalOptionsSchema>;
export type RemovalOperation = z.output<typeof removalOperationSchema>;
export type RemovalPlan = z.output<typeof removalPlanSchema>;
export type RemovalOutcome = z.output<typeof removalOutcomeSchema>;
export type RemovalProgress = z.output<typeof removalProgressSchema>;
