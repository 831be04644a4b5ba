import type { Failure } from '../electron/shared/failure.ts';

const nothingBegun: ReadonlySet<Failure['code']> = new Set([
  'elevation.refused',
  'elevation.not-possible',
  'elevation.not-begun',
  'elevation.not-placed',
  'elevation.plan-differs',
]);

const toBeSettled: ReadonlySet<Failure['code']> = new Set(['elevation.ended-early', 'setup.unfinished']);

/** Rights were not given, or not to this plan: the person is where they were before. */
export function nothingBegan({ code }: Failure): boolean {
  return nothingBegun.has(code);
}

/** A Setup was interrupted, this one or an earlier one: it is to be finished or undone first. */
export function isToBeSettled({ code }: Failure): boolean {
  return toBeSettled.has(code);
}

/** What the person decided themselves is told calmly. */
export function intentOf({ code }: Failure): 'info' | 'error' {
  return code === 'setup.cancelled' || code === 'elevation.refused' ? 'info' : 'error';
}
