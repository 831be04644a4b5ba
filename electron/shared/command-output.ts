import { z } from 'zod';
import { answersSchema } from './answers.ts';
import { catalogManifestSchema } from './catalog-manifest.ts';
import { spokenCheckResultSchema } from './checks.ts';
import { diagnosticsReportSchema } from './diagnostics.ts';
import { failureSchema } from './failure.ts';
import { spokenPlanSchema } from './plan.ts';
import { spokenRemovalPlanSchema } from './removal.ts';
import { runEventSchema } from './run-events.ts';
import { spokenLeftBehindSchema, spokenSetupOutcomeSchema } from './setup-progress.ts';
import {
  distributionPointStates,
  distributionPointStatusSchema,
  runSummarySchema,
  statusSnapshotSchema,
} from './status.ts';

/** What every `--json` document of the headless program has. */
const outputBase = {
  ok: z.boolean(),
  /** The exit code of the program. */
  exitCode: z.int(),
  /** What went wrong, with the texts that a person reads. */
  failures: z.array(failureSchema.extend({ title: z.string(), detail: z.string(), remedy: z.string() })),
};

/** A command that could not even begin: wrong usage, no such site, bad answers. */
export const failureOutputSchema = z.strictObject(outputBase);

/** `sync --json` and `verify --json`. */
export const syncOutputSchema = z.strictObject({
  ...outputBase,
  run: runSummarySchema,
  /** What PkgSource holds, or null when it is not known to hold anything. */
  catalog: catalogManifestSchema.nullable(),
  distributionPoints: z.array(distributionPointStatusSchema),
});

/** Counts of distribution points by state. */
const pointSummarySchema = z.strictObject({
  total: z.int(),
  states: z.partialRecord(z.enum(distributionPointStates), z.int()),
  /** Of those arriving: an engine reports them as delivered, and nothing proves it. */
  reported: z.int().optional(),
  oldestProofAt: z.string().nullable(),
});

/** `status --json`: the site's snapshot; with `--group` the distribution points of that group alone. */
export const statusOutputSchema = statusSnapshotSchema.extend({
  ...outputBase,
  summary: pointSummarySchema.extend({
    groups: z.array(pointSummarySchema.extend({ group: z.string() })),
  }),
  /** The run that the snapshot shows as current was killed. */
  staleRun: z.boolean(),
});

/** `history --json`, newest first. */
export const historyOutputSchema = z.strictObject({ ...outputBase, runs: z.array(runSummarySchema) });

/** `history --run ID --json`. */
export const runOutputSchema = z.strictObject({ ...outputBase, events: z.array(runEventSchema) });

/** `sites --json`. */
export const sitesOutputSchema = z.strictObject({
  ...outputBase,
  /** Sites of this computer; `unc` is null, and `problem` says why, where the settings cannot be read. */
  sites: z.array(
    z.strictObject({ site: z.string(), unc: z.string().nullable(), problem: z.string().nullable() }),
  ),
  /** Sites of other computers, of which this one is the synchronization host. */
  hosts: z.array(z.strictObject({ unc: z.string(), siteId: z.string() })),
});

/** `arrivals --json`; null where no engine carries the catalog, or a run is in progress. */
export const arrivalsOutputSchema = z.strictObject({
  ...outputBase,
  arrivals: z
    .strictObject({ summary: pointSummarySchema, distributionPoints: z.array(distributionPointStatusSchema) })
    .nullable(),
});

/** `setup --json`. */
export const setupOutputSchema = z.strictObject({
  ...outputBase,
  plan: spokenPlanSchema.nullable(),
  /** Null for a dry run, and where there is no plan. */
  outcome: spokenSetupOutcomeSchema.nullable(),
  /** `setup --undo`: what was taken back last. */
  undone: z.strictObject({ site: z.string(), leftBehind: z.array(spokenLeftBehindSchema) }).optional(),
});

/** `schema --json`. */
export const schemaOutputSchema = z.strictObject({
  ...outputBase,
  schema: z.record(z.string(), z.unknown()),
});

/** `repair --json`: where nothing differs, `outcome` is null and every operation is `already right`. */
export const repairOutputSchema = setupOutputSchema;

/** `settings --json`; without `--json` the answers alone are printed, as an answer file. */
export const settingsOutputSchema = z.strictObject({ ...outputBase, answers: answersSchema });

/** `remove --json`. For a dry run nothing is `removed`. */
export const removeOutputSchema = z.strictObject({
  ...outputBase,
  site: z.string(),
  plan: spokenRemovalPlanSchema,
  removed: z.array(z.string()),
  leftBehind: z.array(spokenLeftBehindSchema),
});

/** `check --json`. */
export const checkOutputSchema = z.strictObject({
  ...outputBase,
  checks: z.array(spokenCheckResultSchema),
  /** `check --html`: where the page was written. */
  report: z.string().nullable(),
});

/** `diagnostics --json`; null when nothing was written. */
export const diagnosticsOutputSchema = z.strictObject({
  ...outputBase,
  diagnostics: diagnosticsReportSchema.nullable(),
});

/** `secret list --json`. */
export const secretsOutputSchema = z.strictObject({ ...outputBase, names: z.array(z.string()) });
