import { hostKitTexts } from '../../core/host-kit.ts';
import { hostSettingsOf } from '../../core/host-settings-of.ts';
import { joinPath, type Platform } from '../../core/path-rules.ts';
import type { Files } from '../../ports/files.ts';
import type { KitFolder } from '../../ports/kit-folder.ts';
import type { Payloads } from '../../ports/payloads.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import { failure } from '../../shared/failure.ts';
import type { HostKitMade } from '../../shared/host-deployment.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

export interface KitDeps {
  readonly files: Files;
  readonly payloads: Payloads;
  readonly kitFolder: KitFolder;
  /** Of this computer. */
  readonly platform: Platform;
  openStore(destination: string): SiteStore;
}

export interface KitRequest {
  readonly site: string;
  /** A folder that does not exist yet, or is empty. */
  readonly output: string;
  /** Of the host. */
  readonly platform: Platform;
  /** The executable for the host, where it is not the one that runs here. */
  readonly program: string | null;
}

/** Writes one folder that makes a computer the host which the site's settings name. It holds no secret. */
export async function makeHostKit(deps: KitDeps, request: KitRequest): Promise<Result<HostKitMade>> {
  const settings = await deps.openStore(request.site).readSettings();
  if (!settings.ok) return settings;
  const host = hostSettingsOf(settings.value, request.platform);
  if (!host.ok) return host;
  const payload = await deps.payloads.of(request.platform, request.program);
  if (!payload.ok) return payload;
  if (payload.value === null) {
    const { platform } = request;
    return failWith(failure('remote.no-program', { platform, host: host.value.computer }));
  }
  const { kitFolder } = deps;
  const made = await kitFolder.create(request.output);
  if (!made.ok) return made;
  const at = (name: string) => joinPath(deps.platform, request.output, name);
  const sums: string[] = [];
  for (const { name, from, sha256 } of payload.value.files) {
    const copied = await kitFolder.copy(from, at(name));
    if (!copied.ok) return copied;
    sums.push(`${sha256}  ${name}`);
  }
  const programFiles = payload.value.files.map(({ name }) => name);
  const texts = {
    'host.json': `${JSON.stringify(host.value, null, 2)}\n`,
    ...hostKitTexts({ host: host.value, platform: request.platform, programFiles }),
  };
  for (const [name, text] of Object.entries(texts)) {
    const written = await kitFolder.write(at(name), text);
    if (!written.ok) return written;
    sums.push(`${written.value}  ${name}`);
  }
  const listed = await kitFolder.write(at('SHA256SUMS'), `${sums.join('\n')}\n`);
  if (!listed.ok) return listed;
  const files = [...programFiles, ...Object.keys(texts), 'SHA256SUMS'];
  return succeed({ folder: request.output, computer: host.value.computer, files });
}
