import { type DistributionPointSetting, distributionPointSchema } from '../../shared/answers.ts';
import { failureMessage } from '../../shared/failure.ts';
import type { LeftBehind } from '../../shared/setup-progress.ts';
import { message } from '../../shared/texts/message.ts';
import { nameOfChange } from '../setup-operations/operations.ts';
import type { ChangeOf } from '../setup-operations/setup-context.ts';
import type { RemovalContext, TakeBackDeps, TakenBack } from './take-back.ts';

/** So many distribution points are cleaned side by side: hashing reads each catalog in full. */
const atOnce = 8;

/** Takes the site's catalog away from every distribution point that Setup served; each has its own fate. */
export async function cleanPoints(
  deps: TakeBackDeps,
  change: ChangeOf<'distributed'>,
  context: RemovalContext,
): Promise<TakenBack> {
  if (context.ours.size === 0) {
    return {
      removed: [],
      left: [{ what: nameOfChange(change), remedy: message('leftRemedies', 'unknownCatalog') }],
    };
  }
  const targets = change.distributionPoints.map(({ name, path }) => settingOf(name, path, context.points));
  const waiting = [...targets].sort((one, other) => (one.name < other.name ? -1 : 1)).entries();
  const outcomes: TakenBack[] = [];
  const worker = async () => {
    // The workers share one iterator: each takes the next that nobody took.
    for (const [place, target] of waiting) {
      context.note(message('planRemoval', 'cleaning', { name: target.name }));
      outcomes[place] = await cleanPoint(deps, target, context);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return {
    removed: outcomes.flatMap(({ removed }) => removed),
    left: outcomes.flatMap(({ left }) => left),
  };
}

async function cleanPoint(
  { pointCleaner }: TakeBackDeps,
  target: DistributionPointSetting,
  { ours, signal }: RemovalContext,
): Promise<TakenBack> {
  const point = `${target.name} (${target.path})`;
  const what = message('leftThings', 'catalogOn', { points: point });
  const cleaned = await pointCleaner.clean({ target, ours, signal });
  if (cleaned.kind === 'failed') {
    const detail = failureMessage(cleaned.failure, 'detail');
    const advice = failureMessage(cleaned.failure, 'remedy');
    const remedy = message('leftRemedies', 'thenDelete', { detail, remedy: advice });
    return { removed: [], left: [{ what, remedy }] };
  }
  const left: LeftBehind[] = cleaned.kept.map((name) => ({
    what: message('leftThings', 'fileOn', { file: name, point }),
    remedy: message('leftRemedies', 'notOurs'),
  }));
  return { removed: cleaned.kept.length === 0 || cleaned.removed.length > 0 ? [what] : [], left };
}

/** A distribution point that left the site has no settings any more; it is reached as this computer itself. */
function settingOf(
  name: string,
  path: string,
  points: readonly DistributionPointSetting[],
): DistributionPointSetting {
  return points.find((point) => point.path === path) ?? distributionPointSchema.parse({ name, path });
}
