import type { Result } from '../shared/result.ts';
import type { SystemLogKind } from '../shared/system-log-ids.ts';

export type { SystemLogKind };

export interface SystemLogEvent {
  readonly kind: SystemLogKind;
  /** Stable from one version to the next, 1 to 1000; the table is in `shared/system-log-ids.ts`. */
  readonly id: number;
  /** For people; never a secret. */
  readonly text: string;
}

/** The log that this computer's monitoring reads: Windows' Application log, or syslog. */
export interface SystemLog {
  /** Fails when the log could not be written; a run never fails for that. */
  write(event: SystemLogEvent): Promise<Result<null>>;
}

/** What a log wants to know before it takes events of ours. Both do nothing where it is done already. */
export interface SystemLogSource {
  /** What our events come from. */
  readonly name: string;
  register(): Promise<Result<null>>;
  remove(): Promise<Result<null>>;
}
