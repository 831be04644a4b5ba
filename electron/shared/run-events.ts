import { z } from 'zod';
import { alertChannelNames } from './alert-settings.ts';
import { sha256Schema } from './catalog-manifest.ts';
import { failureSchema } from './failure.ts';
import { distributionPointStates, runSummarySchema } from './status.ts';

const at = z.iso.datetime();
/** What the failure of a line says and what to do about it, in English; journals of earlier versions do not have it. */
const reason = z.string().optional();

/** One line of `runs/<run id>.jsonl`. */
export const runEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('run started'),
    at,
    runId: z.string(),
    host: z.string(),
    process: z.int(),
  }),
  z.strictObject({ kind: z.literal('lock taken over'), at, from: z.string(), lastHeartbeatAt: z.string() }),
  z.strictObject({ kind: z.literal('leftovers removed'), at, paths: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('source unchanged'), at, source: z.string(), sha256: sha256Schema }),
  z.strictObject({
    kind: z.literal('fetch started'),
    at,
    source: z.string(),
    sizeBytes: z.int().nullable(),
    resumedAtBytes: z.int(),
  }),
  z.strictObject({
    kind: z.literal('fetch retried'),
    at,
    failure: failureSchema,
    reason,
    nextTryAt: z.string(),
  }),
  z.strictObject({
    kind: z.literal('catalog verified'),
    at,
    sha256: sha256Schema,
    signer: z.string(),
    date: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('catalog refused'), at, failure: failureSchema, reason }),
  z.strictObject({
    kind: z.literal('published'),
    at,
    sha256: sha256Schema,
    previousSha256: sha256Schema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('distribution point'),
    at,
    name: z.string(),
    state: z.enum(distributionPointStates),
    failure: failureSchema.optional(),
    reason,
    bytesWritten: z.int().optional(),
    nextTryAt: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('engine'),
    at,
    engine: z.string(),
    did: z.enum(['set up', 'told', 'asked to deliver again', 'asked what arrived']),
    /** What was changed or asked for, a line each. */
    lines: z.array(z.string()),
    failure: failureSchema.optional(),
    reason,
  }),
  z.strictObject({ kind: z.literal('alert sent'), at, channel: z.enum(alertChannelNames), id: z.string() }),
  z.strictObject({
    kind: z.literal('alert not sent'),
    at,
    channel: z.enum(alertChannelNames),
    id: z.string(),
    failure: failureSchema,
    reason,
  }),
  z.strictObject({ kind: z.literal('failed'), at, failure: failureSchema, reason }),
  z.strictObject({ kind: z.literal('run ended'), at, summary: runSummarySchema }),
]);

export type RunEvent = z.output<typeof runEventSchema>;
