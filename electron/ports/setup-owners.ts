import type { SetupOwner } from '../shared/setup-journal.ts';

/** The processes that carry out Setups on this computer. */
export interface SetupOwners {
  self(): Promise<SetupOwner>;
  /** Whether the owner of a Setup that began at that time runs no more. In doubt it does. */
  isGone(owner: SetupOwner, startedAt: Date): Promise<boolean>;
}
