import { z } from 'zod';
import { answersSchema } from './answers.ts';
import { failureSchema } from './failure.ts';
import { planSchema, prepareOutcomeSchema } from './plan.ts';
import {
  removalOptionsSchema,
  removalOutcomeSchema,
  removalPlanSchema,
  removalProgressSchema,
} from './removal.ts';
import { unfinishedSetupSchema } from './setup-calls.ts';
import { leftBehindSchema, setupOutcomeSchema, setupProgressSchema } from './setup-progress.ts';

/** The version of request files; one of another version is refused. */
export const elevationRequestVersion = 1;

/** Longer paths are refused before anything is done with them. Source: Linux' PATH_MAX. */
export const longestRequestPath = 4096;

const path = z.string().min(1).max(longestRequestPath);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const site = { site: path };

/** What the elevated program is asked to do. `planHash`: of the plan that the administrator saw. */
export const elevatedWorkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set up'), answers: answersSchema, planHash: hash }),
  z.strictObject({ kind: z.literal('remove'), ...site, options: removalOptionsSchema, planHash: hash }),
  /** Finish or take back what Setup's own journal says; the request adds nothing to it. */
  z.strictObject({ kind: z.literal('finish'), ...site }),
  z.strictObject({ kind: z.literal('undo'), ...site }),
  /** The plan for these answers, where the invoker may not look into what is there. Changes nothing. */
  z.strictObject({ kind: z.literal('plan'), answers: answersSchema }),
  /** Look at a site that the invoker may not look into. Changes nothing. */
  z.strictObject({ kind: z.literal('look'), ...site }),
  z.strictObject({
    kind: z.literal('sync'),
    ...site,
    /** Names of the distribution points to look after; null for all, and for a look at the source first. */
    points: z.array(z.string().min(1).max(64)).nullable(),
    verify: z.boolean(),
  }),
]);

/** The one file by which the window asks the elevated program for work. */
export const elevationRequestSchema = z.strictObject({
  version: z.literal(elevationRequestVersion),
  /** Used once: a second program that reads this request refuses it. */
  nonce: z.uuid(),
  createdAt: z.iso.datetime(),
  /** User number on Linux, SID on Windows; must be the file's owner. */
  invoker: z.string().regex(/^(\d{1,10}|S-1-[\d-]{1,180})$/),
  /** Where the file lies; a copy elsewhere is refused. */
  path,
  /** The state home that the window works with; the elevated program's must be the same. */
  stateHome: path,
  /** Where the progress is to be written; there is but one right answer. */
  progress: path,
  work: elevatedWorkSchema,
});

/** Every way of removing a site, with its plan. */
export const plannedRemovalSchema = z.strictObject({
  options: removalOptionsSchema,
  plan: removalPlanSchema,
});

export const elevatedResultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set up'),
    outcome: setupOutcomeSchema,
    /** The plan as it is with rights, where it was not the one that was shown. */
    plan: planSchema.nullable(),
    /** Interrupted Setups, where these keep this one from beginning. */
    unfinished: z.array(unfinishedSetupSchema),
  }),
  z.strictObject({
    kind: z.literal('removed'),
    outcome: removalOutcomeSchema,
    /** The plans as they are with rights, where the one was not what was shown. */
    plans: z.array(plannedRemovalSchema),
  }),
  z.strictObject({ kind: z.literal('undone'), leftBehind: z.array(leftBehindSchema) }),
  z.strictObject({ kind: z.literal('planned'), prepared: prepareOutcomeSchema }),
  z.strictObject({
    kind: z.literal('looked'),
    answers: answersSchema,
    prepared: prepareOutcomeSchema,
    removals: z.array(plannedRemovalSchema),
  }),
  z.strictObject({ kind: z.literal('synced'), exitCode: z.int() }),
  /** Nothing was begun. */
  z.strictObject({ kind: z.literal('failed'), failure: failureSchema }),
]);

/** One line of the progress journal, `<state home>/elevated/<nonce>.jsonl`. */
export const elevatedRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('began'), process: z.int() }),
  /** Only the operations and distribution points that changed since the last line. */
  z.strictObject({ kind: z.literal('setup progress'), changed: setupProgressSchema }),
  z.strictObject({ kind: z.literal('removal progress'), progress: removalProgressSchema }),
  z.strictObject({ kind: z.literal('ended'), exitCode: z.int(), result: elevatedResultSchema }),
]);

export type ElevatedWork = z.output<typeof elevatedWorkSchema>;
export type ElevationRequest = z.output<typeof elevationRequestSchema>;
export type PlannedRemoval = z.output<typeof plannedRemovalSchema>;
export type ElevatedResult = z.output<typeof elevatedResultSchema>;
export type ElevatedRecord = z.output<typeof elevatedRecordSchema>;
