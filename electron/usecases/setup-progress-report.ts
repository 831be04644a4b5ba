import type { Failure } from '../shared/failure.ts';
import type { Plan } from '../shared/plan.ts';
import type {
  OperationProgress,
  OperationState,
  SetupOutcome,
  SetupProgress,
} from '../shared/setup-progress.ts';
import type { StatusSnapshot } from '../shared/status.ts';
import type { Message } from '../shared/texts/message.ts';

/** Keeps the whole picture of a Setup and reports it at every change. */
export interface ProgressReport {
  set(id: string, state: OperationState, details?: { note?: Message | null; failure?: Failure }): void;
  note(id: string, note: Message): void;
  /** Shows a sync run's snapshot under the operation that waits for it. */
  showRun(id: string | null, snapshot: StatusSnapshot): void;
  /** What became of an operation of a Setup that was undone; those that were never begun stay as they are. */
  settleUndone(id: string, undone: boolean): void;
  end(outcome: SetupOutcome): void;
}

export function createProgressReport(plan: Plan, report: (progress: SetupProgress) => void): ProgressReport {
  const operations = new Map<string, OperationProgress>(
    plan.operations.map(({ id, title, state }) => [
      id,
      { id, title, state, note: null, progress: null, failure: null },
    ]),
  );
  let distributionPoints: SetupProgress['distributionPoints'] = [];
  let outcome: SetupOutcome | null = null;
  const send = () => report({ operations: [...operations.values()], distributionPoints, outcome });
  const change = (id: string, changes: Partial<OperationProgress>) => {
    const present = operations.get(id);
    if (present !== undefined) operations.set(id, { ...present, ...changes });
    send();
  };
  send();
  return {
    set: (id, state, { note, failure } = {}) =>
      change(id, {
        state,
        progress: null,
        ...(note === undefined ? {} : { note }),
        ...(failure === undefined ? {} : { failure }),
      }),
    note: (id, note) => change(id, { note }),
    showRun: (id, snapshot) => {
      distributionPoints = snapshot.distributionPoints;
      if (id === null) send();
      else change(id, { progress: snapshot.currentRun?.progress ?? null });
    },
    settleUndone: (id, undone) => {
      if (operations.get(id)?.state === 'done') change(id, { state: undone ? 'undone' : 'not undone' });
    },
    end: (ended) => {
      outcome = ended;
      send();
    },
  };
}
