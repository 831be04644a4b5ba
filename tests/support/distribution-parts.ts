import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SmbCarrier } from '../../electron/adapters/distribution/carriers.ts';
import {
  createDistributor,
  type DistributorOptions,
} from '../../electron/adapters/distribution/distributor.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import type {
  DistributionEvent,
  DistributionRequest,
  Distributor,
} from '../../electron/ports/distributor.ts';
import type { DistributionPointSetting } from '../../electron/shared/answers.ts';
import type { CatalogManifest } from '../../electron/shared/catalog-manifest.ts';

/** The cohort process as `npm run build` makes it. */
export const cohortWorker = path.resolve(import.meta.dirname, '../../dist/cohort.worker.cjs');

/** A published catalog: any bytes will do, distribution does not look inside. */
export interface PublishedCatalog {
  readonly path: string;
  readonly bytes: Buffer;
  readonly manifest: CatalogManifest;
}

/** Writes a catalog of random bytes with its manifest to `<folder>/<name>`. */
export async function publishCatalog(
  folder: string,
  name: string,
  sizeBytes: number,
): Promise<PublishedCatalog> {
  const home = path.join(folder, name);
  await mkdir(home, { recursive: true });
  const bytes = randomBytes(sizeBytes);
  const at = path.join(home, 'wsusscn2.cab');
  await writeFile(at, bytes);
  const manifest = manifestOf(bytes);
  await writeFile(path.join(home, 'catalog.json'), JSON.stringify(manifest));
  return { path: at, bytes, manifest };
}

/** The manifest that PkgSource would hold for a catalog of these bytes. */
export function manifestOf(bytes: Uint8Array): CatalogManifest {
  return {
    ...{ format: 1, fileName: 'wsusscn2.cab', sizeBytes: bytes.length },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...{ date: '2026-06-09T10:00:00Z', signer: 'Test', signedAt: null, source: '/media/catalog' },
    ...{ obtainedAt: '2026-06-10T03:00:00.000Z', validators: null },
  };
}

/** A distribution point with defaults. */
export function pointAt(
  name: string,
  at: string,
  more: Partial<DistributionPointSetting> = {},
): DistributionPointSetting {
  return { name, path: at, enabled: true, proof: 'read-back', ...more };
}

/** Makes folders `<folder>/dp1`, `<folder>/dp2`, … and the settings of distribution points in them. */
export async function makePoints(folder: string, count: number): Promise<DistributionPointSetting[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const name = `dp${index + 1}`;
      await mkdir(path.join(folder, name), { recursive: true });
      return pointAt(name, path.join(folder, name));
    }),
  );
}

const noSmb: SmbCarrier = {
  bring: () => Promise.reject(new Error('no SMB distribution points in this test')),
  test: () => Promise.reject(new Error('no SMB distribution points in this test')),
  survey: () => Promise.reject(new Error('no SMB distribution points in this test')),
  hash: () => Promise.reject(new Error('no SMB distribution points in this test')),
  clean: () => Promise.reject(new Error('no SMB distribution points in this test')),
};

/** A distributor with cohort processes of this build, quick to try again. */
export function testDistributor(folder: string, more: Partial<DistributorOptions> = {}): Distributor {
  return createDistributor({
    workerCommand: [process.execPath, cohortWorker],
    proofsPath: path.join(folder, 'proofs.json'),
    files: createNodeFiles(),
    platform: 'linux',
    spinningDiskOf: async () => null,
    smb: noSmb,
    clock: systemClock,
    random: () => 0.5,
    ...more,
    policy: { retries: { firstMs: 20, longestMs: 50, failuresAllowed: 3 }, ...more.policy },
  });
}

/** The clock of this computer. */
export const systemClock: DistributorOptions['clock'] = {
  now: () => new Date(),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    }),
};

/** Runs one distribution and returns all its events. */
export async function distributeTo(
  distributor: Distributor,
  catalog: PublishedCatalog,
  targets: readonly DistributionPointSetting[],
  more: Partial<DistributionRequest> = {},
): Promise<DistributionEvent[]> {
  const events: DistributionEvent[] = [];
  await distributor.distribute({
    ...{ catalogPath: catalog.path, manifest: catalog.manifest, targets, known: new Map(), reprove: false },
    ...{ runId: 'run-1', signal: new AbortController().signal },
    ...more,
    report: (event) => {
      events.push(event);
      more.report?.(event);
    },
  });
  return events;
}

/** The last event of a distribution point. */
export function lastOf(events: readonly DistributionEvent[], name: string): DistributionEvent | undefined {
  return events.findLast((event) => event.name === name);
}

/** Whether a folder holds exactly this catalog and its manifest, and nothing else. */
export async function holdsExactly(at: string, catalog: PublishedCatalog): Promise<boolean> {
  const held = await readFile(path.join(at, 'wsusscn2.cab')).catch(() => Buffer.alloc(0));
  const manifest = await readFile(path.join(at, 'catalog.json'), 'utf8').catch(() => 'null');
  return held.equals(catalog.bytes) && JSON.parse(manifest)?.sha256 === catalog.manifest.sha256;
}
