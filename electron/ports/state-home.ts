import type { Result } from '../shared/result.ts';

/** The folder of this computer's own state. */
export interface StateHome {
  /**
   * Makes it so that nobody but administrators can write to it; called before anything with rights first writes
   * there. Refuses a folder that somebody else made or wrote to. Does nothing where it is done already.
   */
  close(): Promise<Result<null>>;
}
