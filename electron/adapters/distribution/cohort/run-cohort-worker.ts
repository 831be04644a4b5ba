import readline from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { engineFaults } from '../../../core/engine-faults.ts';
import type { Files } from '../../../ports/files.ts';
import type { CleanJob, CohortJob, CohortMessage, TestJob } from '../cohort-messages.ts';
import { bringCohort, type CohortParts } from './bring-cohort.ts';
import { cleanPoint } from './clean-point.ts';
import { type GuardedFiles, guardFiles } from './guarded-files.ts';
import { hashPoints } from './hash-point.ts';
import { answerForEach, lookAtPoints } from './look-at-points.ts';
import { PointFault } from './point-fault.ts';
import { startSourceDigest } from './source-digest.ts';
import { surveyPoint } from './survey-point.ts';
import { testPoint } from './test-point.ts';

const beatMs = 250;

export interface CohortWorkerParts {
  readonly files: Files;
  readonly input: Readable;
  readonly output: Writable;
  /** Ends the process at once: an operation that hangs must not keep it alive. */
  exit(): void;
}

/**
 * The program of a cohort process: one job in, messages out, until it is done, cancelled, or the engine is
 * gone (end of input). Everything that touches a distribution point happens in here.
 */
export async function runCohortWorker({ files, input, output, exit }: CohortWorkerParts): Promise<void> {
  const lines = readline.createInterface({ input });
  const watched = new Map<string, GuardedFiles>();
  const outbox = createOutbox(output);
  const cancelled = new AbortController();
  const parts: CohortParts = {
    files,
    startSourceDigest,
    now: Date.now,
    monotonicMs: () => performance.now(),
    wait: (ms) => delay(ms, undefined, { signal: cancelled.signal }).catch(throwCancelled),
    send: outbox.send,
    watch: (name, guarded) => watched.set(name, guarded),
  };
  const timer = setInterval(() => {
    for (const guarded of watched.values()) guarded.checkLimits();
    const busy = [...watched].flatMap(([name, guarded]) => (guarded.isBusy() ? [name] : []));
    outbox.flushProgress();
    outbox.send({ kind: 'beat', busy });
  }, beatMs);
  lines.once('close', exit);
  lines.once('line', (line) => {
    // The first sign of life: from here on silence means that something hangs.
    outbox.send({ kind: 'beat', busy: [] });
    lines.once('line', () => {
      cancelled.abort();
      for (const guarded of watched.values()) guarded.cancel();
    });
    void carryOut(JSON.parse(line) as CohortJob, parts)
      .then(() => {
        clearInterval(timer);
        return outbox.end({ kind: 'done' });
      })
      .then(exit);
  });
}

function throwCancelled(): never {
  throw new PointFault({ code: engineFaults.cancelled, operation: 'waitingToWriteTo', path: 'it' });
}

async function carryOut(job: CohortJob, parts: CohortParts): Promise<void> {
  switch (job.kind) {
    case 'look':
      return lookAtPoints(job, parts);
    case 'bring':
      return bringCohort(job, parts);
    case 'survey':
      return answerForEach(job, parts, (point) => surveyPoint(job, point, parts));
    case 'hash':
      return hashPoints(job, parts);
    case 'test':
      return parts.send({ kind: 'findings', findings: await testPoint(job, guardedFor(job, parts)) });
    case 'clean':
      return parts.send({ kind: 'cleaned', findings: await cleanPoint(job, guardedFor(job, parts)) });
  }
}

function guardedFor({ path, limits }: TestJob | CleanJob, { files, monotonicMs, watch }: CohortParts): Files {
  const guarded = guardFiles(files, limits.operationMs, monotonicMs);
  watch(path, guarded);
  return guarded.files;
}

/**
 * Sends messages as lines, those of one turn of the event loop together; of a distribution point's progress only
 * the newest, a few times a second.
 */
function createOutbox(output: Writable) {
  const progress = new Map<string, CohortMessage>();
  let lines = '';
  const flush = (written?: () => void) => {
    const text = lines;
    lines = '';
    output.write(text, written);
  };
  const write = (message: CohortMessage) => {
    if (lines === '') setImmediate(() => lines !== '' && flush());
    lines += `${JSON.stringify(message)}\n`;
  };
  return {
    send: (message: CohortMessage) => {
      if (message.kind === 'progress') return void progress.set(message.name, message);
      if ('name' in message) progress.delete(message.name);
      write(message);
    },
    flushProgress: () => {
      for (const message of progress.values()) write(message);
      progress.clear();
    },
    /** The last message; resolves when it was written, and everything before it. */
    end: (message: CohortMessage) => {
      write(message);
      return new Promise<void>((resolve) => flush(resolve));
    },
  };
}
