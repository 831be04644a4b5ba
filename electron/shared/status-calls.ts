import { z } from 'zod';
import { distributionPointSchema, mostDistributionPoints } from './answers.ts';
import { path, site } from './call-inputs.ts';
import { failureSchema } from './failure.ts';
import { runEventSchema } from './run-events.ts';
import { siteShareSchema } from './site-share.ts';
import { runSummarySchema, statusSnapshotSchema } from './status.ts';

const pointNames = z.array(distributionPointSchema.shape.name).min(1).max(mostDistributionPoints);

export const siteViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), snapshot: statusSnapshotSchema, staleRun: z.boolean() }),
  z.strictObject({ kind: z.literal('problem'), site: z.string(), failure: failureSchema }),
]);

/** The calls about how a site is, and those that start and end a run; part of the contract. */
export const statusCalls = {
  'status.read': { input: site, output: siteViewSchema },
  /** Whether the site's share is there, as the SMB server of this computer tells. */
  'status.share': { input: site, output: siteShareSchema },
  'status.history': { input: site, output: z.array(runSummarySchema) },
  /**
   * Writes the distribution points, or those of these names, as CSV where the person chooses; null when the dialog
   * was cancelled.
   */
  'status.exportPoints': {
    input: z.strictObject({ site: path, points: pointNames.optional() }),
    output: z.string().nullable(),
  },
  'status.runEvents': {
    input: z.strictObject({ site: path, runId: z.string().regex(/^[\w.-]{1,80}$/) }),
    output: z.array(runEventSchema),
  },
  /**
   * Starts the sync program; its progress arrives as `status.changed`. With `points` it looks after those alone,
   * by name, without a look at the source; with `verify` every copy is hashed in full.
   */
  'sync.start': {
    input: z.strictObject({
      site: path,
      points: pointNames.optional(),
      verify: z.boolean().optional(),
    }),
    output: z.null(),
  },
  'sync.cancel': { input: site, output: z.null() },
} as const;

export type SiteView = z.output<typeof siteViewSchema>;
