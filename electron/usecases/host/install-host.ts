import { canonicalText } from '../../core/wanted-settings.ts';
import type { ScheduledSync } from '../../ports/scheduler.ts';
import { type Failure, type FailureCode, failure } from '../../shared/failure.ts';
import type { HostSettings } from '../../shared/host-settings.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { missingRights } from '../missing-rights.ts';
import type { HostDeps } from './host-dependencies.ts';
import { withSite } from './open-site.ts';
import { removeHost } from './remove-host.ts';

export interface InstalledHost {
  /** What was changed, for people; empty where everything was right. */
  readonly changes: readonly string[];
  readonly program: readonly string[];
  /** Why the share was not reached yet, or null. The schedule tries again. */
  readonly notReached: Failure | null;
}

/** A network that is not there yet keeps nobody from installing; settings that mean another computer do. */
const mayComeLater: readonly FailureCode[] = ['share.unreachable'];

/**
 * Makes this computer the synchronization host of a site: the program in a folder of administrators, the host's
 * settings, the schedule. What is right is left alone. A failure takes back what a first installation made.
 */
export async function installHost(deps: HostDeps, host: HostSettings): Promise<Result<InstalledHost>> {
  const missing = await missingRights(deps.machine, 'installHost');
  if (missing !== null) return failWith(missing);
  const problem = await withSite(deps, host, async (site) => (site.ok ? null : site.failure));
  if (problem !== null && !mayComeLater.includes(problem.code)) return failWith(problem);
  const closed = await deps.stateHome.close();
  if (!closed.ok) return closed;
  const known = await deps.hosts.list();
  if (!known.ok) return known;
  const present = known.value.find(({ siteId }) => siteId === host.siteId) ?? null;
  const installed = await install(deps, host, present);
  // An installation that was there before keeps what still works of it.
  if (!installed.ok) {
    if (present === null) await removeHost(deps, host);
    return installed;
  }
  return succeed({ ...installed.value, notReached: problem });
}

async function install(
  deps: HostDeps,
  host: HostSettings,
  present: HostSettings | null,
): Promise<Result<Omit<InstalledHost, 'notReached'>>> {
  const { programFolder, hosts } = deps;
  const copied = await programFolder.install();
  if (!copied.ok) return copied;
  const changes = copied.value.length === 0 ? [] : [`program in ${programFolder.path}`];
  if (canonicalText(present) !== canonicalText(host)) {
    await hosts.write(host);
    changes.push(`settings in ${hosts.folderOf(host.siteId)}`);
  }
  const scheduled = await schedule(deps, host);
  if (!scheduled.ok) return scheduled;
  return succeed({ changes: [...changes, ...scheduled.value], program: programFolder.command });
}

/** How often a host asks; its own fixed or random delay keeps many hosts from asking at once. */
const askEveryMinutes = 30;

/**
 * What this computer's scheduler is to start for a site of another one. When the site is synced is said by its own
 * settings: the host looks at them twice an hour, so that another schedule, a request of the site server and a new
 * host need nothing to be changed here.
 */
export function scheduledFor(
  { programFolder }: Pick<HostDeps, 'programFolder'>,
  { siteId, unc }: HostSettings,
): ScheduledSync {
  const perHour = 60 / askEveryMinutes;
  const times = Array.from({ length: 24 * perHour }, (_, index) => {
    const [hour, minute] = [Math.floor(index / perHour), (index % perHour) * askEveryMinutes];
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  });
  return {
    siteId,
    site: unc,
    schedule: { everyDayAt: times, randomDelayMinutes: askEveryMinutes - 1 },
    program: programFolder.command,
    places: null,
    onlyIfDue: true,
  };
}

async function schedule(deps: HostDeps, host: HostSettings): Promise<Result<readonly string[]>> {
  const { scheduler } = deps;
  const remedy = await scheduler.unavailable();
  if (remedy !== null) {
    const described = { scheduler: scheduler.description, remedy };
    return failWith(failure('scheduler.not-ready', described));
  }
  const wanted = scheduledFor(deps, host);
  const found = await scheduler.inspect(wanted);
  if (!found.ok) return found;
  if (found.value.kind === 'present' && found.value.matches) return succeed([]);
  const applied = await scheduler.apply(wanted);
  return applied.ok ? succeed([`schedule: ${applied.value.join(', ')}`]) : applied;
}
