import type { ArrivalSurvey } from '../../core/arrival-proofs.ts';
import { engineFaults } from '../../core/engine-faults.ts';
import { isEnginePartial } from '../../core/engine-partials.ts';
import type { CachedHash } from '../../core/hash-cache.ts';
import { PointFault } from '../distribution/cohort/point-fault.ts';
import { sha256Of } from '../distribution/manifest-text.ts';
import { longestManifestBytes } from './bring-over-smb.ts';
import type { SmbPoint } from './smb-point.ts';

/** Tells what lies in a folder of a share that an engine serves, without reading the catalog. */
export async function surveyOverSmb(point: SmbPoint, catalogName: string): Promise<ArrivalSurvey> {
  const { entries } = await point.list();
  const files = entries.filter(({ isFolder }) => !isFolder);
  const manifest = files.find(({ name }) => name === 'catalog.json');
  const isSmall = manifest !== undefined && manifest.sizeBytes <= longestManifestBytes;
  return {
    file: files.some(({ name }) => name === catalogName) ? await point.facts(catalogName) : null,
    claimsSha256: isSmall ? sha256Of(await point.readText(manifest.name)) : null,
    partials: files
      .filter(({ name }) => isEnginePartial(catalogName, name))
      .map(({ name, sizeBytes }) => ({ name, sizeBytes })),
  };
}

/** Reads the catalog of a folder of a share in full. Throws PointFault. */
export async function hashOverSmb(point: SmbPoint, catalogName: string): Promise<CachedHash> {
  // Facts from before the reading: whoever changes the file meanwhile changes them.
  const file = await point.facts(catalogName);
  if (file === null) throw new PointFault({ code: 'ENOENT', operation: 'reading', path: catalogName });
  const sha256 = await point.hash(catalogName, () => undefined);
  const after = await point.facts(catalogName);
  // The client shows times to the second: a file that changed while it was read proves nothing.
  if (after?.mtimeNs !== file.mtimeNs || after.fileId !== file.fileId) {
    throw new PointFault({ code: engineFaults.inUse, operation: 'reading', path: catalogName });
  }
  return { file, sha256, provenAtMs: Date.now() };
}
