import { type Result, succeed } from '../../shared/result.ts';
import type { OpenDevice } from './open-device.ts';
import { eventsSchema, folderCompletionSchema, systemStatusSchema } from './syncthing-answers.ts';

/** How far a device is with the folder. */
export interface Completion {
  readonly globalBytes: number;
  readonly needBytes: number;
  readonly remoteState?: string | undefined;
}

/** What Syncthing's event stream said last of each device. Devices that nothing was said of yet are missing. */
export interface CompletionFeed {
  read(signal: AbortSignal): Promise<Result<ReadonlyMap<string, Completion>>>;
}

/** The only kind of event that is asked for: Syncthing numbers them by themselves, and keeps the newest 1,000. */
const asked = 'FolderCompletion';

/** Listens to how far devices are. Syncthing counts that for its listeners alone, from their first question on. */
export function createCompletionFeed({ client }: OpenDevice, folderId: string): CompletionFeed {
  const told = new Map<string, Completion>();
  let [since, startTime] = [0, ''];
  return {
    read: async (signal) => {
      const status = await client.get('/rest/system/status', systemStatusSchema, { signal });
      if (!status.ok) return status;
      if (status.value.startTime !== startTime) {
        // Started again, it counts from one.
        startTime = status.value.startTime;
        since = 0;
        told.clear();
      }
      const path = `/rest/events?since=${since}&timeout=0&events=${asked}`;
      const events = await client.get(path, eventsSchema, { signal });
      if (!events.ok) return events;
      // Some were dropped: what is known may be outdated, and is asked for again.
      if (since > 0 && (events.value[0]?.id ?? since + 1) > since + 1) told.clear();
      for (const { id, type, data } of events.value) {
        since = Math.max(since, id);
        const completion = folderCompletionSchema.safeParse(data);
        if (type !== asked || !completion.success || completion.data.folder !== folderId) continue;
        told.set(completion.data.device, completion.data);
      }
      return succeed(told);
    },
  };
}
