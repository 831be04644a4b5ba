import type { DistributionPointSetting } from '../shared/answers.ts';
import type { CopyCost } from '../shared/copy-cost.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { englishLanguage } from '../shared/texts/english-language.ts';
import { type Message, message } from '../shared/texts/message.ts';
import type { MeasuredRate } from './measured-rate.ts';
import { runLimitHours } from './run-limit.ts';
import { usualCatalogBytes } from './space-needed.ts';

/** A link of 100 Mbit/s, where no run has shown what it carries. */
export const assumedRateMBps = 12.5;

/** An engine is worth it where every new catalog keeps the link busy for longer than this. */
export const worthSeconds = 3600;

/** What an engine takes through the host's link at most, in catalogs: distribution points hand on what they have. */
const engineCatalogs = 3;

export interface CopyCostFacts {
  /** Those that the host copies to, enabled, and not on disks of its own. */
  readonly points: readonly Pick<DistributionPointSetting, 'maxMBps'>[];
  readonly localPoints: number;
  readonly carriedPoints: number;
  /** Size of the catalog in PkgSource, and of the source's; null where they are not known. */
  readonly heldBytes: number | null;
  readonly sourceBytes: number | null;
  readonly measured: MeasuredRate | null;
  /** How many are copied to at the same time. */
  readonly atOnce: number;
}

/** What copying costs, and whether an engine should do it. */
export function costOfCopying(facts: CopyCostFacts): CopyCost {
  const { points, localPoints, carriedPoints, measured } = facts;
  const size = sizeOf(facts);
  const rateMBps = measured?.rateMBps ?? assumedRateMBps;
  const count = points.length;
  const byLink = (count * size.catalogBytes) / (rateMBps * 1e6);
  const byLimits = secondsByLimits(facts, size.catalogBytes);
  const seconds = Math.max(byLink, byLimits);
  const perPoint = size.catalogBytes / (rateMBps * 1e6);
  return {
    ...{ points: count, localPoints, carriedPoints, ...size, rateMBps, seconds },
    bytes: count * size.catalogBytes,
    rateFrom: measured === null ? 'assumed' : 'measured',
    measuredRuns: measured?.runs ?? 0,
    boundBy: byLimits > byLink ? 'limits' : 'link',
    engineBytes: Math.min(count, engineCatalogs) * size.catalogBytes,
    worthFromPoints: Math.floor(worthSeconds / perPoint) + 1,
    advice: adviceFor(seconds, count),
  };
}

function sizeOf({
  heldBytes,
  sourceBytes,
}: CopyCostFacts): Pick<CopyCost, 'catalogBytes' | 'catalogBytesFrom'> {
  if (sourceBytes !== null) return { catalogBytes: sourceBytes, catalogBytesFrom: 'source' };
  if (heldBytes !== null) return { catalogBytes: heldBytes, catalogBytesFrom: 'catalog' };
  return { catalogBytes: usualCatalogBytes, catalogBytesFrom: 'usual' };
}

/** However fast the link: the slowest one's own time, and the time of all, shared by those that go on at once. */
function secondsByLimits({ points, atOnce }: CopyCostFacts, catalogBytes: number): number {
  const each = points.flatMap(({ maxMBps }) =>
    maxMBps === undefined ? [] : [catalogBytes / (maxMBps * 1e6)],
  );
  const slowest = each.reduce((longest, seconds) => Math.max(longest, seconds), 0);
  const all = each.reduce((sum, seconds) => sum + seconds, 0);
  return Math.max(slowest, all / atOnce);
}

/** Three are carried no cheaper by an engine than by the host. */
function adviceFor(seconds: number, points: number): CopyCost['advice'] {
  if (points <= engineCatalogs || seconds <= worthSeconds) return 'copy';
  return seconds > runLimitHours * 3600 ? 'engine needed' : 'engine';
}

/** What a plan warns of; null where copying is as good. */
export function copyCostWarning(cost: CopyCost): Failure | null {
  if (cost.advice === 'copy') return null;
  const { points, worthFromPoints } = cost;
  return failure(cost.advice === 'engine' ? 'delivery.engine-worth' : 'delivery.engine-needed', {
    ...{ points, worthFromPoints, hours: hours(cost.seconds), limit: runLimitHours },
    ...{ gigabytes: gigabytes(cost.bytes), engineGigabytes: gigabytes(cost.engineBytes), pace: paceOf(cost) },
  });
}

/** The cost in a sentence for a terminal; null where nothing goes through the link. */
export function copyCostLine(cost: CopyCost): string | null {
  const { points, worthFromPoints } = cost;
  if (points === 0) return null;
  const size = `${gigabytes(cost.catalogBytes)} GB (${sizeOrigins[cost.catalogBytesFrom]}) × ${points}`;
  const rest = worthFromPoints > points ? `; an engine is worth it from ${worthFromPoints} on` : '';
  return `Each new catalog: ${size} distribution points = ${gigabytes(cost.bytes)} GB through the host’s link, about ${hours(cost.seconds)} h ${englishLanguage.say(paceOf(cost))}${rest}.`;
}

const sizeOrigins: Readonly<Record<CopyCost['catalogBytesFrom'], string>> = {
  catalog: 'that of PkgSource',
  source: 'that of the source',
  usual: 'Microsoft’s usual one',
};

function paceOf({ boundBy, rateFrom, rateMBps, measuredRuns }: CopyCost): Message {
  if (boundBy === 'limits') return message('failureParts', 'within');
  const rate = rateMBps.toFixed(1);
  return rateFrom === 'measured'
    ? message('failureParts', 'measured', { rate, runs: measuredRuns ?? 0 })
    : message('failureParts', 'assumed', { rate });
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(bytes < 100e9 ? 2 : 0);
}

function hours(seconds: number): string {
  return (seconds / 3600).toFixed(seconds < 36_000 ? 1 : 0);
}
