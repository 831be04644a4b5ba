import { randomUUID } from 'node:crypto';
import { judgeFault } from '../../core/target-fault.ts';
import { placeOfTarget } from '../../core/target-place.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import type { Failure } from '../../shared/failure.ts';
import type { DistributionPointTest } from '../../shared/setup-calls.ts';
import { askCohort } from './ask-cohort.ts';
import type { PointFindings } from './cohort-messages.ts';
import type { DistributorOptions } from './distributor.ts';
import type { DistributionPolicy } from './policy.ts';

/** Whether a distribution point is reachable and writable, for the wizard; leaves nothing behind. */
export async function testTarget(
  target: DistributionPointSetting,
  signal: AbortSignal,
  options: DistributorOptions,
  policy: DistributionPolicy,
): Promise<DistributionPointTest> {
  const place = placeOfTarget(target.path, options.platform);
  if (!place.ok) return outcomeOf(nothingFound, place.failure);
  const findings =
    place.value.kind === 'smb'
      ? await options.smb.test(place.value, target, signal)
      : await testFolder(target.path, signal, options.workerCommand, policy);
  const { fault } = findings;
  return outcomeOf(findings, fault === null ? null : judgeFault(fault, target.path).failure);
}

async function testFolder(
  path: string,
  signal: AbortSignal,
  command: readonly string[],
  policy: DistributionPolicy,
): Promise<PointFindings> {
  const asked = await askCohort({
    ...{ command, policy, signal },
    job: { kind: 'test', path, catalogName: catalogFileName, runId: randomUUID() },
    answerIn: (message) => (message.kind === 'findings' ? message.findings : null),
  });
  if ('answer' in asked) return asked.answer;
  return { ...nothingFound, fault: { code: asked.code, operation: 'testing', path } };
}

const nothingFound: PointFindings = {
  ...{ fault: null, reachable: false, writable: false, freeBytes: null, holdsSha256: null },
};

function outcomeOf(findings: PointFindings, problem: Failure | null): DistributionPointTest {
  const { reachable, writable, freeBytes, holdsSha256 } = findings;
  return { problems: problem === null ? [] : [problem], reachable, writable, freeBytes, holdsSha256 };
}
