import type { SiteRegistry } from '../../ports/site-store.ts';
import type { SystemLogSource } from '../../ports/system-log.ts';
import { failureLine } from '../../shared/failure.ts';

/**
 * The list of sites, with our source in the system's log there as long as a site is listed: Setup registers it with
 * its site, and undoing Setup or removing the last site takes it away. A log that refuses keeps no site from being
 * set up or removed; `warn` is told.
 */
export function announceSites(
  registry: SiteRegistry,
  source: SystemLogSource,
  warn: (message: string) => void,
): SiteRegistry {
  const told = async (work: Promise<Awaited<ReturnType<SystemLogSource['register']>>>): Promise<void> => {
    const done = await work;
    if (!done.ok) warn(failureLine(done.failure));
  };
  return {
    eventSource: source.name,
    list: () => registry.list(),
    add: async (destination) => {
      const added = await registry.add(destination);
      if (added.ok) await told(source.register());
      return added;
    },
    remove: async (destination) => {
      const removed = await registry.remove(destination);
      const left = await registry.list();
      if (left.ok && left.value.length === 0) await told(source.remove());
      return removed;
    },
  };
}
