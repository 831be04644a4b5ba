import { z } from 'zod';
import { credentialNameSchema } from './access-settings.ts';
import { computerNameSchema } from './answers.ts';
import { answerForms } from './texts/en/answer-forms.ts';

/** `\\server\share`, and nothing below it. */
const shareAddressSchema = z.string().regex(/^\\\\[^\\/]+\\[^\\/]+$/, {
  error: answerForms.shareAddress,
});

/**
 * What a synchronization host keeps for a site of another computer, in
 * `<state home>/hosts/<site id>/host.json`. Holds no secret: everything else is in the site's own settings, which
 * the host reads through the share.
 */
export const hostSettingsSchema = z.strictObject({
  format: z.literal(1),
  siteId: z.uuid(),
  /** By what the site's settings name this computer. Once they name another, this one stops. */
  hostId: z.uuid(),
  epoch: z.int().min(1),
  /** This computer, as the site's settings name it. */
  computer: computerNameSchema,
  /** The share of PkgSource. */
  unc: shareAddressSchema,
  /** Port of the SMB server where it is not 445. */
  port: z.int().min(1).max(65_535).optional(),
  /** Entry of this computer's secret store to sign in with; null where the account that runs the sync does. */
  credential: credentialNameSchema.nullable(),
  /** Upper limit of the copy of a catalog into the share, in 10^6 bytes per second. */
  maxMBps: z.number().positive().max(100_000).optional(),
});

export type HostSettings = z.output<typeof hostSettingsSchema>;
