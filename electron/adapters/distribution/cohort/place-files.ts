import path from 'node:path';
import { engineFaults } from '../../../core/engine-faults.ts';
import { temporarySmallName, writeTestName } from '../../../core/temporary-name.ts';
import type { Files } from '../../../ports/files.ts';
import { type PointContext, removeIfThere } from './point-context.ts';
import { PointFault } from './point-fault.ts';

/** What Windows, and file servers, answer while a reader holds the file that is to be replaced. */
const heldOpen = new Set(['EPERM', 'EBUSY', 'EACCES', 'ETXTBSY']);

/**
 * Gives the proven copy the catalog's real name, durably. A reader that holds the present one is waited for;
 * after that the copy stays under its temporary name, where the next run finds it by its hash.
 */
export async function placeCatalog(context: PointContext): Promise<void> {
  const { files, temporaryPath, catalogPath, limits } = context;
  for (let tries = 0; ; tries++) {
    try {
      await files.rename(temporaryPath, catalogPath);
      break;
    } catch (error) {
      if (!(error instanceof PointFault) || !heldOpen.has(error.fault.code)) throw error;
      const waitMs = limits.renameWaitsMs[tries];
      if (waitMs === undefined) throw await afterLastTry(context, error);
      await context.wait(waitMs);
    }
  }
  await files.syncFolder(context.point.path);
}

/** A reader keeps one name from us; who may not write any more can create no other file either. */
async function afterLastTry({ files, point, runId }: PointContext, error: PointFault): Promise<PointFault> {
  try {
    await writeAndRemove(files, path.join(point.path, temporarySmallName(writeTestName, runId)));
    return new PointFault({ ...error.fault, code: engineFaults.inUse });
  } catch {
    return error;
  }
}

/** Proves that a file can be made at `at`, which is free. */
export async function writeAndRemove(files: Files, at: string): Promise<void> {
  const file = await files.open(at, 'create', 0o644);
  try {
    await file.write(Buffer.from('PkgSource may write here.\n', 'utf8'), 0);
    await file.sync();
  } finally {
    await file.close();
    await removeIfThere(files, at);
  }
}

/** Puts catalog.json beside the catalog, whole or not at all; leaves it alone where it says the same already. */
export async function placeManifest(context: PointContext): Promise<void> {
  const { files, point, catalog } = context;
  const target = path.join(point.path, 'catalog.json');
  if ((await readSmallText(files, target)) === catalog.manifestText) return;
  const temporary = path.join(point.path, temporarySmallName('catalog.json', context.runId));
  const file = await files.open(temporary, 'create', 0o644);
  try {
    await file.write(Buffer.from(catalog.manifestText, 'utf8'), 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await files.rename(temporary, target);
  await files.syncFolder(point.path);
}

/** No catalog.json of ours is nearly that long; anything longer is not read. */
const longestManifestBytes = 64 * 1024;

/** Text of a small file, or null where there is none or it is no small file. */
export async function readSmallText(files: Files, at: string): Promise<string | null> {
  const facts = await files.lookThrough(at);
  if (facts?.kind !== 'file' || facts.sizeBytes > longestManifestBytes) return null;
  return files.readText(at);
}
