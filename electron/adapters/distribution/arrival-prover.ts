import { type ArrivalSurvey, chooseProofs, findingOf } from '../../core/arrival-proofs.ts';
import { engineFaults, type TargetFault } from '../../core/engine-faults.ts';
import type { CachedHash } from '../../core/hash-cache.ts';
import { judgeFault } from '../../core/target-fault.ts';
import type { ArrivalProver, ArrivalRequest } from '../../ports/arrival-prover.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import type { SmbCarrier } from './carriers.ts';
import { hashArrivals } from './hash-arrivals.ts';
import { locatePoint, readMounts } from './locate-point.ts';
import { type DistributionPolicy, defaultPolicy } from './policy.ts';
import { loadProofCache, type ProofCache } from './proof-cache.ts';
import type { ServedPoint } from './served-point.ts';
import { surveyArrivals } from './survey-arrivals.ts';

export interface ArrivalProverOptions {
  /** Program and leading arguments that start a cohort process: folders are touched in there alone. */
  readonly workerCommand: readonly string[];
  /** File that remembers what was read where; in the site's `.sync` folder. */
  readonly proofsPath: string;
  readonly files: Files;
  readonly platform: 'windows' | 'linux';
  readonly smb: SmbCarrier;
  readonly clock: Clock;
  readonly policy?: Partial<DistributionPolicy>;
}

/** What the phases of one look share. */
export interface ProofContext {
  readonly request: ArrivalRequest;
  readonly policy: DistributionPolicy;
  readonly workerCommand: readonly string[];
  readonly smb: SmbCarrier;
  readonly proofs: ProofCache;
  nowMs(): number;
  onSurvey(point: ServedPoint, survey: ArrivalSurvey): void;
  onHash(point: ServedPoint, evidence: CachedHash): void;
  onFault(point: ServedPoint, fault: TargetFault): void;
}

/** Somebody writes to a file, or holds it so that nobody else may read it. */
const heldCodes: readonly string[] = ['EBUSY', 'ETXTBSY', engineFaults.inUse];

/** Looks at distribution points through the file system, or through an SMB client where that does not lead there. */
export function createArrivalProver(options: ArrivalProverOptions): ArrivalProver {
  return { prove: (request) => prove(request, options) };
}

async function prove(request: ArrivalRequest, options: ArrivalProverOptions): Promise<void> {
  const { clock, smb, workerCommand } = options;
  const policy = { ...defaultPolicy, ...options.policy };
  const proofs = await loadProofCache(options.files, options.proofsPath);
  const points = await locate(request, options, proofs);
  const surveys = new Map<string, ArrivalSurvey>();
  const read = new Map<string, CachedHash>();
  const nowMs = () => clock.now().getTime();
  const context: ProofContext = {
    ...{ request, policy, workerCommand, smb, proofs, nowMs },
    onSurvey: ({ name }, survey) => surveys.set(name, survey),
    onHash: (point, evidence) => {
      read.set(point.name, evidence);
      proofs.record(point.setting.path, { hash: evidence, mountPoint: point.mountPoint });
    },
    onFault: ({ name, setting }, fault) => {
      const surveyed = surveys.get(name);
      // Between the look and the reading the engine moved on: that is no fault of the place.
      if (surveyed !== undefined && heldCodes.includes(fault.code)) return;
      if (surveyed !== undefined && fault.code === 'ENOENT')
        return void surveys.set(name, { ...surveyed, file: null });
      surveys.delete(name);
      const { outcome, failure } = judgeFault(fault, setting.path);
      request.report({ name, kind: 'fault', outcome, failure });
    },
  };
  await surveyArrivals(context, points);
  const known = (point: ServedPoint) => read.get(point.name) ?? proofs.read(point.setting.path)?.hash ?? null;
  const report = (point: ServedPoint) => {
    const survey = surveys.get(point.name);
    if (survey === undefined) return;
    const finding = findingOf(survey, known(point), nowMs());
    const { claimsSha256, partials } = survey;
    request.report({ name: point.name, kind: 'found', found: { finding, claimsSha256, partials } });
  };
  const { manifest: published, reprove, mayReadBytes } = request;
  const candidates = points.flatMap((point) => {
    const survey = surveys.get(point.name);
    return survey === undefined ? [] : [{ name: point.name, survey, read: known(point) }];
  });
  const chosen = new Map(
    chooseProofs(candidates, { published, reprove, mayReadBytes, nowMs: nowMs() }).map((name, rank) => [
      name,
      rank,
    ]),
  );
  for (const point of points) if (!chosen.has(point.name)) report(point);
  const rankOf = ({ name }: ServedPoint) => chosen.get(name) ?? 0;
  const toRead = points.filter(({ name }) => chosen.has(name)).sort((a, b) => rankOf(a) - rankOf(b));
  await hashArrivals(context, toRead, report);
  await proofs.save();
}

/** Those that can be reached; the others have had their last event. */
async function locate(
  request: ArrivalRequest,
  options: ArrivalProverOptions,
  proofs: ProofCache,
): Promise<ServedPoint[]> {
  const mounts = await readMounts(options);
  return request.targets.flatMap((setting): ServedPoint[] => {
    const { name } = setting;
    const located = locatePoint(setting.path, { platform: options.platform, mounts, proofs });
    if (located.kind === 'located') {
      return [{ name, setting, place: located.place, mountPoint: located.mount?.mountPoint ?? null }];
    }
    request.report({ name, kind: 'fault', outcome: located.kind, failure: located.failure });
    return [];
  });
}
