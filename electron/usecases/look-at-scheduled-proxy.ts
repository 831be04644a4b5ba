import { type ProxyDifference, proxyDifference } from '../core/scheduled-proxy.ts';
import { localScheduleOf } from '../core/sync-host.ts';
import type { Answers } from '../shared/answers.ts';
import { type Failure, failure } from '../shared/failure.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

/** How a scheduled run finds its way to the Internet where the answers leave that to the system. */
export interface ScheduledProxy {
  /** What the run finds in its environment; null where that cannot be told. */
  readonly environment: Readonly<Record<string, string>> | null;
  readonly difference: ProxyDifference | null;
}

/** Null where it makes no difference who asks: no Internet, no schedule, or a proxy that the answers name. */
export async function lookAtScheduledProxy(
  { scheduler, environment: own }: Pick<PrepareSetupDeps, 'scheduler' | 'environment'>,
  { catalog, syncHost }: Answers,
  siteId: string | null,
): Promise<ScheduledProxy | null> {
  if (catalog.kind !== 'internet' || catalog.proxy !== 'system') return null;
  if (localScheduleOf(syncHost) === 'off' || !URL.canParse(catalog.url)) return null;
  const found = await scheduler.environmentOf(siteId);
  const environment = found.ok ? found.value : null;
  return { environment, difference: proxyDifference(new URL(catalog.url), own, environment) };
}

/** What is to be known about it before Setup. */
export function scheduledProxyWarning(
  { scheduler }: Pick<PrepareSetupDeps, 'scheduler'>,
  { own, scheduled }: ProxyDifference,
): Failure {
  const params = { scheduler: scheduler.description, own, scheduled };
  return failure('setup.scheduled-proxy', params, 'catalog.proxy');
}
