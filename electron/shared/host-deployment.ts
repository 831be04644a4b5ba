import { z } from 'zod';
import { checkResultSchema, spokenCheckResultSchema } from './checks.ts';
import { failureSchema } from './failure.ts';

/** What installing a synchronization host on another computer goes through, in this order. */
export const deploySteps = ['connect', 'copy', 'credential', 'check', 'install', 'run'] as const;
export type DeployStep = (typeof deploySteps)[number];

export const deployProgressSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), step: z.enum(deploySteps) }),
  /** What the other computer found out about itself. */
  z.strictObject({ kind: z.literal('checked'), checks: z.array(checkResultSchema) }),
  /** A line for people, e.g. what the run over there says. */
  z.strictObject({ kind: z.literal('said'), line: z.string() }),
]);
export type DeployProgress = z.output<typeof deployProgressSchema>;

/** How an installation ended. */
export const deployOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('done'),
    computer: z.string(),
    /** What was changed there; empty where everything was right. */
    changes: z.array(z.string()),
    checks: z.array(checkResultSchema),
    /** Outcome of the run that was made there, or null where none was asked for. */
    run: z.strictObject({ id: z.string(), outcome: z.string(), exitCode: z.int() }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('failed'),
    step: z.enum(deploySteps),
    failure: failureSchema,
    checks: z.array(checkResultSchema),
  }),
]);
export type DeployOutcome = z.output<typeof deployOutcomeSchema>;

/** What a computer found that is to be a synchronization host. */
export const hostTestSchema = z.strictObject({
  platform: z.enum(['windows', 'linux']),
  checks: z.array(checkResultSchema),
});
export type HostTest = z.output<typeof hostTestSchema>;

/** A folder that was written to be carried to a host. */
export const hostKitMadeSchema = z.strictObject({
  folder: z.string(),
  computer: z.string(),
  files: z.array(z.string()),
});
export type HostKitMade = z.output<typeof hostKitMadeSchema>;

/** What the commands of the program on the other computer answer with `--json`; it may be another version. */
export const remoteAnswerSchema = z.object({
  exitCode: z.int(),
  failures: z.array(z.object({ code: z.string(), detail: z.string(), remedy: z.string() })),
  checks: z.array(spokenCheckResultSchema).optional(),
  changes: z.array(z.string()).optional(),
  program: z.array(z.string()).optional(),
  names: z.array(z.string()).optional(),
  run: z.object({ id: z.string(), outcome: z.string(), exitCode: z.int() }).nullish(),
});
export type RemoteAnswer = z.output<typeof remoteAnswerSchema>;
