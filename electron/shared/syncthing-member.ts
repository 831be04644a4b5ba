import { z } from 'zod';
import { certificateFingerprintSchema, credentialNameSchema } from './access-settings.ts';
import { answerForms } from './texts/en/answer-forms.ts';

/** Where other devices reach a Syncthing. Source: Syncthing's documentation, “Addresses”. */
export const deviceAddressSchema = z.string().regex(/^(dynamic|(tcp|tcp4|tcp6|quic|quic4|quic6):\/\/\S+)$/, {
  error: answerForms.deviceAddress,
});

/** The Syncthing of one distribution point. */
export const syncthingMemberSchema = z.strictObject({
  /** Where it is reached; unless given, as its own discovery finds it. */
  addresses: z.array(deviceAddressSchema).min(1).max(10).optional(),
  /** The distribution point's folder as that Syncthing sees it. */
  folder: z.string().min(1).optional(),
  /** Its REST API, where it may be steered from the synchronization host. */
  api: z
    .strictObject({
      address: z.url({ protocol: /^https?$/ }),
      /** Entry of the secret store whose password is its API key. */
      credential: credentialNameSchema,
      certificateSha256: certificateFingerprintSchema.optional(),
    })
    .optional(),
});

export type SyncthingMember = z.output<typeof syncthingMemberSchema>;
