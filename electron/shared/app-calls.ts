import { z } from 'zod';
import { nothing, path } from './call-inputs.ts';
import { diagnosticsReportSchema } from './diagnostics.ts';
import { packageLicencesSchema } from './licences.ts';
import { logRequestSchema, logViewSchema } from './program-logs.ts';
import { windowPreferencesSchema } from './window-preferences.ts';

/** Practice site: what the banner shows and whether version 2 is published. Null on a real computer. */
const practiceSchema = z.strictObject({
  folder: z.string(),
  catalogUrl: z.string(),
  publishedVersion: z.union([z.literal(1), z.literal(2)]),
});

/** `#rrggbb`; null where the system has no accent colour. */
export const accentColor = z
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

/** The calls about the program and its window; part of the contract. */
export const appCalls = {
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
  'practice.publishVersion2': { input: nothing, output: practiceSchema },
} as const;

export type AppFacts = z.output<typeof appFactsSchema>;
