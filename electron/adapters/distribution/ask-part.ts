import { engineFaults } from '../../core/engine-faults.ts';
import type { CohortJob, CohortMessage } from './cohort-messages.ts';
import { startCohortProcess } from './cohort-process.ts';
import type { DistributionPolicy } from './policy.ts';

/**
 * The first look has few threads, because starting a thousand takes longer than looking at a thousand folders.
 * Where so many hang that the rest has none left, it ends, and a second look has two for everybody.
 */
const firstThreads = 64;
const firstQuietMs = 1000;

/** Something that is asked about many folders, each answered in one message. */
export interface PartQuestion {
  /** Program and leading arguments that start a cohort process: the folders are touched in there alone. */
  readonly command: readonly string[];
  readonly policy: DistributionPolicy;
  readonly signal: AbortSignal;
  readonly names: readonly string[];
  /** `quietMs` as in a LookJob. */
  jobFor(names: readonly string[], quietMs: number | null): CohortJob;
  /** Takes an answer; returns whose it was, or null where it is none. */
  take(message: CohortMessage): string | null;
}

/** Who did not answer: `blamed` because the process hung on them or ended by itself, the others because it did. */
export interface PartEnd {
  /** Code of the engine's fault of those who are blamed. */
  readonly code: string;
  readonly blamed: readonly string[];
  readonly unasked: readonly string[];
}

/** Asks about folders in a process of its own. A cancelled question ends without a word about the rest. */
export async function askPart(question: PartQuestion): Promise<PartEnd> {
  const first = await askOnce(question, question.names, firstQuietMs);
  return first.kind === 'ended' ? first.end : askAgain(question, first.missing);
}

async function askAgain(question: PartQuestion, names: readonly string[]): Promise<PartEnd> {
  const second = await askOnce(question, names, null);
  return second.kind === 'ended' ? second.end : nobody;
}

type AskedOnce =
  | { readonly kind: 'ended'; readonly end: PartEnd }
  /** It went quiet before these had answered. */
  | { readonly kind: 'quiet'; readonly missing: readonly string[] };

const nobody: PartEnd = { code: engineFaults.workerEnded, blamed: [], unasked: [] };

async function askOnce(
  question: PartQuestion,
  names: readonly string[],
  quietMs: number | null,
): Promise<AskedOnce> {
  const { command, policy, signal } = question;
  const unseen = new Set(names);
  const process = startCohortProcess({
    command,
    threads: quietMs === null ? names.length * 2 + 4 : Math.min(firstThreads, names.length * 2 + 4),
    silenceMs: policy.silenceMs,
    job: question.jobFor(names, quietMs),
    onMessage: (message) => {
      const name = question.take(message);
      if (name !== null) unseen.delete(name);
    },
  });
  const cancel = () => process.cancel(policy.cancelMs);
  signal.addEventListener('abort', cancel);
  const end = await process.ended;
  signal.removeEventListener('abort', cancel);
  const rest = [...unseen];
  if (signal.aborted || rest.length === 0) return { kind: 'ended', end: nobody };
  if (end.kind === 'done') return { kind: 'quiet', missing: rest };
  const hungOn = end.kind === 'hung' && end.busy.length > 0 ? new Set(end.busy) : unseen;
  return {
    kind: 'ended',
    end: {
      code: end.kind === 'hung' ? engineFaults.stalled : engineFaults.workerEnded,
      blamed: rest.filter((name) => hungOn.has(name)),
      unasked: rest.filter((name) => !hungOn.has(name)),
    },
  };
}
