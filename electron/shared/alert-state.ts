import { z } from 'zod';
import { alertChannelNames } from './alert-settings.ts';
import { failureSchema } from './failure.ts';

const instant = z.iso.datetime();

/** `stale`: the catalog is old. `failed`: work was not done. */
export const alertKinds = ['stale', 'failed'] as const;

/** Something that is wrong with a site, since when. */
export const openAlertSchema = z.strictObject({
  /**
   * `stale`, `failing`, `silent`; `distribution point:<name>`, `foreign:<name>`, `late:<name>`, or where there are many
   * of these, `many late` and the like for all.
   */
  key: z.string(),
  kind: z.enum(alertKinds),
  since: instant,
  title: z.string(),
  text: z.string(),
});

/** One message: everything that began or ended between two looks at a site. */
export const alertNoticeSchema = z.strictObject({
  /** The same however often it is sent, so that receivers can tell a repetition. */
  id: z.string(),
  at: instant,
  kind: z.enum([...alertKinds, 'recovered', 'test']),
  site: z.string(),
  computer: z.string(),
  changes: z.array(z.strictObject({ state: z.enum(['opened', 'recovered']), ...openAlertSchema.shape })),
});

/** `.sync/alerts.json`: what is wrong, and messages that are still to be sent. */
export const alertStateSchema = z.strictObject({
  format: z.literal(1),
  open: z.array(openAlertSchema),
  outbox: z.array(z.strictObject({ notice: alertNoticeSchema, pending: z.array(z.enum(alertChannelNames)) })),
});

/** In status.json: what is wrong, and channels that could not say so. */
export const alertStatusSchema = z.strictObject({
  open: z.array(openAlertSchema),
  unsent: z.array(
    z.strictObject({
      channel: z.enum(alertChannelNames),
      failure: failureSchema,
      reason: z.string(),
      remedy: z.string(),
    }),
  ),
});

export type OpenAlert = z.output<typeof openAlertSchema>;
export type AlertNotice = z.output<typeof alertNoticeSchema>;
export type AlertState = z.output<typeof alertStateSchema>;
export type AlertStatus = z.output<typeof alertStatusSchema>;

export const noAlerts: AlertState = { format: 1, open: [], outbox: [] };
