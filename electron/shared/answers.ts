import { z } from 'zod';
import { credentialNameSchema, proxySchema } from './access-settings.ts';
import { alertsSchema } from './alert-settings.ts';
import { administratorsSid, microsoftCatalogUrl } from './catalog-facts.ts';
import { deliverySchema, distributionPointGroupSchema } from './delivery.ts';
import { hostSshSchema } from './host-ssh.ts';
import { scheduleSchema, timeOfDaySchema } from './schedule.ts';
import { syncthingMemberSchema } from './syncthing-member.ts';
import { answerForms } from './texts/en/answer-forms.ts';

export const catalogSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('local'), folder: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('internet'),
    url: z.url({ protocol: /^https?$/ }).default(microsoftCatalogUrl),
    proxy: proxySchema.default('system'),
    /** PEM files of certificate authorities that a TLS-inspecting network adds. */
    extraCertificates: z.array(z.string().min(1)).default([]),
  }),
]);

export const distributionPointSchema = z.strictObject({
  name: z.string().trim().min(1).max(64),
  /** A local or mounted folder, or \\server\share\folder. */
  path: z.string().min(1),
  enabled: z.boolean().default(true),
  /** Upper limit of the copy, in 10^6 bytes per second. */
  maxMBps: z.number().positive().max(100_000).optional(),
  /** Copies start only between these times of day (may span midnight). */
  window: z.strictObject({ from: timeOfDaySchema, to: timeOfDaySchema }).optional(),
  /** `read-back`: the copy is read again and hashed. `size`: length alone, for slow links. */
  proof: z.enum(['read-back', 'size']).default('read-back'),
  credential: credentialNameSchema.optional(),
  /** One of `distributionPointGroups`. */
  group: distributionPointGroupSchema.shape.name.optional(),
  /** Who carries the catalog there; its group's where nothing is said, else we copy. */
  delivery: deliverySchema.optional(),
  /** What the engine calls it: Syncthing's device id, a server's name in ConfigMgr or DFS Replication. */
  member: z.string().trim().min(1).max(253).optional(),
  /** How its Syncthing is reached and steered, where Syncthing delivers. */
  syncthing: syncthingMemberSchema.optional(),
});

/** More than a site of one catalog has; a bound for what is parsed. */
export const mostDistributionPoints = 20_000;

/** A computer's name as others reach it: DNS or NetBIOS. Source: RFC 1123, section 2.1. */
export const computerNameSchema = z
  .string()
  .regex(/^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/, {
    error: answerForms.computerName,
  });

/** Which computer fetches the catalog and brings it to the distribution points, and when. */
export const syncHostSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('this-computer'), schedule: scheduleSchema }),
  z.strictObject({
    kind: z.literal('another-computer'),
    name: computerNameSchema,
    /** Existing account with which it signs in at the share; it gets the rights that a sync needs. */
    account: z.string().min(1),
    schedule: scheduleSchema,
    /** Setup installs it there by itself; without this, a person does. */
    ssh: hostSshSchema.optional(),
  }),
]);

export const shareSchema = z.strictObject({
  name: z.string().min(1).default('PackageSrc'),
  /** SID or name of the group that gets full control beside SMS Administrators. */
  administrators: z.string().min(1).default(administratorsSid),
  /** Group name or SID; null goes on without such a group. */
  smsAdministrators: z.string().min(1).nullable().default(null),
  /** Create the SMS Administrators group when it does not exist. */
  createSmsAdministrators: z.boolean().default(false),
});

export const updatesSourceSchema = z.strictObject({
  /** Folder name under the destination. */
  folder: z.string().min(1).default('UpdatesSource'),
  shareName: z.string().min(1).default('UpdatesSrc'),
});

/** Some 3,000 catalogs of 0.65 GB: 185 Mbit/s on average. */
export const usualArrivalProofGBPerDay = 2000;

/** The answers of the wizard, and the answer file of unattended Setup: one schema for both. */
export const answersSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  destination: z.string().min(1),
  share: shareSchema.prefault({}),
  catalog: catalogSourceSchema,
  syncHost: syncHostSchema.default({
    kind: 'this-computer',
    schedule: { everyDayAt: '03:00', randomDelayMinutes: 30 },
  }),
  distributionPoints: z.array(distributionPointSchema).max(mostDistributionPoints).default([]),
  distributionPointGroups: z.array(distributionPointGroupSchema).max(500).optional(),
  /** Of catalogs that engines delivered, 10^9 bytes are read a day to prove them; `usualArrivalProofGBPerDay` unless given. */
  arrivalProofGBPerDay: z.number().positive().max(1_000_000).optional(),
  updatesSource: updatesSourceSchema.optional(),
  /** PEM files of roots that sign catalogs which Microsoft did not sign. */
  trust: z.array(z.string().min(1)).default([]),
  /** The usual alerts where nothing is said. */
  alerts: alertsSchema.optional(),
});

/** Complete answers, with every default filled in. */
export type Answers = z.output<typeof answersSchema>;
/** Answers as written by a person: defaults may be left out. */
export type AnswersInput = z.input<typeof answersSchema>;
export type CatalogSourceSetting = z.output<typeof catalogSourceSchema>;
export type DistributionPointSetting = z.output<typeof distributionPointSchema>;
