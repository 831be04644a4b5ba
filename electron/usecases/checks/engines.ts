import { planDeliveries } from '../../core/replication-plan.ts';
import type { ReplicationEngine, ReplicationEngines } from '../../ports/replication-engine.ts';
import type { Answers } from '../../shared/answers.ts';
import { failureMessage } from '../../shared/failure.ts';
import { listed } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { openEngine } from '../arrivals/open-engine.ts';
import { type Check, type CheckDeps, type Finding, passed, warning } from './check.ts';

/** Engines that cannot be asked yet do not keep a site from being set up: their packages and folders may come later. */
export const enginesCheck: Check = {
  id: 'engines',
  title: message('checks', 'engines'),
  applicable: ({ deps, answers }) =>
    answers?.syncHost.kind === 'this-computer' && enginesOf(deps, answers).length > 0,
  check: async ({ deps, answers, signal }) =>
    inspectEngines(answers === null ? [] : enginesOf(deps, answers), signal),
};

function enginesOf(
  { openEngines, openStore, shareServer }: CheckDeps,
  answers: Answers,
): ReplicationEngine[] {
  if (openEngines === undefined) return [];
  const share = { unc: shareServer.uncOf(answers.share.name) };
  return enginesServing(
    answers,
    openEngines(openStore(answers.destination), { share, destination: answers.destination }),
  );
}

/** The engines of a site, opened for the distribution points that are enabled. */
export function enginesServing(
  {
    distributionPoints,
    distributionPointGroups,
  }: Pick<Answers, 'distributionPoints' | 'distributionPointGroups'>,
  engines: ReplicationEngines,
): ReplicationEngine[] {
  const enabled = distributionPoints.filter((point) => point.enabled);
  const plan = planDeliveries(enabled, distributionPointGroups);
  return plan.engines.flatMap((served) => openEngine(engines, served) ?? []);
}

/** Asks each, one after the other, and lets go of it. */
export async function inspectEngines(
  engines: readonly ReplicationEngine[],
  signal: AbortSignal,
): Promise<Finding> {
  const bad: { readonly found: Message; readonly remedy: Message }[] = [];
  for (const engine of engines) {
    const inspected = await engine.inspect(signal);
    await engine.close();
    if (inspected.ok) continue;
    const detail = failureMessage(inspected.failure, 'detail');
    bad.push({
      found: message('checks', 'pointSays', { name: engine.description, detail }),
      remedy: failureMessage(inspected.failure, 'remedy'),
    });
  }
  const [first] = bad;
  if (engines.length === 0) return passed(message('checks', 'noEngine'));
  if (first === undefined) {
    const names = engines.map(({ description }) => description).join(', ');
    return passed(message('checks', 'enginesAnswer', { engines: names }));
  }
  return warning(
    listed(
      bad.map(({ found }) => found),
      'sentences',
    ),
    message('checks', 'asksAgain', { remedy: first.remedy }),
  );
}
