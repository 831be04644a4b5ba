import type { Client } from 'ssh2';
import type { RemoteEnd } from '../../ports/remote-host.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';

/** Output beyond this is cut: no command we run has more to say. */
const longestOutputBytes = 4 * 1024 * 1024;

export interface CommandRequest {
  readonly line: string;
  readonly input: string | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly onErrorLine?: ((line: string) => void) | undefined;
  /** The computer and the command, for messages. */
  readonly host: string;
  readonly name: string;
}

/** Runs one command line on an open connection, and waits for its end. */
export function runCommand(client: Client, request: CommandRequest): Promise<Result<RemoteEnd>> {
  const { line, input, timeoutMs, signal, host, name } = request;
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => give(failWith(failure('remote.timed-out', { command: name, host, seconds: timeoutMs / 1000 }))),
      timeoutMs,
    );
    const cancel = () =>
      give(
        failWith(
          failure('program.cancelled', { step: message('steps', 'runningOn', { command: name, host }) }),
        ),
      );
    const lost = () => give(failWith(connectionLost(host)));
    let stop: () => void = () => undefined;
    const give = (result: Result<RemoteEnd>) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      client.removeListener('close', lost);
      if (!result.ok) stop();
      resolve(result);
    };
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel, { once: true });
    client.once('close', lost);
    client.exec(line, (error, stream) => {
      if (error !== undefined) return give(failWith(connectionLost(host, asItIs(error.message))));
      // Its end of the connection goes: what still runs there gets a hang-up.
      stop = () => {
        stream.signal('TERM');
        stream.close();
      };
      const stdout = collect(stream);
      const stderr = collect(stream.stderr, request.onErrorLine);
      stream.on('close', (code: number | null) =>
        give(succeed({ code: code ?? -1, stdout: stdout(), stderr: stderr() })),
      );
      // A command that ends without reading its input breaks the pipe; its exit code tells what happened.
      stream.on('error', () => undefined);
      stream.end(input);
    });
  });
}

export function connectionLost(host: string, cause = message('networkCauses', 'closedByIt')): Failure {
  return failure('remote.connection-lost', { host, cause });
}

function collect(stream: NodeJS.ReadableStream, onLine?: (line: string) => void): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    if (size < longestOutputBytes) chunks.push(chunk);
    size += chunk.length;
    if (onLine === undefined) return;
    const lines = (rest + chunk.toString('utf8')).split(/\r?\n/u);
    rest = (lines.pop() ?? '').slice(-longestOutputBytes);
    for (const line of lines) if (line !== '') onLine(line);
  });
  return () => Buffer.concat(chunks).toString('utf8');
}
