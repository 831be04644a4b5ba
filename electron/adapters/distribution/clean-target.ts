import { judgeFault } from '../../core/target-fault.ts';
import { placeOfTarget } from '../../core/target-place.ts';
import type { CleanedPoint, CleanRequest, PointCleaner } from '../../ports/point-cleaner.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import { askCohort } from './ask-cohort.ts';
import type { SmbCarrier } from './carriers.ts';
import type { CleanFindings } from './cohort-messages.ts';
import { type DistributionPolicy, defaultPolicy } from './policy.ts';

export interface PointCleanerOptions {
  /** Program and leading arguments that start a cohort process: paths are touched in there alone. */
  readonly workerCommand: readonly string[];
  readonly platform: 'windows' | 'linux';
  readonly smb: SmbCarrier;
  readonly policy?: Partial<DistributionPolicy>;
}

/** Cleans distribution points in the ways in which they are served. */
export function createPointCleaner(options: PointCleanerOptions): PointCleaner {
  const policy = { ...defaultPolicy, ...options.policy };
  return { clean: (request) => cleanTarget(request, options, policy) };
}

async function cleanTarget(
  request: CleanRequest,
  options: PointCleanerOptions,
  policy: DistributionPolicy,
): Promise<CleanedPoint> {
  const { target, ours, signal } = request;
  const place = placeOfTarget(target.path, options.platform);
  if (!place.ok) return { kind: 'failed', failure: place.failure };
  const { fault, removed, kept } =
    place.value.kind === 'smb'
      ? await options.smb.clean({ place: place.value, setting: target, ours, signal })
      : await cleanFolder(request, options.workerCommand, policy);
  if (fault === null) return { kind: 'cleaned', removed, kept };
  return { kind: 'failed', failure: judgeFault(fault, target.path).failure };
}

async function cleanFolder(
  { target: { path }, ours, signal }: CleanRequest,
  command: readonly string[],
  policy: DistributionPolicy,
): Promise<CleanFindings> {
  const asked = await askCohort({
    ...{ command, policy, signal },
    job: { kind: 'clean', path, catalogName: catalogFileName, ours: [...ours] },
    answerIn: (message) => (message.kind === 'cleaned' ? message.findings : null),
  });
  if ('answer' in asked) return asked.answer;
  return { fault: { code: asked.code, operation: 'cleaning', path }, removed: [], kept: [] };
}
