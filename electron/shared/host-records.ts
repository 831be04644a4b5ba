import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

/** `.sync/hosts/<host id>.json`: what a computer last said of itself as synchronization host. */
export const hostContactSchema = z.strictObject({
  format: z.literal(1),
  hostId: z.uuid(),
  epoch: z.int().min(1),
  computer: z.string().max(253),
  /** By its own clock. */
  at: instant,
  nextRunAt: instant.nullable(),
  /** Of its program. */
  version: z.string().max(100),
  /** `not the host`: it found that the settings name another computer, and stopped. */
  role: z.enum(['host', 'not the host']),
  /** The newest request that it has answered with a run, or null. */
  answeredRequest: z.uuid().nullable(),
});

/** `.sync/request.json`: the site server asks its host for a run. */
export const syncRequestSchema = z.strictObject({
  format: z.literal(1),
  id: z.uuid(),
  at: instant,
});

/** What a site server knows of the synchronization host on another computer. */
export const hostViewSchema = z.strictObject({
  computer: z.string(),
  account: z.string(),
  /** When it last looked at the site, and what it said; null where it was never heard of. */
  contact: hostContactSchema.pick({ at: true, nextRunAt: true, version: true }).nullable(),
  /** When a run was asked for that the host has not made yet, or null. */
  requestedAt: instant.nullable(),
  /** Computers that tried to sync without being the host any more, and stopped. */
  stopped: z.array(hostContactSchema.pick({ computer: true, at: true })),
});

export type HostView = z.output<typeof hostViewSchema>;
export type HostContact = z.output<typeof hostContactSchema>;
export type SyncRequest = z.output<typeof syncRequestSchema>;
