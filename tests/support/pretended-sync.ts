import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createSiteStore } from '../../electron/adapters/files/site-store.ts';
import type { StartSync } from '../../electron/ports/sync-runner.ts';
import type { CatalogManifest } from '../../electron/shared/catalog-manifest.ts';
import { succeed } from '../../electron/shared/result.ts';
import type { SiteSettings } from '../../electron/shared/site-settings.ts';
import type { RunSummary, StatusSnapshot } from '../../electron/shared/status.ts';

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A run that leaves what a real one leaves: catalog, manifest, status, run folders, copies on folders. */
export const startPretendedSync: StartSync = ({ destination }, { report }) => {
  const published = publish(destination);
  const ended = published.then(async ({ settings, manifest }) => {
    for (const { path: at } of settings.distributionPoints)
      await writeFile(path.join(at, 'wsusscn2.cab'), 'copy');
    const snapshot = snapshotOf(settings, manifest);
    await createSiteStore(createNodeFiles(), destination).writeStatus(snapshot);
    report(snapshot);
    if (snapshot.lastRun === null) throw new Error('a run has a summary');
    return snapshot.lastRun;
  });
  return { published: published.then(({ manifest }) => succeed(manifest)), ended };
};

async function publish(destination: string): Promise<{ settings: SiteSettings; manifest: CatalogManifest }> {
  const store = createSiteStore(createNodeFiles(), destination);
  const settings = await store.readSettings();
  if (!settings.ok || settings.value.catalog.kind !== 'local')
    throw new Error('settings must be there first');
  await store.prepareFolders();
  const content = await readFile(path.join(settings.value.catalog.folder, 'wsusscn2.cab'));
  await writeFile(store.paths.catalog, content);
  const manifest: CatalogManifest = {
    format: 1,
    fileName: 'wsusscn2.cab',
    sizeBytes: content.length,
    sha256: sha256Of(content),
    date: '2026-06-09T17:00:00Z',
    signer: 'Test',
    signedAt: null,
    source: settings.value.catalog.folder,
    obtainedAt: '2026-06-10T03:00:00Z',
    validators: null,
  };
  await store.writeManifest(manifest);
  await mkdir(path.join(store.paths.syncFolder, 'runs'), { recursive: true });
  await writeFile(path.join(store.paths.syncFolder, 'runs', 'one.jsonl'), '{}\n');
  return { settings: settings.value, manifest };
}

function snapshotOf(settings: SiteSettings, manifest: CatalogManifest): StatusSnapshot {
  const at = '2026-06-10T03:00:00Z';
  const lastRun: RunSummary = {
    id: 'one',
    host: 'server',
    startedAt: at,
    endedAt: at,
    outcome: 'updated',
    exitCode: 0,
    bytesFetched: manifest.sizeBytes,
    bytesDistributed: 0,
    reason: null,
    remedy: null,
  };
  return {
    format: 1,
    site: settings.destination,
    share: { name: settings.share.name, unc: settings.share.unc },
    catalog: manifest,
    lastRun,
    lastSuccessAt: at,
    currentRun: null,
    schedule: settings.syncHost.schedule,
    nextRunAt: null,
    distributionPoints: settings.distributionPoints.map(({ name, path: folder }) => ({
      name,
      path: folder,
      state: 'in sync',
      sha256: manifest.sha256,
      provenAt: at,
      proof: 'read-back',
      since: at,
      waitingFor: null,
      progress: null,
      reasonCode: null,
      reason: null,
      remedy: null,
      nextTryAt: null,
      failedRuns: 0,
    })),
    updatedAt: at,
  };
}
