import { z } from 'zod';
import { alertChannelNames, alertsSchema } from './alert-settings.ts';
import {
  answersSchema,
  catalogSourceSchema,
  distributionPointSchema,
  mostDistributionPoints,
  shareSchema,
} from './answers.ts';
import { catalogManifestSchema } from './catalog-manifest.ts';
import { checkResultSchema } from './checks.ts';
import { copyCostSchema } from './copy-cost.ts';
import { diagnosticsReportSchema } from './diagnostics.ts';
import { failureSchema } from './failure.ts';
import { hostCalls } from './host-calls.ts';
import { deployProgressSchema } from './host-deployment.ts';
import { packageLicencesSchema } from './licences.ts';
import { prepareOutcomeSchema } from './plan.ts';
import { logRequestSchema, logViewSchema } from './program-logs.ts';
import {
  removalOptionsSchema,
  removalOutcomeSchema,
  removalPlanSchema,
  removalProgressSchema,
} from './removal.ts';
import { runEventSchema } from './run-events.ts';
import { leftBehindSchema, setupOutcomeSchema, setupProgressSchema } from './setup-progress.ts';
import { siteShareSchema } from './site-share.ts';
import { runSummarySchema, statusSnapshotSchema } from './status.ts';
import { messageSchema } from './texts/message.ts';
import { windowPreferencesSchema } from './window-preferences.ts';

const nothing = z.undefined();
const path = z.string().min(1).max(32_767);
const site = z.strictObject({ site: path });
const pointNames = z.array(distributionPointSchema.shape.name).min(1).max(mostDistributionPoints);
const problems = z.array(failureSchema);

/** Practice site: what the banner shows and whether version 2 is published. Null on a real computer. */
const practiceSchema = z.strictObject({
  folder: z.string(),
  catalogUrl: z.string(),
  publishedVersion: z.union([z.literal(1), z.literal(2)]),
});

/** `#rrggbb`; null where the system has no accent colour. */
const accentColor = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .nullable();

const appFactsSchema = z.strictObject({
  version: z.string(),
  platform: z.enum(['windows', 'linux']),
  computer: z.string(),
  /** What runs the window, e.g. `Electron 45.4.1`. */
  runtime: z.string(),
  /** Each part with its version, for About. */
  versions: z.array(z.strictObject({ name: z.string(), version: z.string() })),
  logPath: z.string(),
  statePath: z.string(),
  /** Destinations of the sites set up on this computer. */
  sites: z.array(z.string()),
  practice: practiceSchema.nullable(),
  /** What the person chose for the system; the window's own colours follow it. */
  accentColor,
  /** The account of the window, where administrator rights are asked for when they are needed; else null. */
  asksForRightsAs: z.string().nullable(),
});

/** Answers to begin with: this platform's usual folder, or the practice site's. */
const suggestedAnswersSchema = answersSchema;

const destinationFactsSchema = z.strictObject({
  problems,
  freeBytes: z.number().nullable(),
  neededBytes: z.number(),
  /** Folders that Setup would create. */
  creates: z.array(z.string()),
  /** A site is set up there already: Setup will plan only what differs. */
  holdsSite: z.boolean(),
});

const shareFactsSchema = z.strictObject({
  problems,
  /** The name that would be used now. */
  shareName: z.string(),
  unc: z.string(),
  /** Names in use that kept the wanted one, or a lower number, from being used. */
  taken: z.array(z.string()),
  /** The share exists already and points at this package source. */
  existing: z.boolean(),
  /** The SMS Administrators group asked for, and whether it exists; null when none was asked for. */
  smsAdministrators: z.strictObject({ name: z.string(), exists: z.boolean() }).nullable(),
  /** Who gets full control, by display name and SID where known. */
  fullControl: z.array(z.strictObject({ name: z.string(), sid: z.string().nullable() })),
});

const catalogFactsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('problem'), failure: failureSchema }),
  /** Internet: the server answered; the content is verified when it is fetched. */
  z.strictObject({
    kind: z.literal('reachable'),
    source: z.string(),
    sizeBytes: z.number().nullable(),
    lastModified: z.string().nullable(),
    /** How it was reached: `directly`, or the proxy's address. */
    through: z.string(),
  }),
  /** Local folder: the catalog that lies there, verified. */
  z.strictObject({ kind: z.literal('found'), manifest: catalogManifestSchema }),
]);

const distributionPointTestSchema = z.strictObject({
  problems,
  reachable: z.boolean(),
  writable: z.boolean(),
  freeBytes: z.number().nullable(),
  /** SHA-256 recorded by a catalog.json that lies there. */
  holdsSha256: z.string().nullable(),
});

export const unfinishedSetupSchema = z.strictObject({
  site: z.string(),
  startedAt: z.string(),
  /** What it made, or was about to make, in order; of a removal, what is still there. */
  changes: z.array(messageSchema),
  /** What an interrupted removal was to do; null for a Setup. */
  removal: removalOptionsSchema.nullable(),
  /** The journal says what it was to do. */
  canFinish: z.boolean(),
});

const siteViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), snapshot: statusSnapshotSchema, staleRun: z.boolean() }),
  z.strictObject({ kind: z.literal('problem'), site: z.string(), failure: failureSchema }),
]);

/**
 * The one contract between the window and the main process. Channel names, the main process's handlers and
 * the window's client all derive from this value.
 */
