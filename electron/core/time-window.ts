/** Times of day as HH:MM; from 22:00 to 05:00 spans midnight; equal times mean the whole day. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
}

const minutesPerDay = 24 * 60;

/** Minutes until the window opens, 0 while it is open. `minuteOfDay` is local time of the synchronization host. */
export function minutesUntilOpen(window: TimeWindow, minuteOfDay: number): number {
  const from = minutesOf(window.from);
  const to = minutesOf(window.to);
  const length = (to - from + minutesPerDay) % minutesPerDay || minutesPerDay;
  const sinceOpened = (minuteOfDay - from + minutesPerDay) % minutesPerDay;
  return sinceOpened < length ? 0 : minutesPerDay - sinceOpened;
}

function minutesOf(timeOfDay: string): number {
  const [hours, minutes] = timeOfDay.split(':');
  return Number(hours) * 60 + Number(minutes);
}
