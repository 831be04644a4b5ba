import type { DistributionEvent, Distributor } from '../../ports/distributor.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import type { RunRecorder } from './run-recorder.ts';

export interface Distribution {
  readonly distributor: Distributor;
  readonly recorder: RunRecorder;
  readonly catalogPath: string;
  readonly manifest: CatalogManifest;
  readonly targets: readonly DistributionPointSetting[];
  readonly reprove: boolean;
  readonly runId: string;
  readonly signal: AbortSignal;
}

/** Brings the catalog to the distribution points and records what happens to each; returns the bytes written. */
export async function distributeCatalog(distribution: Distribution): Promise<number> {
  const { distributor, recorder, catalogPath, manifest, targets, reprove, runId, signal } = distribution;
  if (targets.length === 0) return 0;
  recorder.change({ kind: 'phase', phase: 'distributing' });
  const known = new Map(recorder.snapshot.distributionPoints.map((point) => [point.name, point]));
  let bytesWritten = 0;
  await distributor.distribute({
    catalogPath,
    manifest,
    targets,
    known,
    reprove,
    runId,
    signal,
    report: (event) => {
      const foreign = event.kind === 'in sync' ? foreignIn(recorder, event.replacedSha256) : null;
      if (event.kind === 'in sync') bytesWritten += event.bytesWritten;
      const told = foreign === null ? event : { ...event, replacedForeign: foreign };
      recorder.change({ kind: 'distribution point', event: told });
      note(recorder, event, foreign === null ? null : foreignFailure(targets, event.name, foreign));
    },
  });
  return bytesWritten;
}

/** What was replaced, where this site never published it. */
function foreignIn({ snapshot }: RunRecorder, replacedSha256: string | null): string | null {
  const isOurs = snapshot.published?.some(({ sha256 }) => sha256 === replacedSha256) ?? false;
  return isOurs ? null : replacedSha256;
}

function foreignFailure(targets: readonly DistributionPointSetting[], name: string, sha256: string): Failure {
  const path = targets.find((target) => target.name === name)?.path ?? name;
  return failure('dp.foreign-replaced', { path, sha256 });
}

/** Progress is for the snapshot alone: the journal keeps what happened. */
function note(recorder: RunRecorder, event: DistributionEvent, foreign: Failure | null): void {
  const point = { kind: 'distribution point', name: event.name, state: event.kind } as const;
  switch (event.kind) {
    case 'in sync':
      recorder.note({
        ...{ ...point, bytesWritten: event.bytesWritten },
        ...(foreign === null ? {} : { failure: { code: foreign.code, params: { ...foreign.params } } }),
      });
      return;
    case 'retrying':
      recorder.note({ ...point, failure: event.failure, nextTryAt: event.nextTryAt });
      return;
    case 'failed':
    case 'unreachable':
      recorder.note({ ...point, failure: event.failure });
      return;
    default:
  }
}
