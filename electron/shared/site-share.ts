import { z } from 'zod';
import { messageSchema } from './texts/message.ts';

/** What the SMB server of the site server says of a site's share. */
export const siteShareSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shared') }),
  /** The server lists no share of that name. */
  z.strictObject({ kind: z.literal('gone') }),
  /** A share of that name gives another folder; null where the server does not say which. */
  z.strictObject({ kind: z.literal('elsewhere'), path: z.string().nullable() }),
  /** The server itself is not there, or does not run. */
  z.strictObject({ kind: z.literal('not served'), remedy: messageSchema }),
]);

export type SiteShare = z.output<typeof siteShareSchema>;
