import type { RemovalPlan, RemovalProgress } from '../../shared/removal.ts';
import type { LeftBehind, OperationProgress } from '../../shared/setup-progress.ts';
import { listed } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';

/** Turns what happens during a removal into whole snapshots. */
export interface RemovalProgressReport {
  begin(id: string): void;
  end(id: string, left: readonly LeftBehind[]): void;
  /** Says what the running operation is doing. */
  note(text: Message): void;
}

export function createRemovalProgress(
  plan: RemovalPlan,
  report: (progress: RemovalProgress) => void,
): RemovalProgressReport {
  let running: string | null = null;
  let operations: OperationProgress[] = plan.operations.map(({ id, title }) => ({
    ...{ id, title, state: 'to do', note: null, progress: null, failure: null },
  }));
  const change = (id: string | null, update: Partial<OperationProgress>) => {
    // What the plan did not list is gone already, and nothing is shown of it.
    if (!operations.some((operation) => operation.id === id)) return;
    operations = operations.map((operation) =>
      operation.id === id ? { ...operation, ...update } : operation,
    );
    report({ site: plan.site, operations });
  };
  return {
    begin: (id) => {
      running = id;
      change(id, { state: 'running' });
    },
    end: (id, left) => {
      change(id, { state: left.length === 0 ? 'done' : 'not undone', note: noteOf(left) });
    },
    note: (text) => change(running, { note: text }),
  };
}

function noteOf(left: readonly LeftBehind[]): Message | null {
  if (left.length === 0) return null;
  const named = left.map(({ what, remedy }) => message('operationNotes', 'leftBehind', { what, remedy }));
  return listed(named, 'sentences');
}
