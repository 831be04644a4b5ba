import { type ChildProcess, spawn } from 'node:child_process';
import readline from 'node:readline';
import { parseJson } from '../../core/parse-json.ts';
import type { CohortJob, CohortMessage } from './cohort-messages.ts';

export interface CohortProcessRequest {
  /** Program and leading arguments that start a cohort process. */
  readonly command: readonly string[];
  readonly job: CohortJob;
  /** File operations that may hang at the same time without holding up others. */
  readonly threads: number;
  /** Without a sign of life for that long it is killed. */
  readonly silenceMs: number;
  onMessage(message: CohortMessage): void;
}

/** How a cohort process ended: by itself after its work, killed because it hung, or unexpectedly. */
export type CohortEnd =
  | { readonly kind: 'done' }
  /** `busy`: who had an operation under way. */
  | { readonly kind: 'hung'; readonly busy: readonly string[] }
  | { readonly kind: 'died'; readonly detail: string };

export interface CohortProcess {
  readonly ended: Promise<CohortEnd>;
  /** Asks it to stop, and ends it when it has not done so within `graceMs`. */
  cancel(graceMs: number): void;
}

/** libuv's own limit (UV_THREADPOOL_SIZE, documentation of libuv's thread pool). */
const mostThreads = 1024;
/** On a machine with much else to do, a program takes its time to begin. */
const longestStartMs = 60_000;
const longestErrorText = 4000;
/** A process that was killed gives its memory back within this; one that is stuck in the kernel does not. */
const longestEndMs = 2000;

/**
 * Starts a process that works on one job. Whatever happens to the paths in it, this process stays free: a
 * process that cannot even be killed (stuck in the kernel) is left behind and not waited for.
 */
export function startCohortProcess(request: CohortProcessRequest): CohortProcess {
  const [program = '', ...args] = request.command;
  const child = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    env: {
      ...process.env,
      UV_THREADPOOL_SIZE: String(Math.min(mostThreads, request.threads)),
      // Where the program is the desktop app, this makes it plain Node; others do not know the variable.
      ELECTRON_RUN_AS_NODE: '1',
    },
  });
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${JSON.stringify(request.job)}\n`);
  const ended = watch(child, request);
  return {
    ended,
    cancel: (graceMs) => {
      child.stdin.write('"cancel"\n');
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      void ended.then(() => clearTimeout(timer));
    },
  };
}

function watch(child: ChildProcess, request: CohortProcessRequest): Promise<CohortEnd> {
  // On a clock that nobody sets: a step of the computer's own would be taken for silence, or hide it.
  const nowMs = () => performance.now();
  let lastBeatMs = nowMs();
  let busy: readonly string[] = [];
  let started = false;
  const errorText = collectText(child.stderr);
  return new Promise<CohortEnd>((resolve) => {
    let hasEnded = false;
    const end = (how: CohortEnd) => {
      if (hasEnded) return;
      hasEnded = true;
      clearInterval(timer);
      child.kill('SIGKILL');
      // The next process begins when the memory of this one is free.
      void untilGone(child).then(() => resolve(how));
    };
    const everyMs = request.silenceMs / 10;
    let checkedAtMs = nowMs();
    const timer = setInterval(() => {
      const now = nowMs();
      // When this process itself was held up (the computer slept, say), silence says nothing about the other.
      if (now - checkedAtMs > everyMs * 5) lastBeatMs = now;
      checkedAtMs = now;
      const patienceMs = started ? request.silenceMs : longestStartMs;
      if (now - lastBeatMs > patienceMs) end({ kind: 'hung', busy });
    }, everyMs);
    child.on('error', (error) => end({ kind: 'died', detail: error.message }));
    child.on('close', (code, signal) => {
      end({ kind: 'died', detail: `${signal ?? `exit code ${code}`} ${errorText()}`.trim() });
    });
    if (child.stdout === null) return;
    readline.createInterface({ input: child.stdout }).on('line', (line) => {
      const message = parseJson(line) as CohortMessage | null;
      // The last line of a process that was killed while it wrote it.
      if (message === null || hasEnded) return;
      lastBeatMs = nowMs();
      started = true;
      if (message.kind === 'beat') busy = message.busy;
      else if (message.kind === 'done') end({ kind: 'done' });
      else request.onMessage(message);
    });
  });
}

/** A process stuck in the kernel does not die yet: nothing of ours waits for it, or for its pipes, for long. */
function untilGone(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve();
  return new Promise((resolve) => {
    const leave = () => {
      clearTimeout(timer);
      child.unref();
      for (const stream of child.stdio) stream?.destroy();
      resolve();
    };
    const timer = setTimeout(leave, longestEndMs);
    child.once('exit', leave);
  });
}

function collectText(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', (chunk: Buffer) => {
    if (text.length < longestErrorText) text += chunk.toString('utf8');
  });
  return () => text;
}
