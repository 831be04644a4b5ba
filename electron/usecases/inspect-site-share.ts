import { samePath } from '../core/path-rules.ts';
import { sameShareName } from '../core/share-name.ts';
import { siteFolders } from '../core/site-folders.ts';
import type { Machine } from '../ports/machine.ts';
import type { ShareServer } from '../ports/share-server.ts';
import type { SiteStore } from '../ports/site-store.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { SiteShare } from '../shared/site-share.ts';

export interface InspectSiteShareDeps {
  readonly machine: Pick<Machine, 'platform'>;
  readonly shareServer: Pick<ShareServer, 'inspect' | 'list'>;
  openStore(destination: string): Pick<SiteStore, 'readSettings'>;
}

/**
 * Whether clients find the catalog under the site's share, as the server itself tells. Failures: those of reading the
 * settings, and of a server that does not list its shares to this account.
 */
export async function inspectSiteShare(
  { machine: { platform }, shareServer, openStore }: InspectSiteShareDeps,
  destination: string,
): Promise<Result<SiteShare>> {
  const settings = await openStore(destination).readSettings();
  if (!settings.ok) return settings;
  const server = await shareServer.inspect();
  if (server.kind === 'missing' || server.kind === 'not running') {
    return succeed({ kind: 'not served', remedy: server.remedy });
  }
  const listed = await shareServer.list();
  if (!listed.ok) return listed;
  const found = listed.value.find(({ name }) => sameShareName(name, settings.value.share.name));
  if (found === undefined) return succeed({ kind: 'gone' });
  const { packageSource } = siteFolders(destination, null, platform);
  return succeed(
    found.path !== null && samePath(found.path, packageSource, platform)
      ? { kind: 'shared' }
      : { kind: 'elsewhere', path: found.path },
  );
}
