import type { DistributionPointState, DistributionPointStatus } from './status.ts';

/** A distribution point's state as people are told it: what is only reported is a state of its own to them. */
export type ShownState = DistributionPointState | 'reported';

/** Waits of distribution points whose engine says that it has delivered, and where nobody has read the file. */
const reportedWaits: ReadonlySet<string> = new Set(['reported', 'reportedUnseen']);

/** The state to tell. Records of earlier versions do not say what is only reported: there it is arriving. */
export function shownStateOf({
  state,
  waitingForCode,
}: Pick<DistributionPointStatus, 'state' | 'waitingForCode'>): ShownState {
  return state === 'arriving' && reportedWaits.has(waitingForCode ?? '') ? 'reported' : state;
}
