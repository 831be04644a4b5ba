import { failure } from '../shared/failure.ts';
import { summarizePoints } from '../shared/point-summary.ts';
import type { DistributionPointStatus } from '../shared/status.ts';
import { lookForArrivals } from '../usecases/arrivals/look-for-arrivals.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';
import { openSite } from './open-site.ts';
import { pointText, summaryText } from './progress-lines.ts';

/** More names than that in a row help nobody. */
const mostLines = 50;

/** `pkgsource arrivals`: looks what engines have delivered, and proves as much of it as the settings allow. */
export async function arrivalsCommand(
  context: CommandContext,
  options: { readonly site?: string | undefined },
): Promise<CommandOutcome> {
  const opened = await openSite(context, options.site);
  if (!opened.ok) return failedOutcome([opened.failure]);
  const { parts, site, close } = opened.value;
  const looked = await lookForArrivals(parts, site, context.signal).finally(close);
  if (!looked.ok) return failedOutcome([looked.failure]);
  switch (looked.value.kind) {
    case 'nothing to look at':
      return doneOutcome({ arrivals: null }, ['No engine carries the catalog to a distribution point.']);
    case 'busy':
      return doneOutcome({ arrivals: null }, ['A run is in progress; it looks for itself at its end.']);
    case 'looked':
      return outcomeOf(
        looked.value.snapshot.distributionPoints.filter(({ delivery }) => delivery !== undefined),
      );
  }
}

function outcomeOf(points: readonly DistributionPointStatus[]): CommandOutcome {
  const failed = points.filter(({ state }) => state === 'failed' || state === 'unreachable');
  const summary = summarizePoints(points);
  const told = points.filter(({ state }) => state !== 'in sync' && state !== 'disabled').slice(0, mostLines);
  const lines = [summaryText(summary), ...told.map((point) => `  ${pointText(point)}`)];
  const document = { arrivals: { summary, distributionPoints: points } };
  if (failed.length === 0) return doneOutcome(document, lines);
  const names = failed.slice(0, mostLines).map(({ name }) => name);
  const params = { count: failed.length, total: points.length, names: names.join(', ') };
  return { ...failedOutcome([failure('run.points-failed', params)], document), lines };
}
