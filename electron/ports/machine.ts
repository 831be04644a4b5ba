/** Facts about the computer and the account that this program runs as. */
export interface Machine {
  readonly platform: 'windows' | 'linux';
  computerName(): string;
  account(): string;
  /** Whether the account may change shares, permissions and schedules. */
  hasRights(): Promise<boolean>;
}
