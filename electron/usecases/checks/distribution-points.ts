import { planDeliveries } from '../../core/replication-plan.ts';
import type { Distributor } from '../../ports/distributor.ts';
import type { Answers, DistributionPointSetting } from '../../shared/answers.ts';
import { failureMessage } from '../../shared/failure.ts';
import { listed } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { type Check, type Finding, passed, warning } from './check.ts';

/** So many are tested at once: a dead one takes its whole time limit. */
const atOnce = 8;

/** Distribution points that cannot be reached do not keep a site from being set up. */
export const distributionPointsCheck: Check = {
  id: 'distribution-points',
  title: message('checks', 'points'),
  applicable: ({ answers }) => answers?.syncHost.kind === 'this-computer' && copiedPoints(answers).length > 0,
  check: async ({ deps, answers, signal }) =>
    testPoints(deps.testDistributor(), answers === null ? [] : copiedPoints(answers), signal),
};

/** Those that we write to ourselves: what an engine serves is the engine's to write, and not to be written to. */
export function copiedPoints({
  distributionPoints,
  distributionPointGroups,
}: Pick<Answers, 'distributionPoints' | 'distributionPointGroups'>): readonly DistributionPointSetting[] {
  const enabled = distributionPoints.filter((point) => point.enabled);
  return planDeliveries(enabled, distributionPointGroups).copied;
}

/** Tests each, a few at a time. */
export async function testPoints(
  distributor: Pick<Distributor, 'test'>,
  points: readonly DistributionPointSetting[],
  signal: AbortSignal,
): Promise<Finding> {
  const bad: { name: string; detail: Message; remedy: Message }[] = [];
  for (let start = 0; start < points.length; start += atOnce) {
    const tested = points.slice(start, start + atOnce).map(async (point) => {
      const { problems, reachable, writable } = await distributor.test(point, signal);
      const [problem] = problems;
      if (problem !== undefined) {
        const detail = failureMessage(problem, 'detail');
        bad.push({ name: point.name, detail, remedy: failureMessage(problem, 'remedy') });
      } else if (!reachable || !writable) {
        const detail = message('checks', reachable ? 'notWritable' : 'notReached');
        bad.push({ name: point.name, detail, remedy: message('checks', 'checkServer') });
      }
    });
    await Promise.all(tested);
  }
  const [first] = bad;
  if (first === undefined) return passed(message('checks', 'allPoints', { count: points.length }));
  return warning(
    listed(
      bad.map(({ name, detail }) => message('checks', 'pointSays', { name, detail })),
      'sentences',
    ),
    message('checks', 'goesOn', { remedy: first.remedy }),
  );
}
