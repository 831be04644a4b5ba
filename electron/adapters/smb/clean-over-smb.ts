import { recognizeLeftover } from '../../core/temporary-name.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import { sha256Of } from '../distribution/manifest-text.ts';
import { longestManifestBytes } from './bring-over-smb.ts';
import type { SmbPoint } from './smb-point.ts';

/** Takes the site's catalog away from a folder on an SMB server, as `cleanPoint` does from one of this computer. */
export async function cleanOverSmb(
  point: SmbPoint,
  ours: ReadonlySet<string>,
): Promise<{ readonly removed: string[]; readonly kept: string[] }> {
  const removed: string[] = [];
  const kept: string[] = [];
  for (const { name, sizeBytes } of (await point.list()).entries) {
    const isLeftover = recognizeLeftover(catalogFileName, name) !== null;
    if (!isLeftover && name !== catalogFileName && name !== 'catalog.json') continue;
    if (isLeftover || (await isOurs(point, name, sizeBytes, ours))) {
      await point.remove(name);
      removed.push(name);
    } else kept.push(name);
  }
  return { removed, kept };
}

async function isOurs(
  point: SmbPoint,
  name: string,
  sizeBytes: number,
  ours: ReadonlySet<string>,
): Promise<boolean> {
  if (name === catalogFileName) return ours.has(await point.hash(name, () => undefined));
  if (sizeBytes > longestManifestBytes) return false;
  return ours.has(sha256Of(await point.readText(name)) ?? '');
}
