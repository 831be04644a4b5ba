import { z } from 'zod';
import { credentialNameSchema } from './access-settings.ts';
import {
  fingerprintSchema,
  remoteAddressSchema,
  remotePortSchema,
  remoteUserSchema,
} from './remote-computer.ts';

/** How Setup signs in to another computer without asking anybody. Holds no secret. */
export const hostSshSchema = z.strictObject({
  user: remoteUserSchema,
  port: remotePortSchema.default(22),
  /** Where it is reached by another name than its own, or by an address. */
  host: remoteAddressSchema.shape.host.optional(),
  /** The key that it must show; not needed where an administrator confirmed one before. */
  fingerprint: fingerprintSchema.optional(),
  /** Private key without a passphrase; without one, the agent of the account that runs Setup. */
  keyFile: z.string().min(1).max(4096).optional(),
  /** Entry of this computer's secret store: user and password for the share, which are brought to the host. */
  credential: credentialNameSchema.optional(),
  /** Executable for a host of another platform. */
  program: z.string().min(1).max(4096).optional(),
});

/** How a synchronization host was reached when it was installed. */
export const hostWaySchema = z.strictObject({
  siteId: z.uuid(),
  hostId: z.uuid(),
  computer: z.string().max(253),
  /** By which it knows the site. */
  unc: z.string().max(1024),
  ssh: hostSshSchema,
  /** A password or passphrase was asked for, and is not kept: nobody signs in there without a person. */
  asks: z.boolean(),
  /** The command that runs there. */
  program: z.array(z.string()).min(1).max(4),
});

/** `<state home>/host-ways.json`. */
export const hostWaysSchema = z.strictObject({
  format: z.literal(1),
  ways: z.array(hostWaySchema).max(10_000),
});

export type HostSsh = z.output<typeof hostSshSchema>;
export type HostWay = z.output<typeof hostWaySchema>;
