import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { engineFaults } from '../../core/engine-faults.ts';
import { type CachedHash, isHashTrusted, mayHaveChanged } from '../../core/hash-cache.ts';
import type { SmbListing } from '../../core/smb-listing.ts';
import { recognizeLeftover, temporaryCatalogName, temporarySmallName } from '../../core/temporary-name.ts';
import type { PointOutcome, SmbBringRequest } from '../distribution/carriers.ts';
import { PointFault } from '../distribution/cohort/point-fault.ts';
import type { SmbPoint } from './smb-point.ts';

const manifestName = 'catalog.json';
/** No catalog.json of ours is nearly that long; anything longer is not read. */
export const longestManifestBytes = 64 * 1024;
/** Room that stays free beside the copy. */
const spareBytes = 64 * 1024;

/**
 * Brings the catalog to one distribution point: found there, or copied under a temporary name, proven by
 * reading it back, and renamed. The client cannot ask the server to flush; when the server answers the close
 * of a file, it has the data, and whether it is on its disk is the server's own setting (`strict sync`).
 */
export async function bringOverSmb(
  point: SmbPoint,
  request: SmbBringRequest,
  renameWaitsMs: readonly number[],
): Promise<PointOutcome> {
  const { catalog } = request;
  const survey = await point.list();
  const present = survey.entries.find(({ name }) => name === catalog.fileName);
  if (present?.sizeBytes === catalog.sizeBytes) {
    if (hasManifest(survey)) {
      const evidence = await trustedHash(point, request);
      if (evidence !== null) return { kind: 'in sync', bytesWritten: 0, evidence, replacedSha256: null };
    }
    const evidence = await proveIfRight(point, request, catalog.fileName);
    if (evidence !== null) {
      for (const { name } of leftoversIn(survey, request)) await point.remove(name);
      await bringManifest(point, request, survey);
      return { kind: 'in sync', bytesWritten: 0, evidence, replacedSha256: null };
    }
  }
  const replacedSha256 = present === undefined ? null : await readChanged(point, request);
  const kept = await findKept(point, request, survey);
  if (kept === null) await copy(point, request, survey.freeBytes);
  const temporary = kept ?? temporaryNameOf(request);
  await placeCatalog(point, request, temporary, renameWaitsMs);
  await bringManifest(point, request, survey);
  const proven = kept !== null || request.setting.proof === 'read-back';
  const evidence = proven ? await evidenceOf(point, request) : null;
  const bytesWritten = kept === null ? catalog.sizeBytes : 0;
  return { kind: 'in sync', bytesWritten, evidence, replacedSha256 };
}

async function trustedHash(point: SmbPoint, { proof, catalog }: SmbBringRequest): Promise<CachedHash | null> {
  if (proof === null || proof.sha256 !== catalog.sha256) return null;
  const facts = await point.facts(catalog.fileName);
  return facts !== null && isHashTrusted(proof, facts, Date.now()) ? proof : null;
}

async function proveIfRight(
  point: SmbPoint,
  request: SmbBringRequest,
  name: string,
): Promise<CachedHash | null> {
  const before = await point.facts(name);
  const sha256 = await point.hash(name, (bytesDone) => request.progress('checking', bytesDone));
  if (sha256 !== request.catalog.sha256 || before === null) return null;
  return { file: before, sha256, provenAtMs: Date.now() };
}

/** SHA-256 of what is about to be replaced, where somebody may have changed it since it was proven; else null. */
async function readChanged(
  point: SmbPoint,
  { lastProven, catalog }: SmbBringRequest,
): Promise<string | null> {
  const facts = lastProven === null ? null : await point.facts(catalog.fileName);
  if (lastProven === null || facts === null) return null;
  if (!mayHaveChanged(lastProven, facts, catalog.sizeBytes)) return null;
  return point.hash(catalog.fileName, () => undefined);
}

async function evidenceOf(point: SmbPoint, { catalog }: SmbBringRequest): Promise<CachedHash | null> {
  const file = await point.facts(catalog.fileName);
  return file === null ? null : { file, sha256: catalog.sha256, provenAtMs: Date.now() };
}

/** What dead runs left in the folder. */
function leftoversIn({ entries }: SmbListing, { catalog }: SmbBringRequest) {
  return entries.flatMap(({ name, sizeBytes }) => {
    const leftover = recognizeLeftover(catalog.fileName, name);
    if (leftover === null) return [];
    const right = leftover.kind === 'catalog' && catalog.sha256.startsWith(leftover.hashStart);
    return [{ name, mayBeCatalog: right && sizeBytes === catalog.sizeBytes }];
  });
}

