import { z } from 'zod';
import { systemLogLevels } from '../../core/system-log-level.ts';
import type { SystemLog, SystemLogSource } from '../../ports/system-log.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asResult, type PowerShell } from './powershell.ts';

/** What every event of ours in the Application log comes from. */
export const eventSource = 'PkgSource';

/** EventLogEntryType of .NET, by our level. */
const levels = { information: 'Information', warning: 'Warning', error: 'Error' } as const;

/** An event holds 31,839 characters. Source: Microsoft, EventLog.WriteEntry. */
const longestText = 31_000;

/** Windows' Application log. An account without administrators' rights writes to a source that is registered. */
export function createEventLog(powerShell: PowerShell): SystemLog & SystemLogSource {
  return {
    name: eventSource,
    write: async ({ kind, id, text }) => {
      const request = { source: eventSource, id, level: levels[systemLogLevels[kind]] };
      const written = asResult(
        await powerShell.run(
          'write-event',
          { ...request, text: text.slice(0, longestText) },
          z.object({ written: z.literal(true) }),
        ),
        'write-event',
      );
      return written.ok ? succeed(null) : written;
    },
    register: () => register(powerShell),
    remove: async () => {
      const removed = asResult(
        await powerShell.run(
          'remove-event-source',
          { source: eventSource },
          z.object({ removed: z.boolean() }),
        ),
        'remove-event-source',
      );
      return removed.ok ? succeed(null) : removed;
    },
  };
}

/** A source belongs to one log; one of another log would take our events there. */
async function register(powerShell: PowerShell): Promise<Result<null>> {
  const registered = asResult(
    await powerShell.run('register-event-source', { source: eventSource }, z.object({ log: z.string() })),
    'register-event-source',
  );
  if (!registered.ok) return registered;
  const { log } = registered.value;
  return log === 'Application'
    ? succeed(null)
    : failWith(failure('windows.event-source-taken', { source: eventSource, log }));
}
