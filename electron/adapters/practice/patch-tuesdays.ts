/** 19:00 UTC: after 10:00 in Redmond, when Microsoft usually publishes, in summer and in winter. */
const publishedAtHour = 19;
const tuesday = 2;

/** The newest `count` Patch Tuesdays (second Tuesday of a month) before `now`, oldest first. */
export function lastPatchTuesdays(now: Date, count: number): Date[] {
  const found: Date[] = [];
  for (let monthsBack = 0; found.length < count; monthsBack++) {
    const date = secondTuesday(now.getUTCFullYear(), now.getUTCMonth() - monthsBack);
    if (date < now) found.unshift(date);
  }
  return found;
}

/** `month` counts from 0 and may be negative: the year before. */
function secondTuesday(year: number, month: number): Date {
  const firstDay = new Date(Date.UTC(year, month, 1)).getUTCDay();
  const firstTuesday = 1 + ((tuesday - firstDay + 7) % 7);
  return new Date(Date.UTC(year, month, firstTuesday + 7, publishedAtHour));
}
