import type { Programs } from '../../ports/programs.ts';
import type { SystemLog, SystemLogKind } from '../../ports/system-log.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import { causeOfEnd } from '../programs/cause-of-end.ts';

/** Severity of each kind of event, as syslog names it. Source: RFC 5424, 6.2.1. */
const severities: Readonly<Record<SystemLogKind, string>> = {
  succeeded: 'info',
  recovered: 'notice',
  stale: 'warning',
  failed: 'err',
};

const timeoutMs = 10_000;

/**
 * Writes to syslog, or to journald where that takes its place, through `logger`: Node has no datagram sockets of the
 * file system. One line for an event, since syslog knows no others; the event id comes first. `destination` are more
 * arguments of `logger`, for another log than this computer's.
 */
export function createSyslog(programs: Programs, destination: readonly string[] = []): SystemLog {
  return {
    write: async ({ kind, id, text }) => {
      const ended = await programs.run({
        program: 'logger',
        args: [
          '--tag',
          'pkgsource',
          '--priority',
          `daemon.${severities[kind]}`,
          '--size',
          '8KiB',
          ...destination,
        ],
        input: `[${id}] ${text.trim().replaceAll(/\s*\n+\s*/g, ' | ')}\n`,
        timeoutMs,
      });
      if (ended.kind === 'exited' && ended.code === 0) return succeed(null);
      const cause =
        ended.kind === 'missing'
          ? message('causes', 'loggerMissing')
          : ended.kind === 'exited' && ended.stderr.trim() !== ''
            ? asItIs(ended.stderr.trim())
            : causeOfEnd('logger', ended);
      return failWith(failure('alert.system-log', { cause }, 'alerts.systemLog'));
    },
  };
}
