import type { Machine } from '../ports/machine.ts';
import { type Failure, failure } from '../shared/failure.ts';

/** What Setup does, for `missingRights`. */
export const setUpAction = 'create shares and set permissions';
/** What undoing Setup and removing a site do. */
export const clearAction = 'remove shares and schedules';

/**
 * What keeps this account from what `action` names, or null: its rights, or that the computer did not tell them,
 * where running as an administrator would not help.
 */
export async function missingRights(machine: Machine, action: string): Promise<Failure | null> {
  if (await machine.hasRights()) return null;
  const unknown = (await machine.whyRightsAreUnknown?.()) ?? null;
  return unknown ?? failure('rights.missing', { account: machine.account(), action });
}
