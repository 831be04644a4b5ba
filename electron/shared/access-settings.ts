import { z } from 'zod';
import { answerForms } from './texts/en/answer-forms.ts';

/** Name of an entry in the machine's secret store; never a secret itself. */
export const credentialNameSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
  error: answerForms.credentialName,
});

export const proxySchema = z.union([
  z.literal('none'),
  z.literal('system'),
  z.strictObject({ url: z.url({ protocol: /^https?$/ }), credential: credentialNameSchema.optional() }),
]);

/** SHA-256 of a certificate as `openssl x509 -noout -fingerprint -sha256` prints it, colons or none. */
export const certificateFingerprintSchema = z
  .string()
  .regex(/^[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}$/, {
    error: answerForms.certificateFingerprint,
  })
  .transform((text) => text.replaceAll(':', '').toLowerCase());
