import path from 'node:path';
import { errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import type { CatalogProof, SitePaths, SiteStore } from '../../ports/site-store.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import { readDocument } from './read-document.ts';
import { removeIfThere } from './remove-if-there.ts';
import { replaceFile } from './replace-file.ts';
import { createRunJournals } from './run-journals.ts';
import { alertsDocument, manifestDocument, proofDocument, settingsDocument } from './site-documents.ts';
import { sitePathsOf } from './site-paths.ts';
import { createStatusRecords } from './status-records.ts';

/** The site in `destination`, or at other `paths`, through `files`. Touches nothing until it is asked. */
export function createSiteStore(
  files: Files,
  destination: string,
  paths: SitePaths = sitePathsOf(destination),
): SiteStore {
  const inSync = (name: string) => path.join(paths.syncFolder, name);
  const settingsPath = inSync('site.json');
  const proofPath = inSync('proof.json');
  const alertsPath = inSync('alerts.json');
  const nextManifestPath = inSync('next-catalog.json');
  const previousManifestPath = path.join(paths.previous, 'catalog.json');
  const journals = createRunJournals(files, inSync('runs'), () => fileModeIn(files, paths.syncFolder));

  const statusRecords = createStatusRecords({
    ...{ files, syncFolder: paths.syncFolder },
    replace: (target, value, flush) => write(target, value, flush),
    ensureFolder: (folder) => ensureFolderLike(files, folder, paths.syncFolder),
  });

  const write = async (target: string, value: unknown, flush = true, allowed = 0o666) =>
    replaceFile(
      files,
      target,
      `${JSON.stringify(value, null, 2)}\n`,
      (await fileModeIn(files, path.dirname(target))) & allowed,
      flush,
    );

  return {
    destination,
    packageSource: paths.packageSource,
    paths,
    prepareFolders: async () => {
      await ensureFolderLike(files, paths.syncFolder, paths.packageSource);
      // What lies here steers a program with full rights: Setup lets the groups read it only.
      for (const folder of new Set([paths.staging, paths.uploads, paths.previous, inSync('runs')])) {
        await ensureFolderLike(files, folder, paths.syncFolder);
      }
    },
    removeLeftovers: () => removeLeftovers(files, paths, statusRecords.folders),
    readSettings: () => readSettings(files, destination, settingsPath),
    writeSettings: async (settings) => {
      await ensureFolderLike(files, paths.syncFolder, paths.packageSource);
      // Where a synchronization host may write here, it still may not write its own orders.
      await write(settingsPath, settings, true, 0o644);
    },
    readManifest: () => readDocument(files, paths.manifest, manifestDocument),
    writeManifest: (manifest) => write(paths.manifest, manifest),
    readNextManifest: () => readDocument(files, nextManifestPath, manifestDocument),
    writeNextManifest: (manifest: CatalogManifest | null) =>
      manifest === null ? removeIfThere(files, nextManifestPath) : write(nextManifestPath, manifest),
    readPreviousManifest: () => readDocument(files, previousManifestPath, manifestDocument),
    writePreviousManifest: (manifest) => write(previousManifestPath, manifest),
    readAlerts: () => readDocument(files, alertsPath, alertsDocument),
    writeAlerts: (state) => write(alertsPath, state),
    readProof: () => readDocument(files, proofPath, proofDocument),
    writeProof: (proof: CatalogProof) => write(proofPath, proof),
    readStatus: statusRecords.read,
    writeStatus: (snapshot, durability = 'durable') =>
      statusRecords.write(snapshot, durability === 'durable'),
    openRun: journals.open,
    listRuns: journals.list,
    readRun: journals.read,
  };
}

async function readSettings(
  files: Files,
  destination: string,
  settingsPath: string,
): Promise<Result<SiteSettings>> {
  const read = await readDocument(files, settingsPath, settingsDocument);
  if (!read.ok) return read;
  if (read.value === null) return failWith(failure('site.not-found', { path: destination, settingsPath }));
  return succeed(read.value);
}

/** Temporary names of files that only the holder of the lock writes; site.json is Setup's. */
const leftoverPattern = /^\.(?!site\.json\.).+\.tmp$/;

async function removeLeftovers(files: Files, paths: SitePaths, others: readonly string[]): Promise<string[]> {
  const removed: string[] = [];
  const runs = path.join(paths.syncFolder, 'runs');
  const folders = [paths.packageSource, paths.syncFolder, paths.previous, runs, paths.cache];
  for (const folder of others) if ((await files.look(folder)) !== null) folders.push(folder);
  for (const folder of new Set(folders)) {
    for (const name of await files.list(folder)) {
      if (!leftoverPattern.test(name)) continue;
      const leftover = path.join(folder, name);
      if (await isRemoved(files, leftover)) removed.push(leftover);
    }
  }
  return removed;
}

/** What stays, because somebody holds it open or made a folder of that name, must not keep a run from being made. */
async function isRemoved(files: Files, leftover: string): Promise<boolean> {
  try {
    await files.remove(leftover);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return false;
  }
}

/** What the folder lets its groups do with files: its own permissions without the right to enter it. */
async function fileModeIn(files: Files, folder: string): Promise<number> {
  const facts = await files.lookThrough(folder);
  return facts === null ? 0o644 : facts.mode & 0o666;
}

/** Creates `folder` with the permissions of `model`, where it is missing. The parent must exist. */
async function ensureFolderLike(files: Files, folder: string, model: string): Promise<void> {
  const facts = await files.lookThrough(model);
  try {
    await files.makeFolder(folder, facts?.mode);
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error;
  }
}
