import { z } from 'zod';

// What is read of the answers of Syncthing's REST API; all else in them is left alone.
// Source: docs.syncthing.net, “REST API”, and Syncthing 1.19.2 itself.

export const versionSchema = z.object({ version: z.string() });
/** `startTime` has been there from 1.2 on. */
export const systemStatusSchema = z.object({ myID: z.string(), startTime: z.string().default('') });

/** Settings are sent back whole, so that what is not ours in them stays. */
export const deviceSchema = z.looseObject({
  deviceID: z.string(),
  name: z.string(),
  addresses: z.array(z.string()).nullish(),
  paused: z.boolean(),
});
export const devicesSchema = z.array(deviceSchema);
export const folderSchema = z.looseObject({
  id: z.string(),
  label: z.string().default(''),
  path: z.string(),
  type: z.string(),
  paused: z.boolean(),
  devices: z.array(z.looseObject({ deviceID: z.string() })),
});
export const optionsSchema = z.looseObject({ maxSendKbps: z.number(), maxRecvKbps: z.number() });
/** Null where there is no `.stignore`. */
export const patternsSchema = z.object({ ignore: z.array(z.string()).nullable() });

export const connectionsSchema = z.object({
  connections: z.record(z.string(), z.object({ connected: z.boolean(), paused: z.boolean() })),
});
export const deviceStatisticsSchema = z.record(z.string(), z.object({ lastSeen: z.string() }));
export const fileSchema = z.object({
  /** As it lies there: versions that are equal are equal files. Absent where none lies there. */
  local: z.object({ deleted: z.boolean(), version: z.array(z.string()).nullish() }).nullish(),
  /** Connected devices that have the file as it is published, or parts of it (`fromTemporary`). */
  availability: z.array(z.object({ id: z.string(), fromTemporary: z.boolean().default(false) })).nullish(),
});
export const completionSchema = z.object({
  globalBytes: z.number(),
  needBytes: z.number(),
  /** Since 1.20. */
  remoteState: z.string().optional(),
});
export const folderStatusSchema = z.object({
  state: z.string(),
  /** Why the folder is stopped: its disk is full, its path is gone. */
  error: z.string().default(''),
  receiveOnlyTotalItems: z.number().default(0),
  /** Files that some device offers. */
  globalFiles: z.number(),
  globalBytes: z.number(),
  needBytes: z.number(),
});
/** Files that could not be brought. */
export const folderErrorsSchema = z.object({
  errors: z.array(z.object({ path: z.string(), error: z.string() })).nullish(),
});
export const eventsSchema = z.array(z.object({ id: z.number(), type: z.string(), data: z.unknown() }));
/** The data of a `FolderCompletion`. */
export const folderCompletionSchema = completionSchema.extend({ device: z.string(), folder: z.string() });

export type Device = z.output<typeof deviceSchema>;
export type Folder = z.output<typeof folderSchema>;
