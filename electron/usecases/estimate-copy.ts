import { defaultCohortLimits, smbClientsAtOnce } from '../core/cohort-plan.ts';
import { costOfCopying } from '../core/copy-cost.ts';
import { localPathProblem } from '../core/destination-path.ts';
import { type MeasuredRate, measureCopyRate } from '../core/measured-rate.ts';
import { type Mount, mountOf, parseMounts } from '../core/mount-table.ts';
import { serverOfUnc } from '../core/target-place.ts';
import type { Answers, DistributionPointSetting } from '../shared/answers.ts';
import type { ParsedInput } from '../shared/contract.ts';
import type { CopyCost } from '../shared/copy-cost.ts';
import { deliveriesIn } from '../shared/delivery.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { RunEvent } from '../shared/run-events.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

type EstimateDeps = Pick<PrepareSetupDeps, 'files' | 'openStore'> & {
  readonly machine: Pick<PrepareSetupDeps['machine'], 'platform'>;
};

export interface CatalogSizes {
  /** `\\server\`, under which this computer's own shares are reached. */
  readonly uncPrefix: string;
  readonly sourceBytes: number | null;
  readonly heldBytes: number | null;
}

/** The same for answers that are still being given. `sourceBytes`: what their source was found to hold, or null. */
export async function inspectCopyCost(
  deps: EstimateDeps & { readonly shareServer: Pick<PrepareSetupDeps['shareServer'], 'uncOf'> },
  { answers, sourceBytes }: ParsedInput<'setup.estimateCopy'>,
): Promise<Result<CopyCost>> {
  const wrong = localPathProblem(answers.destination, deps.machine.platform, 'destination');
  if (wrong !== null) return failWith(wrong);
  const manifest = await deps.openStore(answers.destination).readManifest();
  const heldBytes = manifest.ok ? (manifest.value?.sizeBytes ?? null) : null;
  const uncPrefix = deps.shareServer.uncOf('');
  return succeed(await estimateCopy(deps, answers, { uncPrefix, sourceBytes, heldBytes }));
}

/** Runs that are asked how fast they were: the newest ones that copied anything. */
const measuredRuns = 5;

/** What copying each new catalog to the distribution points of these answers will cost. Changes nothing. */
export async function estimateCopy(
  deps: EstimateDeps,
  answers: Answers,
  sizes: CatalogSizes,
): Promise<CopyCost> {
  const deliveryOf = deliveriesIn(answers.distributionPointGroups);
  const enabled = answers.distributionPoints.filter((point) => point.enabled);
  const copied = enabled.filter((point) => deliveryOf(point).kind === 'copy');
  const isLocal = await localTest(deps, answers, sizes.uncPrefix);
  const points = copied.filter((point) => !isLocal(point));
  const { platform } = deps.machine;
  const bySmbClient = platform === 'linux' && points.some(({ path }) => serverOfUnc(path) !== null);
  return costOfCopying({
    ...sizes,
    points,
    localPoints: copied.length - points.length,
    carriedPoints: enabled.length - copied.length,
    measured: points.length === 0 ? null : await measured(deps, answers.destination, points),
    atOnce: bySmbClient ? smbClientsAtOnce : defaultCohortLimits.cohortSize,
  });
}

/** Tells which ones lie on disks of the host. The disks of another computer cannot be seen from here: on none. */
async function localTest(
  { files, machine }: EstimateDeps,
  { syncHost }: Answers,
  uncPrefix: string,
): Promise<(point: DistributionPointSetting) => boolean> {
  if (syncHost.kind === 'another-computer') return () => false;
  const text = machine.platform === 'linux' ? await files.readText('/proc/self/mounts').catch(() => '') : '';
  const mounts: readonly Mount[] = parseMounts(text);
  const ownServer = serverOfUnc(`${uncPrefix}share`);
  return ({ path }) => {
    const server = serverOfUnc(path) ?? mountOf(mounts, path)?.server ?? null;
    return server === null || server === ownServer;
  };
}

async function measured(
  { openStore }: EstimateDeps,
  destination: string,
  points: readonly DistributionPointSetting[],
): Promise<MeasuredRate | null> {
  const store = openStore(destination);
  const copying = (await store.listRuns()).filter(({ bytesDistributed }) => bytesDistributed > 0);
  const journals: RunEvent[][] = [];
  for (const { id } of copying.slice(0, measuredRuns)) {
    const events = await store.readRun(id);
    if (events.ok) journals.push(events.value);
  }
  return measureCopyRate(journals, new Set(points.map(({ name }) => name)));
}
