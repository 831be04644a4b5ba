import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createXXHash64 } from 'hash-wasm';
import { catalogOf } from '../../electron/adapters/distribution/catalog-of.ts';
import { bringCohort } from '../../electron/adapters/distribution/cohort/bring-cohort.ts';
import type { GuardedFiles } from '../../electron/adapters/distribution/cohort/guarded-files.ts';
import type { SourceDigest } from '../../electron/adapters/distribution/cohort/source-digest.ts';
import type { BringJob, CohortMessage } from '../../electron/adapters/distribution/cohort-messages.ts';
import type { Files } from '../../electron/ports/files.ts';
import { manifestOf } from './distribution-parts.ts';

/** A job for cohorts that run in this process, on whatever files a test has. */
export function cohortJob(
  catalog: Buffer,
  folders: readonly string[],
  more: Partial<BringJob> = {},
): BringJob {
  return {
    ...{ kind: 'bring', runId: 'run-1', sourcePath: '/source/wsusscn2.cab' },
    catalog: catalogOf(manifestOf(catalog)),
    points: folders.map((path) => ({
      ...{
        name: path,
        path,
        maxBytesPerSecond: null,
        proof: 'read-back' as const,
        known: null,
        lastProven: null,
        flushEveryBytes: null,
      },
    })),
    limits: { operationMs: 60_000, patienceMs: 1000, renameWaitsMs: [1, 1] },
    ...more,
  };
}

/** Runs a cohort here, without a process, and returns what it said. */
export async function runCohort(job: BringJob, files: Files): Promise<CohortMessage[]> {
  const messages: CohortMessage[] = [];
  const watched: GuardedFiles[] = [];
  const timer = setInterval(() => {
    for (const guarded of watched) guarded.checkLimits();
  }, 5);
  try {
    await bringCohort(job, {
      files,
      startSourceDigest: digestHere,
      now: Date.now,
      monotonicMs: () => performance.now(),
      wait: (ms) => delay(ms),
      send: (message) => messages.push(message),
      watch: (_, guarded) => watched.push(guarded),
    });
  } finally {
    clearInterval(timer);
  }
  return messages;
}

async function digestHere(): Promise<SourceDigest> {
  const sha256 = createHash('sha256');
  const xxh64 = await createXXHash64();
  xxh64.init();
  return {
    update: async (bytes) => {
      sha256.update(bytes);
      xxh64.update(bytes);
    },
    finish: async () => ({ sha256: sha256.digest('hex'), xxh64: xxh64.digest() }),
    close: async () => undefined,
  };
}
