import { engineFaults } from '../../core/engine-faults.ts';
import type { CleanJob, CohortMessage, TestJob } from './cohort-messages.ts';
import { startCohortProcess } from './cohort-process.ts';
import type { DistributionPolicy } from './policy.ts';

export interface Question<T> {
  /** Program and leading arguments that start a cohort process: the folder is touched in there alone. */
  readonly command: readonly string[];
  readonly policy: DistributionPolicy;
  readonly job: Omit<TestJob, 'limits'> | Omit<CleanJob, 'limits'>;
  readonly signal: AbortSignal;
  /** The answer in a message, or null where it holds none. */
  answerIn(message: CohortMessage): T | null;
}

/** Asks a cohort process of its own about one folder: the answer, or the code of the engine's fault without one. */
export async function askCohort<T>(
  question: Question<T>,
): Promise<{ readonly answer: T } | { readonly code: string }> {
  const { command, policy, job, signal, answerIn } = question;
  const { lookMs, patienceMs, renameWaitsMs, silenceMs } = policy;
  const found: T[] = [];
  const process = startCohortProcess({
    ...{ command, silenceMs, threads: 4 },
    job: { ...job, limits: { operationMs: lookMs, patienceMs, renameWaitsMs } },
    onMessage: (message) => {
      const answer = answerIn(message);
      if (answer !== null) found.push(answer);
    },
  });
  const cancel = () => process.cancel(policy.cancelMs);
  signal.addEventListener('abort', cancel);
  const end = await process.ended;
  signal.removeEventListener('abort', cancel);
  const [answer] = found;
  if (answer !== undefined) return { answer };
  if (signal.aborted) return { code: engineFaults.cancelled };
  return { code: end.kind === 'hung' ? engineFaults.stalled : engineFaults.workerEnded };
}
