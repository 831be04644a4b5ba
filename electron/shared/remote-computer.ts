import { z } from 'zod';
import { answerForms } from './texts/en/answer-forms.ts';

/** A user of another computer: no control characters, no spaces, and nothing that an option could begin with. */
export const remoteUserSchema = z.string().regex(/^[^\s@:\-\p{Cc}][^\s@:\p{Cc}]{0,103}$/u, {
  error: answerForms.remoteUser,
});

export const remotePortSchema = z.int().min(1).max(65_535);

/** As `ssh-keygen -l` prints it. */
export const fingerprintSchema = z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/, {
  error: answerForms.hostKeyFingerprint,
});

/** A computer and the account to sign in with. */
export const remoteAddressSchema = z.strictObject({
  /** Name, or IPv4 or IPv6 address. */
  host: z.string().regex(/^[A-Za-z0-9]([A-Za-z0-9.:-]{0,252})$/, {
    error: answerForms.remoteComputer,
  }),
  port: remotePortSchema,
  user: remoteUserSchema,
});

const secret = z.string().min(1).max(1024);
const keyFile = z.string().min(1).max(4096);

/** How to sign in. Secrets are asked for each time: they are never stored and never logged. */
export const remoteLoginSchema = z.discriminatedUnion('kind', [
  /** The keys of the agent that this account runs (SSH_AUTH_SOCK). */
  z.strictObject({ kind: z.literal('agent'), sudoPassword: secret.optional() }),
  z.strictObject({
    kind: z.literal('key'),
    file: keyFile,
    passphrase: secret.optional(),
    sudoPassword: secret.optional(),
  }),
  z.strictObject({ kind: z.literal('password'), password: secret }),
  /** PowerShell remoting, from Windows to Windows: as the account that runs this, unless a password is given. */
  z.strictObject({ kind: z.literal('windows'), password: secret.optional() }),
]);

/** The user and password with which a host signs in at the share. */
export const shareSignInSchema = z.strictObject({
  user: z.string().min(1).max(256),
  password: secret,
});

/** What a computer shows before anybody signs in. */
export const shownHostKeySchema = z.strictObject({
  type: z.string(),
  fingerprint: fingerprintSchema,
  /** `changed`: another key was confirmed for this computer. */
  state: z.enum(['known', 'unknown', 'changed']),
});

export type RemoteAddress = z.output<typeof remoteAddressSchema>;
export type RemoteLogin = z.output<typeof remoteLoginSchema>;
export type ShownHostKey = z.output<typeof shownHostKeySchema>;
