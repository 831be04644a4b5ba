import { z } from 'zod';
import { alertsSchema } from './alert-settings.ts';
import {
  answersSchema,
  catalogSourceSchema,
  distributionPointSchema,
  shareSchema,
  updatesSourceSchema,
} from './answers.ts';
import { distributionPointGroupSchema } from './delivery.ts';
import { scheduleSchema } from './schedule.ts';

/** Format of site.json that this program writes; a higher one is refused, never guessed at. */
export const siteSettingsFormat = 1;

/** `<destination>/PkgSource/.sync/site.json`: the site's settings. Holds no secret. */
export const siteSettingsSchema = z.strictObject({
  format: z.literal(siteSettingsFormat),
  siteId: z.uuid(),
  createdAt: z.iso.datetime(),
  destination: z.string().min(1),
  share: z.strictObject({
    /** The name that the share really got, e.g. PackageSrc_2. */
    name: z.string().min(1),
    unc: z.string().min(1),
    administrators: shareSchema.shape.administrators.unwrap(),
    smsAdministrators: z.string().nullable(),
  }),
  catalog: catalogSourceSchema,
  syncHost: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('this-computer'), computer: z.string(), schedule: scheduleSchema }),
    z.strictObject({
      kind: z.literal('another-computer'),
      computer: z.string(),
      account: z.string(),
      /** The one computer that may sync: its own settings carry this id. A host that is replaced finds another. */
      hostId: z.uuid(),
      /** Counts the hosts that the site has had, so that people can tell which came later. */
      epoch: z.int().min(1),
      schedule: scheduleSchema,
    }),
  ]),
  distributionPoints: z.array(distributionPointSchema),
  distributionPointGroups: z.array(distributionPointGroupSchema).optional(),
  updatesSource: updatesSourceSchema.optional(),
  arrivalProofGBPerDay: answersSchema.shape.arrivalProofGBPerDay,
  trust: z.array(z.string()),
  alerts: alertsSchema.optional(),
});

export type SyncHostSetting = z.output<typeof siteSettingsSchema>['syncHost'];
export type SiteSettings = z.output<typeof siteSettingsSchema>;
