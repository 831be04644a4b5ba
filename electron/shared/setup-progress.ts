import { z } from 'zod';
import { failureSchema } from './failure.ts';
import { distributionPointStatusSchema, transferProgressSchema } from './status.ts';
import { messageSchema } from './texts/message.ts';

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
  title: messageSchema,
  state: z.enum(operationStates),
  /** What it is doing or did, e.g. the share name it got. */
  note: messageSchema.nullable(),
  progress: transferProgressSchema.nullable(),
  failure: failureSchema.nullable(),
});

/** What stays, with what to do about it. */
export const leftBehindSchema = z.strictObject({ what: messageSchema, remedy: messageSchema });

/** The same as `--json` prints it: said in English. */
export const spokenLeftBehindSchema = z.strictObject({ what: z.string(), remedy: z.string() });

const setupOutcomeSchemaOf = <Left extends z.ZodType>(left: Left) =>
  z.discriminatedUnion('kind', [
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
      leftBehind: z.array(left),
    }),
  ]);

export const setupOutcomeSchema = setupOutcomeSchemaOf(leftBehindSchema);

/** The outcome as `--json` prints it: said in English. */
export const spokenSetupOutcomeSchema = setupOutcomeSchemaOf(spokenLeftBehindSchema);

/** A whole snapshot of a Setup that runs or has ended. */
export const setupProgressSchema = z.strictObject({
  operations: z.array(operationProgressSchema),
  distributionPoints: z.array(distributionPointStatusSchema),
  outcome: setupOutcomeSchema.nullable(),
});

export type OperationState = (typeof operationStates)[number];
export type OperationProgress = z.output<typeof operationProgressSchema>;
export type LeftBehind = z.output<typeof leftBehindSchema>;
export type SetupOutcome = z.output<typeof setupOutcomeSchema>;
export type SetupProgress = z.output<typeof setupProgressSchema>;
