import type { Clock } from '../../ports/clock.ts';
import type { Distributor } from '../../ports/distributor.ts';
import type { SetupOwners } from '../../ports/setup-owners.ts';
import type { Answers } from '../../shared/answers.ts';
import type { CheckResult } from '../../shared/checks.ts';
import { type Failure, failureMessage } from '../../shared/failure.ts';
import type { Message } from '../../shared/texts/message.ts';
import type { PrepareSetupDeps } from '../setup-dependencies.ts';
import type { ReplicationParts } from '../sync/sync-parts.ts';

export interface CheckDeps extends PrepareSetupDeps {
  readonly clock: Clock;
  readonly setupOwners: SetupOwners;
  testDistributor(): Pick<Distributor, 'test'>;
  /** Engines that carry the catalog; where there is none, they are not asked. */
  readonly openEngines?: ReplicationParts['openEngines'] | undefined;
}

/** What is checked: this computer, with the (tidy) answers where there are any. */
export interface CheckSubject {
  readonly deps: CheckDeps;
  readonly answers: Answers | null;
  readonly signal: AbortSignal;
}

/** What a check found, and what to do about it. */
export type Finding = Pick<CheckResult, 'outcome' | 'found' | 'remedy'>;

/** One prerequisite. */
export interface Check {
  readonly id: string;
  readonly title: Message;
  /** Whether there is anything to check with these answers on this platform. */
  applicable(subject: CheckSubject): boolean;
  check(subject: CheckSubject): Promise<Finding>;
}

export function passed(found: Message): Finding {
  return { outcome: 'passed', found, remedy: null };
}

export function warning(found: Message, remedy: Message): Finding {
  return { outcome: 'warning', found, remedy };
}

export function failed(found: Message, remedy: Message): Finding {
  return { outcome: 'failed', found, remedy };
}

/** A failure as a finding. */
export function failedBy(reason: Failure): Finding {
  return failed(failureMessage(reason, 'detail'), failureMessage(reason, 'remedy'));
}
