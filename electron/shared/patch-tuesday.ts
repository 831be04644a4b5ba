/** Hour (UTC) by which Microsoft has published on Patch Tuesday: 10 in the morning Pacific time. */
const publishedAtHour = 18;

/**
 * The newest Patch Tuesday, the second Tuesday of a month, that lies before `nowMs`; in milliseconds.
 * Source: Microsoft Security Response Center, “Security Update Guide”.
 */
export function lastPatchTuesday(nowMs: number): number {
  const now = new Date(nowMs);
  const thisMonth = patchTuesday(now.getUTCFullYear(), now.getUTCMonth());
  return thisMonth <= nowMs ? thisMonth : patchTuesday(now.getUTCFullYear(), now.getUTCMonth() - 1);
}

function patchTuesday(year: number, month: number): number {
  const firstWeekday = new Date(Date.UTC(year, month, 1)).getUTCDay();
  const firstTuesday = 1 + ((2 - firstWeekday + 7) % 7);
  return Date.UTC(year, month, firstTuesday + 7, publishedAtHour);
}
