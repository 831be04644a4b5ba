import { z } from 'zod';
import { alertChannelNames, alertsSchema } from './alert-settings.ts';
import { answersSchema, catalogSourceSchema, distributionPointSchema, shareSchema } from './answers.ts';
import { nothing, path, planHash, site } from './call-inputs.ts';
import { catalogManifestSchema } from './catalog-manifest.ts';
import { checkResultSchema } from './checks.ts';
import { copyCostSchema } from './copy-cost.ts';
import { distributionPointGroupSchema } from './delivery.ts';
import { failureSchema } from './failure.ts';
import { prepareOutcomeSchema } from './plan.ts';
import { removalOptionsSchema } from './removal.ts';
import { leftBehindSchema, setupOutcomeSchema } from './setup-progress.ts';
import { messageSchema } from './texts/message.ts';

const problems = z.array(failureSchema);

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

/** The calls of Setup: what it finds, plans and makes; part of the contract. */
export const setupCalls = {
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
    input: z.strictObject({
      distributionPoint: distributionPointSchema,
      distributionPointGroups: z.array(distributionPointGroupSchema),
    }),
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
    input: z.strictObject({ answers: answersSchema, planHash }),
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
} as const;

export type DestinationFacts = z.output<typeof destinationFactsSchema>;
export type ShareFacts = z.output<typeof shareFactsSchema>;
export type CatalogFacts = z.output<typeof catalogFactsSchema>;
export type DistributionPointTest = z.output<typeof distributionPointTestSchema>;
export type UnfinishedSetupFacts = z.output<typeof unfinishedSetupSchema>;
