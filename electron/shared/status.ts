import { z } from 'zod';
import { alertStatusSchema } from './alert-state.ts';
import { dfsReplicationSchema, pointBacklogSchema } from './backlog.ts';
import { catalogManifestSchema, sha256Schema } from './catalog-manifest.ts';
import { deliveryKinds } from './delivery.ts';
import { hostViewSchema } from './host-records.ts';
import { scheduleSchema } from './schedule.ts';
import { messageDatumSchema } from './texts/message.ts';

const instant = z.iso.datetime({ offset: true });

/** What the texts of `reasonCode` name, so that a window can say the reason in its reader's language. */
const reasonValues = z.record(z.string(), messageDatumSchema).nullable().optional();

export const transferProgressSchema = z.strictObject({
  bytesDone: z.int().nonnegative(),
  bytesTotal: z.int().nonnegative(),
  bytesPerSecond: z.number().nonnegative(),
  /** Estimate, or null before there is one. */
  secondsLeft: z.number().nonnegative().nullable(),
});

export const distributionPointStates = [
  'waiting',
  'copying',
  'checking',
  /** An engine carries the catalog there; it is not proven to be there yet. */
  'arriving',
  'in sync',
  'retrying',
  'failed',
  'unreachable',
  'disabled',
] as const;

export const distributionPointStatusSchema = z.strictObject({
  name: z.string(),
  path: z.string(),
  state: z.enum(distributionPointStates),
  /** SHA-256 of what it holds under the catalog's real name, or null when not known. */
  sha256: sha256Schema.nullable(),
  /** When that hash was last proven, and how. */
  provenAt: instant.nullable(),
  proof: z.enum(['read-back', 'size']).nullable(),
  /** In this state since. */
  since: instant.nullable(),
  waitingFor: z.string().nullable(),
  /** Which text that is, and what it names, so that a window can say it in its reader's language. */
  waitingForCode: z.string().nullable().optional(),
  waitingForValues: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .nullable()
    .optional(),
  progress: transferProgressSchema.nullable(),
  reasonCode: z.string().nullable(),
  reasonValues,
  reason: z.string().nullable(),
  remedy: z.string().nullable(),
  nextTryAt: instant.nullable(),
  /** Runs in a row that ended without this distribution point in sync. */
  failedRuns: z.int().nonnegative(),
  /** Who carries the catalog there; not there where we copy. */
  delivery: z.enum(deliveryKinds).optional(),
  group: z.string().optional(),
  /** What was found there in place of the catalog, never published by this site, and replaced. */
  replaced: z.strictObject({ sha256: sha256Schema, at: instant }).optional(),
  /** Names of partial or temporary files of an engine that lie there: it is at work, or a client held the file open. */
  partials: z.array(z.string()).optional(),
  /** What DFS Replication has still to bring there, where it could be asked. */
  backlog: pointBacklogSchema.optional(),
});

/** A catalog that was published, by what a distribution point can be told to hold it. */
export const publishedCatalogSchema = z.strictObject({
  sha256: sha256Schema,
  sizeBytes: z.int().nonnegative(),
  /** The catalog's own date, or null. */
  date: z.string().nullable(),
  /** When a run first knew it. */
  at: instant,
});

/** An engine that carries the catalog, as the last look at it went. */
export const engineStatusSchema = z.strictObject({
  kind: z.enum(deliveryKinds),
  description: z.string(),
  /** Distribution points that it serves. */
  points: z.int().nonnegative(),
  checkedAt: instant,
  /** The published catalog that it was last told of, or null. */
  toldSha256: sha256Schema.nullable(),
  /** Why it could not be asked, or null. */
  reasonCode: z.string().nullable(),
  reasonValues,
  reason: z.string().nullable(),
  remedy: z.string().nullable(),
});

export const runOutcomes = [
  'updated',
  'unchanged',
  'some failed',
  'refused',
  'failed',
  'cancelled',
  'interrupted',
] as const;

/** Distribution points by what they have of the catalog. */
export const pointCountsSchema = z.strictObject({
  /** Those that are not turned off. */
  wanted: z.int().nonnegative(),
  inSync: z.int().nonnegative(),
  failed: z.int().nonnegative(),
});

export const runSummarySchema = z.strictObject({
  id: z.string(),
  host: z.string(),
  startedAt: instant,
  endedAt: instant,
  outcome: z.enum(runOutcomes),
  exitCode: z.int(),
  /** Bytes fetched from the source and written to distribution points. */
  bytesFetched: z.int().nonnegative(),
  bytesDistributed: z.int().nonnegative(),
  /** Runs of earlier versions do not have it. */
  reasonCode: z.string().nullable().optional(),
  reasonValues,
  reason: z.string().nullable(),
  remedy: z.string().nullable(),
  /**
   * How the site's distribution points stood when the run ended. Not there in summaries of runs that were refused or
   * killed before they looked, and of versions that did not count.
   */
  points: pointCountsSchema.optional(),
});

export const runPhases = [
  'starting',
  'looking',
  'fetching',
  'verifying',
  'publishing',
  'distributing',
  'ending',
] as const;

/** What a run is called by: also the name of its journal, so nothing that leads out of a folder. */
export const runIdPattern = /^[\w-][\w.-]{0,79}$/;

export const currentRunSchema = z.strictObject({
  /** Records are written by a synchronization host that may do less than who reads them. */
  id: z.string().regex(runIdPattern),
  host: z.string(),
  process: z.int(),
  startedAt: instant,
  phase: z.enum(runPhases),
  progress: transferProgressSchema.nullable(),
});

/** `status.json`: a whole snapshot, replaced atomically at most four times a second. */
export const statusSnapshotSchema = z.strictObject({
  format: z.literal(1),
  site: z.string(),
  share: z.strictObject({ name: z.string(), unc: z.string() }),
  catalog: catalogManifestSchema.nullable(),
  lastRun: runSummarySchema.nullable(),
  /** The newest run that left the catalog current; kept when later runs fail. */
  lastSuccessAt: instant.nullable(),
  currentRun: currentRunSchema.nullable(),
  schedule: scheduleSchema,
  nextRunAt: instant.nullable(),
  distributionPoints: z.array(distributionPointStatusSchema),
  /** The newest catalogs that were published, newest first; what else a distribution point holds is an alarm. */
  published: z.array(publishedCatalogSchema).optional(),
  engines: z.array(engineStatusSchema).optional(),
  /** Not there where nobody asked DFS Replication for backlogs. */
  dfsReplication: dfsReplicationSchema.optional(),
  /** Not there before a run has looked. */
  alerts: alertStatusSchema.optional(),
  /** The synchronization host, where it is another computer; put together when the status is read. */
  host: hostViewSchema.optional(),
  updatedAt: instant,
});

export type TransferProgress = z.output<typeof transferProgressSchema>;
export type DistributionPointState = (typeof distributionPointStates)[number];
export type DistributionPointStatus = z.output<typeof distributionPointStatusSchema>;
export type PublishedCatalog = z.output<typeof publishedCatalogSchema>;
export type EngineStatus = z.output<typeof engineStatusSchema>;
export type RunOutcome = (typeof runOutcomes)[number];
export type PointCounts = z.output<typeof pointCountsSchema>;
export type RunSummary = z.output<typeof runSummarySchema>;
export type RunPhase = (typeof runPhases)[number];
export type CurrentRun = z.output<typeof currentRunSchema>;
export type StatusSnapshot = z.output<typeof statusSnapshotSchema>;
