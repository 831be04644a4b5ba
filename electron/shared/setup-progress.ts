import { z } from 'zod';
import { failureSchema } from './failure.ts';
import { distributionPointStatusSchema, transferProgressSchema } from './status.ts';

export const operationStates = [
  'to do',
  'already right',
  'running',
  'done',
  'failed',
  'cancelled',
  'undone',
  'not undone',
] as const;

export const operationProgressSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(operationStates),
  /** What it is doing or did, e.g. the share name it got. */
  note: z.string().nullable(),
  progress: transferProgressSchema.nullable(),
  failure: failureSchema.nullable(),
});

export const setupOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), site: z.string(), shareName: z.string(), unc: z.string() }),
  /** The site is set up, but some distribution points do not hold the catalog yet. */
  z.strictObject({
    kind: z.literal('done with failures'),
    site: z.string(),
    shareName: z.string(),
    unc: z.string(),
    failed: z.array(z.string()),
  }),
  /** Nothing is left behind, except what `leftBehind` names with what to do about it. */
  z.strictObject({
    kind: z.literal('failed'),
    failure: failureSchema,
    leftBehind: z.array(z.strictObject({ what: z.string(), remedy: z.string() })),
  }),
]);

/** A whole snapshot of a Setup that runs or has ended. */
export const setupProgressSchema = z.strictObject({
  operations: z.array(operationProgressSchema),
  distributionPoints: z.array(distributionPointStatusSchema),
  outcome: setupOutcomeSchema.nullable(),
});

export type OperationState = (typeof operationStates)[number];
export type OperationProgress = z.output<typeof operationProgressSchema>;
export type SetupOutcome = z.output<typeof setupOutcomeSchema>;
export type SetupProgress = z.output<typeof setupProgressSchema>;
