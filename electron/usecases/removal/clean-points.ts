import { type DistributionPointSetting, distributionPointSchema } from '../../shared/answers.ts';
import { describeFailure } from '../../shared/failure.ts';
import type { LeftBehind } from '../../shared/removal.ts';
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
    return { removed: [], left: [{ what: nameOfChange(change), remedy: unknownCatalog }] };
  }
  const waiting = change.distributionPoints.map(({ name, path }) => settingOf(name, path, context.points));
  const outcomes: TakenBack[] = [];
  const worker = async () => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      context.note(`cleaning ${target.name}`);
      outcomes.push(await cleanPoint(deps, target, context));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return {
    removed: outcomes.flatMap(({ removed }) => removed).sort(),
    left: outcomes.flatMap(({ left }) => left).sort((one, other) => (one.what < other.what ? -1 : 1)),
  };
}

const unknownCatalog =
  'It is not known which catalogs the site brought there. Delete wsusscn2.cab and catalog.json if they are not wanted.';

async function cleanPoint(
  { pointCleaner }: TakeBackDeps,
  target: DistributionPointSetting,
  { ours, signal }: RemovalContext,
): Promise<TakenBack> {
  const what = `the catalog on ${target.name} (${target.path})`;
  const cleaned = await pointCleaner.clean({ target, ours, signal });
  if (cleaned.kind === 'failed') {
    const { detail, remedy } = describeFailure(cleaned.failure);
    const byHand = 'Then delete wsusscn2.cab and catalog.json there by hand.';
    return { removed: [], left: [{ what, remedy: `${detail} ${remedy} ${byHand}` }] };
  }
  const left: LeftBehind[] = cleaned.kept.map((name) => ({
    what: `${name} on ${target.name} (${target.path})`,
    remedy: 'It is not what this site brought there. Delete it if it is not wanted.',
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