/** A complete copy that an earlier run could not give its name; everything else that was left is removed. */
async function findKept(
  point: SmbPoint,
  request: SmbBringRequest,
  listing: SmbListing,
): Promise<string | null> {
  let kept: string | null = null;
  for (const { name, mayBeCatalog } of leftoversIn(listing, request)) {
    if (kept === null && mayBeCatalog && (await proveIfRight(point, request, name)) !== null) kept = name;
    else await point.remove(name);
  }
  return kept;
}

async function copy(point: SmbPoint, request: SmbBringRequest, freeBytes: number | null): Promise<void> {
  const { catalog, setting, sourcePath } = request;
  const neededBytes = catalog.sizeBytes + spareBytes;
  if (freeBytes !== null && freeBytes < neededBytes) {
    const values = { neededBytes, freeBytes };
    const { path } = setting;
    throw new PointFault({ code: engineFaults.noRoom, operation: 'findingRoomIn', path, values });
  }
  const name = temporaryNameOf(request);
  // What was sent must be the catalog; a copy that is read back proves it by itself.
  const sent = setting.proof === 'size' ? hashLocal(sourcePath) : null;
  sent?.catch(() => undefined);
  try {
    await point.putFile(sourcePath, name, {
      maxBytesPerSecond: setting.maxMBps === undefined ? null : setting.maxMBps * 1e6,
      report: (bytesDone) => request.progress('copying', bytesDone),
    });
    await point.setTime(name, catalog.modifiedAtMs);
    await proveCopy(point, request, name, sent);
  } catch (error) {
    await point.remove(name).catch(() => undefined);
    throw error;
  }
}

async function proveCopy(
  point: SmbPoint,
  request: SmbBringRequest,
  name: string,
  sent: Promise<string> | null,
): Promise<void> {
  const { catalog, setting, sourcePath } = request;
  const at = `${setting.path}\\${name}`;
  const mismatch = new PointFault({ code: engineFaults.proofMismatch, operation: 'checking', path: at });
  const facts = await point.facts(name);
  if (facts?.sizeBytes !== catalog.sizeBytes) throw mismatch;
  if (setting.proof === 'read-back') {
    const sha256 = await point.hash(name, (bytesDone) => request.progress('checking', bytesDone));
    if (sha256 === catalog.sha256) return;
  }
  if ((await (sent ?? hashLocal(sourcePath))) !== catalog.sha256) {
    throw new PointFault({ code: engineFaults.sourceDamaged, operation: 'reading', path: sourcePath });
  }
  if (setting.proof === 'read-back') throw mismatch;
}

async function hashLocal(at: string): Promise<string> {
  const sha256 = createHash('sha256');
  const file = await open(at, 'r');
  for await (const chunk of file.createReadStream({ highWaterMark: 512 * 1024 })) sha256.update(chunk);
  return sha256.digest('hex');
}

/** Servers refuse to replace a file that a reader holds; after a few tries the next run takes it from here. */
async function placeCatalog(
  point: SmbPoint,
  { catalog, signal }: SmbBringRequest,
  temporary: string,
  waitsMs: readonly number[],
): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await point.replace(temporary, catalog.fileName);
    } catch (error) {
      if (!(error instanceof PointFault) || !['EACCES', engineFaults.inUse].includes(error.fault.code))
        throw error;
      const waitMs = waitsMs[tries];
      if (waitMs === undefined) throw new PointFault({ ...error.fault, code: engineFaults.inUse });
      await delay(waitMs, undefined, { signal });
    }
  }
}

function hasManifest({ entries }: SmbListing): boolean {
  return entries.some(({ name, sizeBytes }) => name === manifestName && sizeBytes <= longestManifestBytes);
}

async function bringManifest(point: SmbPoint, request: SmbBringRequest, survey: SmbListing): Promise<void> {
  const { manifestText } = request.catalog;
  if (hasManifest(survey) && (await point.readText(manifestName)) === manifestText) return;
  const temporary = temporarySmallName(manifestName, request.runId);
  await point.putText(manifestText, temporary);
  await point.replace(temporary, manifestName);
}

function temporaryNameOf({ catalog, runId }: SmbBringRequest): string {
  return temporaryCatalogName(catalog.fileName, runId, catalog.sha256);
}
