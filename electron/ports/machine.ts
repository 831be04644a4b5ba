import type { Failure } from '../shared/failure.ts';

/** Facts about the computer and the account that this program runs as. */
export interface Machine {
  readonly platform: 'windows' | 'linux';
  computerName(): string;
  account(): string;
  /** Whether the account may change shares, permissions and schedules. */
  hasRights(): Promise<boolean>;
  /** Why that could not be told, where `hasRights` says no for want of an answer; null where it is known. */
  readonly whyRightsAreUnknown?: () => Promise<Failure | null>;
}
