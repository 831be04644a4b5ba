import type { HostSettings } from '../../shared/host-settings.ts';
import { type Result, succeed } from '../../shared/result.ts';
import type { HostDeps } from './host-dependencies.ts';

/**
 * Lets this computer look at a site of another one at once, as its schedule would: by the scheduler, with the rights
 * that it gives, and where that starts nothing by itself (cron), by a program of its own. Nobody waits for the run.
 */
export async function wakeHost(
  { scheduler, syncProgram }: Pick<HostDeps, 'scheduler' | 'syncProgram'>,
  { siteId, unc }: HostSettings,
): Promise<Result<null>> {
  const started = await scheduler.start(siteId);
  if (!started.ok || started.value) return started.ok ? succeed(null) : started;
  const running = await syncProgram.start(unc, { points: null, verify: false });
  return running.ok ? succeed(null) : running;
}
