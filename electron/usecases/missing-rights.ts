import type { Machine } from '../ports/machine.ts';
import { type Failure, failure } from '../shared/failure.ts';
import type { rightsActions } from '../shared/texts/en/rights-actions.ts';
import { message } from '../shared/texts/message.ts';

/** What rights are needed for. */
export type RightsAction = keyof typeof rightsActions;

/**
 * What keeps this account from what `action` names, or null: its rights, or that the computer did not tell them,
 * where running as an administrator would not help.
 */
export async function missingRights(machine: Machine, action: RightsAction): Promise<Failure | null> {
  if (await machine.hasRights()) return null;
  const unknown = (await machine.whyRightsAreUnknown?.()) ?? null;
  return (
    unknown ??
    failure('rights.missing', { account: machine.account(), action: message('rightsActions', action) })
  );
}
