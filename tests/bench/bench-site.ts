import { randomFillSync } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  createDistributor,
  type DistributorOptions,
} from '../../electron/adapters/distribution/distributor.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createSpinningDisks } from '../../electron/adapters/linux/spinning-disks.ts';
import type { DistributionEvent } from '../../electron/ports/distributor.ts';
import type { DistributionPointSetting } from '../../electron/shared/answers.ts';
import { hashOf } from './hash-of.ts';
import { runProgram } from './measure.ts';

const megabyte = 1024 * 1024;

/** A published catalog of random bytes, and room for distribution points. */
export interface BenchSite {
  readonly folder: string;
  readonly catalog: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export async function makeBenchSite(folder: string, mebibytes: number): Promise<BenchSite> {
  await mkdir(folder, { recursive: true });
  const catalog = path.join(folder, 'wsusscn2.cab');
  const file = await open(catalog, 'w');
  const buffer = Buffer.alloc(megabyte);
  for (let index = 0; index < mebibytes; index += 1) await file.write(randomFillSync(buffer));
  await file.close();
  return { folder, catalog, sizeBytes: mebibytes * megabyte, sha256: await hashOf(catalog) };
}

/** Empty folders for `count` distribution points; what was written before is flushed and gone. */
export async function freshTargets({ folder }: BenchSite, count: number): Promise<string[]> {
  await rm(path.join(folder, 'points'), { recursive: true, force: true });
  await runProgram('sync', []);
  const targets = Array.from({ length: count }, (_, index) => path.join(folder, 'points', `dp${index + 1}`));
  for (const target of targets) await mkdir(target, { recursive: true });
  return targets;
}

const refuse = () => Promise.reject(new Error('this benchmark has folders only'));

export interface BenchRun {
  readonly proof: 'size' | 'read-back';
  readonly options?: Partial<DistributorOptions>;
  readonly credential?: string;
  readonly maxMBps?: number;
  /** Targets that are expected to fail. */
  readonly mayFail?: readonly string[];
  report?(event: DistributionEvent): void;
}

/** Distributes with the engine of this build, in this process; cohorts are processes of their own. */
export async function distribute(
  site: BenchSite,
  targets: readonly string[],
  bench: BenchRun,
): Promise<void> {
  const distributor = createDistributor({
    workerCommand: [process.execPath, path.resolve(import.meta.dirname, '../cohort.worker.cjs')],
    proofsPath: path.join(site.folder, 'proofs.json'),
    ...{ files: createNodeFiles(), platform: 'linux', random: Math.random },
    spinningDiskOf: createSpinningDisks(createNodeFiles()),
    smb: { bring: refuse, test: refuse, survey: refuse, hash: refuse, clean: refuse },
    clock: { now: () => new Date(), wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    ...bench.options,
  });
  const failed: string[] = [];
  await distributor.distribute({
    ...{ catalogPath: site.catalog, known: new Map(), reprove: false, runId: 'bench' },
    manifest: {
      ...{ format: 1, fileName: 'wsusscn2.cab', sizeBytes: site.sizeBytes, sha256: site.sha256 },
      ...{ date: '2026-06-09T10:00:00Z', signer: '', signedAt: null, source: '' },
      ...{ obtainedAt: '2026-06-10T03:00:00.000Z', validators: null },
    },
    targets: targets.map(
      (at): DistributionPointSetting => ({
        ...{ name: at, path: at, enabled: true, proof: bench.proof },
        ...(bench.credential === undefined ? {} : { credential: bench.credential }),
        ...(bench.maxMBps === undefined ? {} : { maxMBps: bench.maxMBps }),
      }),
    ),
    signal: new AbortController().signal,
    report: (event) => {
      bench.report?.(event);
      if (event.kind !== 'failed' && event.kind !== 'unreachable') return;
      if (bench.mayFail?.includes(event.name) !== true) failed.push(JSON.stringify(event));
    },
  });
  if (failed.length > 0) throw new Error(failed.join('\n'));
}
