import type { Answers } from '../../electron/shared/answers.ts';
import type { Failure } from '../../electron/shared/failure.ts';
import type { Plan } from '../../electron/shared/plan.ts';
import type { RemovalOptions, RemovalPlan, RemovalProgress } from '../../electron/shared/removal.ts';
import type { LeftBehind, SetupOutcome, SetupProgress } from '../../electron/shared/setup-progress.ts';
import type { Message } from '../../electron/shared/texts/message.ts';

/** Check and repair of a site: what differs from its settings is shown, then put right. */
export type RepairStep =
  | { readonly kind: 'checking' }
  /** The site could not be compared with its settings, or cannot be repaired as the computer is. */
  | { readonly kind: 'refused'; readonly problems: readonly Failure[] }
  | { readonly kind: 'checked'; readonly answers: Answers; readonly plan: Plan }
  | {
      readonly kind: 'repairing';
      readonly plan: Plan;
      readonly progress: SetupProgress | null;
      readonly isCancelling: boolean;
    }
  | {
      readonly kind: 'repaired';
      readonly plan: Plan;
      readonly progress: SetupProgress | null;
      readonly outcome: SetupOutcome;
    };

/** Removal of a site: what goes and what stays is shown, then it goes. */
export type RemovalStep =
  | { readonly kind: 'planning'; readonly last: RemovalPlan | null }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'planned'; readonly plan: RemovalPlan }
  | {
      readonly kind: 'removing';
      readonly plan: RemovalPlan;
      readonly progress: RemovalProgress | null;
    }
  | {
      readonly kind: 'removed';
      readonly removed: readonly Message[];
      readonly leftBehind: readonly LeftBehind[];
    };

/** The dialog that is open over a site's status. */
export type Maintenance =
  | { readonly kind: 'none' }
  | { readonly kind: 'repair'; readonly site: string; readonly step: RepairStep }
  | {
      readonly kind: 'removal';
      readonly site: string;
      readonly options: RemovalOptions;
      readonly step: RemovalStep;
    };

export type Repair = Extract<Maintenance, { kind: 'repair' }>;
export type Removal = Extract<Maintenance, { kind: 'removal' }>;

/** Whether the computer is being changed: the dialog stays until that is over. */
export function isAtWork(maintenance: Maintenance): boolean {
  return (
    maintenance.kind !== 'none' &&
    (maintenance.step.kind === 'repairing' || maintenance.step.kind === 'removing')
  );
}

/** The operations of a plan that change something. */
export function differences({ operations }: Plan): Plan['operations'] {
  return operations.filter(({ state }) => state === 'to do');
}
