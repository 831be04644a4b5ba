import path from 'node:path';
import { parseEnvironment } from '../../core/scheduled-proxy.ts';
import { scheduleIdOf } from '../../core/scheduled-work.ts';
import { type SystemdEntry, serviceText, timerText, unitName } from '../../core/systemd-units.ts';
import type { Files } from '../../ports/files.ts';
import type { Programs } from '../../ports/programs.ts';
import type { Scheduler, ScheduleState } from '../../ports/scheduler.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import { guardResult } from '../files/guard-file-work.ts';
import { replaceFile } from '../files/replace-file.ts';
import { withoutAnswer } from '../programs/cause-of-end.ts';

/** Where administrators' units lie. Source: systemd.unit(5), UNIT FILE LOAD PATH. */
export const systemUnitFolder = '/etc/systemd/system';

const timeoutMs = 60_000;

/** Times of day are printed in the time zone and language of whoever asks; `--timestamp=unix` leaves some out. */
const environment = { TZ: 'UTC', LC_ALL: 'C' };

interface Systemd {
  readonly files: Files;
  readonly programs: Programs;
  readonly folder: string;
}

/** A systemd service and its timer per site. */
export function createSystemdScheduler(files: Files, programs: Programs, folder: string): Scheduler {
  const systemd: Systemd = { files, programs, folder };
  return {
    description: 'systemd timer',
    unavailable: async () => {
      const answer = await systemctl(systemd, ['--version']);
      return answer.ok ? null : message('gettingReady', 'startWithSystemd');
    },
    inspect: (wanted) => guardResult('reading', folder, () => inspect(systemd, wanted)),
    apply: (wanted) => guardResult('writing', folder, () => apply(systemd, wanted)),
    start: async (scheduleId) => {
      const started = await systemctl(systemd, ['start', '--no-block', unitName(scheduleId, 'service')]);
      return started.ok ? succeed(true) : started;
    },
    remove: (scheduleId) => guardResult('removingFrom', folder, () => remove(systemd, scheduleId)),
    environmentOf: (siteId) => readEnvironment(systemd, siteId),
  };
}

function unitsOf({ folder }: Systemd, scheduleId: string): { service: string; timer: string } {
  return {
    service: path.join(folder, unitName(scheduleId, 'service')),
    timer: path.join(folder, unitName(scheduleId, 'timer')),
  };
}

async function inspect(systemd: Systemd, entry: SystemdEntry): Promise<Result<ScheduleState>> {
  const { files } = systemd;
  const { service, timer } = unitsOf(systemd, scheduleIdOf(entry));
  if ((await files.look(service)) === null && (await files.look(timer)) === null)
    return succeed({ kind: 'absent' });
  const texts = [await readOrNull(files, service), await readOrNull(files, timer)];
  const name = unitName(scheduleIdOf(entry), 'timer');
  const enabled = await systemctl(systemd, ['is-enabled', '--quiet', name]);
  const active = await systemctl(systemd, ['is-active', '--quiet', name]);
  const matches = texts[0] === serviceText(entry) && texts[1] === timerText(entry) && enabled.ok && active.ok;
  const next = await systemctl(systemd, ['show', '--value', '--property=NextElapseUSecRealtime', name]);
  return succeed({ kind: 'present', matches, nextRunAt: next.ok ? instantOf(next.value) : null });
}

async function apply(systemd: Systemd, entry: SystemdEntry): Promise<Result<readonly string[]>> {
  const { service, timer } = unitsOf(systemd, scheduleIdOf(entry));
  const found = await inspect(systemd, entry);
  if (found.ok && found.value.kind === 'present' && found.value.matches) return succeed([service, timer]);
  await replaceFile(systemd.files, service, serviceText(entry), 0o644);
  await replaceFile(systemd.files, timer, timerText(entry), 0o644);
  const name = unitName(scheduleIdOf(entry), 'timer');
  // Restarted, since a timer that runs keeps its old time.
  for (const args of [['daemon-reload'], ['enable', name], ['restart', name]]) {
    const done = await systemctl(systemd, args);
    if (!done.ok) return done;
  }
  return succeed([service, timer]);
}

async function remove(systemd: Systemd, scheduleId: string): Promise<Result<null>> {
  const { service, timer } = unitsOf(systemd, scheduleId);
  const present: string[] = [];
  for (const unit of [service, timer]) if ((await systemd.files.look(unit)) !== null) present.push(unit);
  if (present.length === 0) return succeed(null);
  // A Setup that was killed between the two wrote the service alone; systemd disables no timer that is not there.
  if (present.includes(timer)) {
    const disabled = await systemctl(systemd, ['disable', '--now', unitName(scheduleId, 'timer')]);
    if (!disabled.ok) return disabled;
  }
  for (const unit of present) await systemd.files.remove(unit);
  const reloaded = await systemctl(systemd, ['daemon-reload']);
  return reloaded.ok ? succeed(null) : reloaded;
}

/** What systemd gives to every service, and what a drop-in adds to this one. */
async function readEnvironment(
  systemd: Systemd,
  siteId: string | null,
): Promise<Result<Record<string, string>>> {
  const shared = await systemctl(systemd, ['show-environment']);
  if (!shared.ok) return shared;
  const variables = parseEnvironment(shared.value.split('\n'));
  if (siteId === null) return succeed(variables);
  const unit = ['show', '--value', '--property=Environment', unitName(siteId, 'service')];
  const own = await systemctl(systemd, unit);
  if (!own.ok) return own;
  // One line; a value with spaces is quoted with its name.
  const assignments = own.value.match(/"[^"]*"|\S+/gu) ?? [];
  return succeed({
    ...variables,
    ...parseEnvironment(assignments.map((assignment) => assignment.replace(/^"(.*)"$/u, '$1'))),
  });
}

async function systemctl({ programs }: Systemd, args: readonly string[]): Promise<Result<string>> {
  const ended = await programs.run({ program: 'systemctl', args, timeoutMs, environment });
  if (ended.kind === 'missing')
    return failWith(failure('setup.program-missing', { program: 'systemctl', package: 'systemd' }));
  if (ended.kind === 'exited' && ended.code === 0) return succeed(ended.stdout.trim());
  const program = `systemctl ${args.join(' ')}`;
  if (ended.kind !== 'exited') return failWith(withoutAnswer(program, ended.kind));
  const said = asItIs(ended.stderr.trim());
  return failWith(failure('setup.program-failed', { program, code: ended.code, message: said }));
}

/** `Fri 2026-12-11 06:00:00 UTC`, or nothing when the timer does not run. */
function instantOf(text: string): string | null {
  const [, day, time] = /^\w+ (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)? UTC$/u.exec(text) ?? [];
  return day === undefined || time === undefined ? null : `${day}T${time}.000Z`;
}

async function readOrNull(files: Files, target: string): Promise<string | null> {
  return (await files.look(target)) === null ? null : files.readText(target);
}
