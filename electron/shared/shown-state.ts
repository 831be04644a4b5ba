import type { DistributionPointState, DistributionPointStatus } from './status.ts';

/** A distribution point's state as people are told it: what is only reported is a state of its own to them. */
export type ShownState = DistributionPointState | 'reported';

/**
 * The state to tell: reported is what its engine says it has delivered, and where nobody has read the file. Records of
 * earlier versions do not say so: there it is arriving.
 */
export function shownStateOf({
  state,
  waitingForCode,
}: Pick<DistributionPointStatus, 'state' | 'waitingForCode'>): ShownState {
  if (state !== 'arriving') return state;
  return waitingForCode === 'reported' || waitingForCode === 'reportedUnseen' ? 'reported' : state;
}
