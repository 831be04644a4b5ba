import type { DistributionEvent, Distributor } from '../../ports/distributor.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
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
      if (event.kind === 'in sync') bytesWritten += event.bytesWritten;
      recorder.change({ kind: 'distribution point', event });
      note(recorder, event);
    },
  });
  return bytesWritten;
}

/** Progress is for the snapshot alone: the journal keeps what happened. */
function note(recorder: RunRecorder, event: DistributionEvent): void {
  const point = { kind: 'distribution point', name: event.name, state: event.kind } as const;
  switch (event.kind) {
    case 'in sync':
      recorder.note({ ...point, bytesWritten: event.bytesWritten });
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
