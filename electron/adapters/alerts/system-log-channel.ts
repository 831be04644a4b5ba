import { textOf } from '../../core/alert-text.ts';
import type { AlertChannel } from '../../ports/alert-channel.ts';
import type { SystemLog, SystemLogEvent } from '../../ports/system-log.ts';
import type { AlertNotice } from '../../shared/alert-state.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { systemLogIds } from '../../shared/system-log-ids.ts';

/** Writes one entry for each change, so that monitoring sees each with its own event id. */
export function createSystemLogChannel(systemLog: SystemLog): AlertChannel {
  return {
    name: 'system-log',
    send: async (notice) => {
      for (const event of eventsOf(notice)) {
        const written: Result<null> = await systemLog.write(event);
        if (!written.ok) return written;
      }
      return succeed(null);
    },
  };
}

function eventsOf(notice: AlertNotice): SystemLogEvent[] {
  if (notice.kind === 'test') {
    return [{ kind: 'succeeded', id: systemLogIds.succeeded, text: textOf(notice) }];
  }
  return notice.changes.map((change) => {
    const kind = change.state === 'recovered' ? 'recovered' : change.kind;
    return { kind, id: systemLogIds[kind], text: textOf({ ...notice, changes: [change] }) };
  });
}
