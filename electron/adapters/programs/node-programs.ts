import { spawn } from 'node:child_process';
import type { ProgramOutcome, ProgramRequest, Programs } from '../../ports/programs.ts';

/** Output beyond this is cut: hardly a program that we run has more to say. */
const usualOutputBytes = 4 * 1024 * 1024;

/** Runs programs by argument array, without a shell. */
export function createNodePrograms(): Programs {
  return { run: runProgram };
}

function runProgram(request: ProgramRequest): Promise<ProgramOutcome> {
  const abort = new AbortController();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    abort.abort();
  }, request.timeoutMs);
  const signal = request.signal ? AbortSignal.any([abort.signal, request.signal]) : abort.signal;
  return new Promise<ProgramOutcome>((resolve, reject) => {
    const child = spawn(request.program, [...request.args], {
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...request.environment },
      stdio: [request.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
      signal,
      killSignal: 'SIGKILL',
    });
    const { longestOutputBytes = usualOutputBytes } = request;
    const stdout = collect(child.stdout, longestOutputBytes);
    const stderr = collect(child.stderr, longestOutputBytes);
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (timedOut) resolve({ kind: 'timed out' });
      else if (request.signal?.aborted) resolve({ kind: 'cancelled' });
      else if (error.code === 'ENOENT') resolve({ kind: 'missing' });
      else reject(error);
    });
    child.on('close', (code) =>
      resolve({ kind: 'exited', code: code ?? -1, stdout: stdout(), stderr: stderr() }),
    );
    if (child.stdin) {
      // A program that ends without reading its input breaks the pipe; its exit code tells what happened.
      child.stdin.on('error', () => undefined);
      child.stdin.end(request.input);
    }
  }).finally(() => clearTimeout(timer));
}

function collect(stream: NodeJS.ReadableStream | null, longestOutputBytes: number): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream?.on('data', (chunk: Buffer) => {
    if (size < longestOutputBytes) chunks.push(chunk);
    size += chunk.length;
  });
  return () => Buffer.concat(chunks).toString('utf8');
}
