import type { CopyCost } from '../../electron/shared/copy-cost.ts';
import type { Texts } from '../../electron/shared/texts/language.ts';
import { formatBytes, formatDuration, formatRate } from '../ui/format.ts';

/** What each new catalog takes through the host's link, and for how long, in sentences. */
export function costInWords(t: Texts<'copyAdvice'>, cost: CopyCost): readonly string[] {
  const { points, localPoints, carriedPoints } = cost;
  const free = localPoints + carriedPoints;
  return [
    t('cost', { count: points, bytes: formatBytes(cost.bytes), size: formatBytes(cost.catalogBytes) }),
    timeInWords(t, cost),
    ...(free > 0 ? [t('free', { count: free })] : []),
  ];
}

function timeInWords(t: Texts<'copyAdvice'>, { seconds, boundBy, rateFrom, rateMBps }: CopyCost): string {
  // An estimate is told in whole minutes.
  const time = formatDuration(Math.max(60, Math.round(seconds / 60) * 60));
  if (boundBy === 'limits') return t('timeLimits', { time });
  return t(rateFrom === 'measured' ? 'timeMeasured' : 'timeAssumed', {
    time,
    rate: formatRate(rateMBps * 1e6),
  });
}
