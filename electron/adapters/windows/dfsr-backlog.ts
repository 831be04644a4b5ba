import { z } from 'zod';
import {
  type DfsrMembership,
  type DfsrPair,
  findPair,
  readBacklog,
  shortName,
} from '../../core/dfsr/replicated-folder.ts';
import { oneLine } from '../../core/sentence.ts';
import type { BacklogAnswers, BacklogReader } from '../../ports/backlog-reader.ts';
import type { BacklogQuestion, CountedBacklog } from '../../shared/backlog.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { eachInLanes } from '../distribution/each-in-lanes.ts';
import { asResult, type PowerShell, type WindowsError } from './powershell.ts';

/** Processes side by side, of which each loads PowerShell and the module. */
const lanes = 4;

/** Feature `RSAT-DFS-Mgmt-Con` brings it. Source: Microsoft, “DFSR module”. */
const moduleName = 'DFSR';

const membershipsSchema = z.object({
  module: z.boolean(),
  memberships: z.array(
    z.object({
      group: z.string(),
      folder: z.string(),
      computer: z.string(),
      path: z.string(),
      enabled: z.boolean(),
    }),
  ),
});

const backlogSchema = z.object({ files: z.array(z.string()), said: z.array(z.string()) });

/**
 * Errors that say that a computer could not be asked: the network path or name is not found (53, 67), the RPC server is
 * not there or has nobody to answer (1722, 1753), and of WinRM the lower halves of “cannot connect” (0x80338012), “no
 * answer in time” (0x80338029) and “is the name right, and the firewall open?” (0x80338126).
 * Source: Microsoft, “System Error Codes”; wsmerror.h.
 */
const networkErrors: ReadonlySet<number> = new Set([53, 67, 1722, 1753, 0x8012, 0x8029, 0x8126]);

export interface DfsrBacklogParts {
  readonly powerShell: PowerShell;
  /** All questions together take no longer, and none of them longer than half of it. */
  readonly longestMs?: number;
  nowMs(): number;
}

/** One look, with what is left of its time. */
interface Look {
  readonly powerShell: PowerShell;
  readonly signal: AbortSignal;
  /** What is left for the next question; none where it is not positive. */
  leftMs(): number;
}

/** Asks DFS Replication by its PowerShell module, where this Windows has it. */
export function createDfsrBacklog({
  powerShell,
  nowMs,
  longestMs = 30_000,
}: DfsrBacklogParts): BacklogReader {
  return {
    read: async (questions, signal) => {
      const points = new Map<string, Result<CountedBacklog>>();
      if (questions.length === 0) return { failure: null, points };
      const endMs = nowMs() + longestMs;
      const leftMs = () => Math.min(longestMs / 2, endMs - nowMs());
      const look: Look = { powerShell, signal, leftMs };
      const memberships = await listMemberships(look, questions);
      if (!memberships.ok) return { failure: memberships.failure, points };
      await eachInLanes(questions, lanes, async (question) => {
        if (signal.aborted || leftMs() <= 0) return;
        const backlog = await askAbout(look, question, memberships.value);
        if (!signal.aborted) points.set(question.name, backlog);
      });
      return inOneWord(points);
    },
  };
}

async function listMemberships(
  { powerShell, signal, leftMs }: Look,
  questions: readonly BacklogQuestion[],
): Promise<Result<readonly DfsrMembership[]>> {
  const computers = [...new Set(questions.map(({ from }) => shortName(from.computer)))];
  const script = 'list-dfsr-memberships';
  const listed = asResult(
    await powerShell.run(script, { computers }, membershipsSchema, leftMs(), signal),
    script,
  );
  if (!listed.ok) return listed;
  return listed.value.module
    ? succeed(listed.value.memberships)
    : failWith(failure('dfsr.module-missing', { module: moduleName }));
}

async function askAbout(
  { powerShell, signal, leftMs }: Look,
  question: BacklogQuestion,
  memberships: readonly DfsrMembership[],
): Promise<Result<CountedBacklog>> {
  const pair = findPair(question, memberships);
  if (!pair.ok) return pair;
  const script = 'read-dfsr-backlog';
  const told = asResult(
    await powerShell.run(script, { ...pair.value }, backlogSchema, leftMs(), signal),
    script,
    (error) => explain(error, pair.value),
  );
  if (told.ok) return succeed(readBacklog(told.value, question, pair.value));
  return failWith(sayWhose(told.failure, pair.value));
}

function explain(
  { code, id, message: said }: WindowsError,
  { source, destination: computer }: DfsrPair,
): Failure {
  const params = { source, computer, number: code, cause: asItIs(oneLine(said) || id) };
  return failure(networkErrors.has(code) ? 'dfsr.unreachable' : 'dfsr.failed', params);
}

/** What every script can meet, in the words of this one. */
function sayWhose(subject: Failure, { source, destination: computer }: DfsrPair): Failure {
  const { code, params } = subject;
  if (code === 'windows.timed-out') {
    return failure('dfsr.timed-out', { source, computer, seconds: params.seconds ?? 0 });
  }
  return code === 'windows.access-denied'
    ? failure('dfsr.denied', { source, computer, cause: asItIs(params.cause ?? '') })
    : subject;
}

/** Where DFS Replication carries none of it, that is one thing to say, not one of each distribution point. */
function inOneWord(points: ReadonlyMap<string, Result<CountedBacklog>>): BacklogAnswers {
  const problems = [...points.values()].map((result) => (result.ok ? null : result.failure));
  const [first = null] = problems;
  return first !== null && problems.every((problem) => problem?.code === 'dfsr.not-replicated')
    ? { failure: first, points: new Map() }
    : { failure: null, points };
}