export const contract = {
  calls: {
    'app.describe': { input: nothing, output: appFactsSchema },
    'app.openLog': { input: nothing, output: z.null() },
    /** The newest lines of one of the logs, by its name. */
    'app.readLog': { input: logRequestSchema, output: logViewSchema },
    /** Asks where to save and collects diagnostics of every site there; null when the dialog was cancelled. */
    'app.collectDiagnostics': { input: nothing, output: diagnosticsReportSchema.nullable() },
    /** What the person chose for the window. */
    'app.preferences': { input: nothing, output: windowPreferencesSchema },
    'app.savePreferences': { input: windowPreferencesSchema, output: windowPreferencesSchema },
    /** The licences of what is in the program. */
    'app.licences': { input: nothing, output: packageLicencesSchema },
    'dialog.chooseFolder': {
      input: z.strictObject({ title: z.string().max(200), startAt: path.nullable() }),
      output: z.string().nullable(),
    },
    'setup.suggest': { input: nothing, output: suggestedAnswersSchema },
    'setup.check': {
      input: z.strictObject({ answers: answersSchema.nullable() }),
      output: z.array(checkResultSchema),
    },
    'setup.inspectDestination': {
      input: z.strictObject({ destination: z.string().max(32_767) }),
      output: destinationFactsSchema,
    },
    'setup.inspectShare': {
      input: z.strictObject({ destination: path, share: shareSchema }),
      output: shareFactsSchema,
    },
    'setup.listGroups': { input: nothing, output: z.array(z.string()) },
    'setup.inspectCatalog': {
      input: z.strictObject({ catalog: catalogSourceSchema, trust: z.array(path) }),
      output: catalogFactsSchema,
    },
    'setup.testDistributionPoint': {
      input: z.strictObject({ distributionPoint: distributionPointSchema }),
      output: distributionPointTestSchema,
    },
    /** What copying each new catalog will cost; `sourceBytes`: what the source was found to hold, or null. */
    'setup.estimateCopy': {
      input: z.strictObject({ answers: answersSchema, sourceBytes: z.int().nonnegative().nullable() }),
      output: copyCostSchema,
    },
    /** Sends a test message; null when the receiver took it. */
    'setup.testAlert': {
      input: z.strictObject({ alerts: alertsSchema, channel: z.enum(alertChannelNames) }),
      output: z.null(),
    },
    'setup.prepare': { input: z.strictObject({ answers: answersSchema }), output: prepareOutcomeSchema },
    'setup.apply': {
      input: z.strictObject({ answers: answersSchema, planHash: z.string().max(64) }),
      output: setupOutcomeSchema,
    },
    'setup.cancel': { input: nothing, output: z.null() },
    /** Setups that were interrupted: to be finished or undone before anything else. */
    'setup.unfinished': { input: nothing, output: z.array(unfinishedSetupSchema) },
    /** Finishes the interrupted Setup of a site; its progress arrives as `setup.progress`. */
    'setup.resume': { input: site, output: setupOutcomeSchema },
    /** Takes the interrupted Setup of a site back; gives what could not be taken back. */
    'setup.undo': { input: site, output: z.array(leftBehindSchema) },
    /** Asks where to save and writes the answer file; null when the dialog was cancelled. */
    'setup.saveAnswers': { input: z.strictObject({ answers: answersSchema }), output: z.string().nullable() },
    /** Asks where to save and writes these results as an HTML page; null when the dialog was cancelled. */
    'setup.saveCheckReport': {
      input: z.strictObject({ checks: z.array(checkResultSchema).max(100) }),
      output: z.string().nullable(),
    },
    /** The site's settings as the answers that would give them. */
    'maintenance.answersOf': { input: site, output: answersSchema },
    /** What differs from the site's settings; `setup.apply` with these answers and this plan repairs it. */
    'maintenance.planRepair': {
      input: site,
      output: z.strictObject({ answers: answersSchema, prepared: prepareOutcomeSchema }),
    },
    'maintenance.planRemoval': {
      input: z.strictObject({ site: path, options: removalOptionsSchema }),
      output: removalPlanSchema,
    },
    'maintenance.remove': {
      input: z.strictObject({ site: path, options: removalOptionsSchema, planHash: z.string().max(64) }),
      output: removalOutcomeSchema,
    },
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
    ...hostCalls,
    'practice.publishVersion2': { input: nothing, output: practiceSchema },
  },
  pushes: {
    'app.accentChanged': z.strictObject({ accentColor }),
    'setup.progress': setupProgressSchema,
    'maintenance.removalProgress': removalProgressSchema,
    /** Of a test or an installation on another computer. */
    'host.progress': deployProgressSchema,
    /** A watched site's snapshot changed, by whatever process. Sites are watched once `status.read` was called. */
    'status.changed': siteViewSchema,
  },
} as const;

export type CallName = keyof typeof contract.calls;
export type CallInput<N extends CallName> = z.input<(typeof contract.calls)[N]['input']>;
export type ParsedInput<N extends CallName> = z.output<(typeof contract.calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof contract.calls)[N]['output']>;
export type PushName = keyof typeof contract.pushes;
export type PushPayload<N extends PushName> = z.output<(typeof contract.pushes)[N]>;

export type AppFacts = z.output<typeof appFactsSchema>;
export type DestinationFacts = z.output<typeof destinationFactsSchema>;
export type ShareFacts = z.output<typeof shareFactsSchema>;
export type CatalogFacts = z.output<typeof catalogFactsSchema>;
export type DistributionPointTest = z.output<typeof distributionPointTestSchema>;
export type UnfinishedSetupFacts = z.output<typeof unfinishedSetupSchema>;
export type SiteView = z.output<typeof siteViewSchema>;
