import { succeed } from '../../shared/result.ts';
import type { Handlers, Push } from '../serve-contract.ts';
import type { SiteServices } from '../services.ts';

type SiteCalls = Extract<keyof Handlers, `status.${string}` | `sync.${string}`>;

/** Calls about sites that are set up, and what ends the watching of them. */
export interface SiteHandlers {
  readonly handlers: Pick<Handlers, SiteCalls>;
  stop(): void;
}

/** A site is watched from the first time that its status was read. */
export function siteHandlers(
  sites: SiteServices,
  push: Push,
  log: { error(message: string, error: unknown): void },
): SiteHandlers {
  const watched = new Set<string>();
  const abort = new AbortController();

  const watch = (site: string) => {
    if (watched.has(site)) return;
    watched.add(site);
    sites
      .watch(site, abort.signal, (view) => push('status.changed', view))
      .catch((error: unknown) => log.error(`Watching ${site} broke`, error))
      .finally(() => watched.delete(site));
  };

  return {
    handlers: {
      'status.read': async ({ site }) => {
        const view = await sites.readStatus(site);
        // A folder that is no site is not looked at for ever.
        if (view.kind === 'status') watch(site);
        return succeed(view);
      },
      'status.share': ({ site }) => sites.inspectShare(site),
      'status.history': async ({ site }) => succeed(await sites.readHistory(site)),
      'status.exportPoints': ({ site, points }) => sites.exportPoints(site, points ?? null),
      'status.runEvents': ({ site, runId }) => sites.readRunEvents(site, runId),
      'sync.start': ({ site, points, verify }) =>
        sites.startSync(site, { points: points ?? null, verify: verify ?? false }),
      'sync.cancel': ({ site }) => sites.cancelSync(site),
    },
    stop: () => abort.abort(),
  };
}
