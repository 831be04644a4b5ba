import { failure } from '../shared/failure.ts';
import type { HostSettings } from '../shared/host-settings.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { SyncedSite } from '../usecases/run-sync.ts';
import type { SyncParts } from '../usecases/sync/sync-parts.ts';
import { chooseSite } from './choose-site.ts';
import type { CommandContext } from './command-context.ts';

/** A site that a command works on, of this computer or, where this one is its host, of another. */
export interface OpenSite {
  readonly site: SyncedSite;
  readonly parts: SyncParts;
  /** Of this computer, where the site is another one's; otherwise null. */
  readonly host: HostSettings | null;
  close(): Promise<void>;
}

/** Opens the site named with `--site` (a folder, or the share of a site of another computer), or the only one. */
export async function openSite(
  context: CommandContext,
  named: string | undefined,
): Promise<Result<OpenSite>> {
  const hosts = await context.hosts.list();
  if (!hosts.ok) return hosts;
  if (named?.startsWith('\\\\') === true) {
    const host = hosts.value.find(({ unc }) => unc.toLowerCase() === named.toLowerCase());
    if (host !== undefined) return succeed(openHostOf(context, host));
    return failWith(failure('host.not-here', { path: named }, '--site'));
  }
  if (named === undefined) {
    const own = await context.registry.list();
    if (!own.ok) return own;
    const [host, ...others] = hosts.value;
    const several = [...own.value, ...hosts.value.map(({ unc }) => unc)];
    if (host !== undefined && several.length > 1) {
      return failWith(
        failure('site.several', { count: several.length, paths: several.join(', ') }, '--site'),
      );
    }
    if (host !== undefined && others.length === 0) return succeed(openHostOf(context, host));
  }
  const site = await chooseSite(context.registry, named);
  if (!site.ok) return site;
  return succeed({
    ...{
      site: { destination: site.value },
      parts: context.syncParts,
      host: null,
      close: async () => undefined,
    },
  });
}

function openHostOf(context: CommandContext, settings: HostSettings): OpenSite {
  const { unc, hostId } = settings;
  return { site: { destination: unc, hostId }, host: settings, ...context.openHost(settings) };
}
