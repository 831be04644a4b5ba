import { failure } from '../shared/failure.ts';
import type { HostSettings } from '../shared/host-settings.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { SiteSettings } from '../shared/site-settings.ts';
import type { Platform } from './path-rules.ts';

/** The settings of the computer that the site names as its host. `failure`: it names none. */
export function hostSettingsOf(
  { siteId, destination, share, syncHost }: SiteSettings,
  hostPlatform: Platform,
): Result<HostSettings> {
  if (syncHost.kind === 'this-computer') {
    return failWith(failure('host.not-another-computer', { site: destination }));
  }
  const { hostId, epoch, computer } = syncHost;
  return succeed({
    format: 1,
    siteId,
    hostId,
    epoch,
    computer,
    unc: share.unc,
    credential: hostPlatform === 'windows' ? null : hostCredentialOf(siteId),
  });
}

/** Under which name a host keeps the credential for a site's share. */
export function hostCredentialOf(siteId: string): string {
  return `site-${siteId.slice(0, 8)}`;
}
