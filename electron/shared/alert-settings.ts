import { z } from 'zod';
import { credentialNameSchema, proxySchema } from './access-settings.ts';
import { answerForms } from './texts/en/answer-forms.ts';

const emailSchema = z
  .string()
  .max(254)
  .regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/, { error: answerForms.emailAddress });

const certificateFilesSchema = z.array(z.string().min(1)).default([]);

export const mailSettingSchema = z.strictObject({
  server: z.string().regex(/^[A-Za-z0-9._:-]{1,253}$/, { error: answerForms.mailServer }),
  port: z.int().min(1).max(65_535).default(587),
  /** `starttls`: refused unless the server offers it. `none` is for a relay on this computer alone. */
  security: z.enum(['starttls', 'tls', 'none']).default('starttls'),
  /** Entry of the secret store to sign in with; without it nobody signs in. */
  credential: credentialNameSchema.optional(),
  from: emailSchema,
  to: z.array(emailSchema).min(1).max(50),
  /** PEM files of certificate authorities that the mail server's certificate leads to. */
  extraCertificates: certificateFilesSchema,
});

export const webhookFormats = ['json', 'teams', 'slack'] as const;

export const webhookSettingSchema = z
  .strictObject({
    format: z.enum(webhookFormats).default('json'),
    url: z.url({ protocol: /^https?$/ }).optional(),
    /** Entry of the secret store whose password is the address: those of Teams and Slack are secrets. */
    credential: credentialNameSchema.optional(),
    proxy: proxySchema.default('system'),
    extraCertificates: certificateFilesSchema,
  })
  .refine(({ url, credential }) => (url === undefined) !== (credential === undefined), {
    error: answerForms.webhookAddress,
  });

const days = z.int().min(1).max(3650);

/** When somebody is told that something is wrong, and how. */
export const alertsSchema = z.strictObject({
  /** The catalog is older than so many days; null: its age alone is no alarm. */
  staleAfterDays: days.nullable().default(45),
  /** So many days after a Patch Tuesday a catalog from before it is an alarm; null: it is none. */
  patchTuesdayGraceDays: z.int().min(0).max(60).nullable().default(5),
  /** Runs in a row that failed before it is an alarm. */
  failedRuns: z.int().min(1).max(100).default(1),
  /** Runs in a row after which a distribution point without the current catalog is an alarm. */
  failedPointRuns: z.int().min(1).max(100).default(3),
  /** A scheduled run that has not started for so many hours is an alarm; null: it is none. */
  silentAfterHours: z.int().min(1).max(8760).nullable().default(24),
  /** A distribution point that has waited for its engine for so many hours is an alarm; null: it is none. */
  lateAfterHours: z.int().min(1).max(8760).nullable().default(72),
  systemLog: z.boolean().default(true),
  mail: mailSettingSchema.optional(),
  webhook: webhookSettingSchema.optional(),
});

export const alertChannelNames = ['system-log', 'mail', 'webhook'] as const;

export type AlertChannelName = (typeof alertChannelNames)[number];
export type AlertSettings = z.output<typeof alertsSchema>;
export type MailSetting = z.output<typeof mailSettingSchema>;
export type WebhookSetting = z.output<typeof webhookSettingSchema>;

/** What applies where a site says nothing about alerts. */
export const usualAlerts: AlertSettings = alertsSchema.parse({});

/** The channels that the settings use. */
export function channelsIn(settings: AlertSettings): AlertChannelName[] {
  const { systemLog, mail, webhook } = settings;
  const used = { 'system-log': systemLog, mail: mail !== undefined, webhook: webhook !== undefined };
  return alertChannelNames.filter((name) => used[name]);
}
