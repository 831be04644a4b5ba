import { takeCohort } from '../../core/cohort-plan.ts';
import type { Mount } from '../../core/mount-table.ts';
import { serverOfUnc } from '../../core/target-place.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DistributionRequest, Distributor } from '../../ports/distributor.ts';
import type { Files } from '../../ports/files.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import type { SmbCarrier } from './carriers.ts';
import { catalogOf } from './catalog-of.ts';
import { startCopyPhase } from './copy-phase.ts';
import { locatePoint, readMounts } from './locate-point.ts';
import { lookAtFolders } from './look-phase.ts';
import { createPointReports } from './point-reports.ts';
import { bandwidthOf, type PointRun } from './point-run.ts';
import { type DistributionPolicy, defaultPolicy } from './policy.ts';
import { loadProofCache } from './proof-cache.ts';
import { type RunContext, settleCancelled } from './run-context.ts';
import { testTarget } from './test-target.ts';

export interface DistributorOptions {
  /**
   * Program and leading arguments that start a cohort process: the bundled worker, or the headless program
   * with its hidden command. Paths of distribution points are touched in there alone.
   */
  readonly workerCommand: readonly string[];
  /** File that remembers what was proven about distribution points; in the site's `.sync` folder. */
  readonly proofsPath: string;
  /** For the file above and the system's mount table. */
  readonly files: Files;
  readonly platform: 'windows' | 'linux';
  /** The spinning disk behind a block device of the mount table, or null. */
  readonly spinningDiskOf: (device: string) => Promise<string | null>;
  readonly smb: SmbCarrier;
  readonly clock: Clock;
  /** From [0, 1). */
  readonly random: () => number;
  readonly policy?: Partial<DistributionPolicy>;
}

/** Makes the engine that brings the published catalog to distribution points. */
export function createDistributor(options: DistributorOptions): Distributor {
  const policy = { ...defaultPolicy, ...options.policy };
  return {
    distribute: (request) => distribute(request, options, policy),
    test: (target, signal) => testTarget(target, signal, options, policy),
  };
}

async function distribute(
  request: DistributionRequest,
  options: DistributorOptions,
  policy: DistributionPolicy,
): Promise<void> {
  const { clock, random, smb, workerCommand } = options;
  const proofs = await loadProofCache(options.files, options.proofsPath);
  const reports = createPointReports(request, () => clock.now().getTime());
  const context: RunContext = {
    ...{ request, policy, workerCommand, smb, clock, random, proofs, reports },
    catalog: catalogOf(request.manifest),
  };
  const mounts = await readMounts(options);
  const started = await Promise.all(
    request.targets.map((setting) => startPoint(context, options, mounts, setting)),
  );
  const points = started.filter((point) => point !== null);
  await lookAndCopy(context, points);
  if (request.signal.aborted) settleCancelled(context, points);
  await proofs.save();
}

/** How often points that were looked at are handed on: together they share one reading of the source. */
const handOnMs = 250;

async function lookAndCopy(context: RunContext, points: readonly PointRun[]): Promise<void> {
  const copying = startCopyPhase(context);
  const folders = points.filter(({ place }) => place.kind === 'folder');
  const atOnce = isOneLocalCohort(context, folders);
  const ready = atOnce ? [...points] : points.filter(({ place }) => place.kind === 'smb');
  const handOn = () => copying.add(ready.splice(0));
  handOn();
  const timer = setInterval(handOn, handOnMs);
  try {
    if (!atOnce) await lookAtFolders(context, folders, (point) => ready.push(point));
  } finally {
    clearInterval(timer);
  }
  handOn();
  await copying.finish();
}

/** A few local folders are looked at by the process that copies: a second one would take longer to start. */
function isOneLocalCohort({ policy }: RunContext, folders: readonly PointRun[]): boolean {
  const isLocal = folders.every((point) => point.server === null && bandwidthOf(point) === null);
  return isLocal && takeCohort(folders, [], policy).length === folders.length;
}

/** A point of this run; none, but its final event, where it cannot be. */
async function startPoint(
  { request, policy, proofs, reports }: RunContext,
  { platform, spinningDiskOf }: DistributorOptions,
  mounts: readonly Mount[],
  setting: DistributionPointSetting,
): Promise<PointRun | null> {
  const { name, path } = setting;
  const located = locatePoint(path, { platform, mounts, proofs });
  if (located.kind !== 'located') {
    reports.report({ name, ...located });
    return null;
  }
  const { place, mount } = located;
  const failedRuns = request.known.get(name)?.failedRuns ?? 0;
  const device = mount?.device ?? null;
  return {
    ...{ name, setting, place, failures: 0, settled: false, looked: false },
    server: mount?.server ?? serverOfUnc(path),
    spinningDisk: device === null ? null : await spinningDiskOf(device),
    mountPoint: mount?.mountPoint ?? null,
    probeOnly: failedRuns >= policy.probeAfterFailedRuns,
  };
}
