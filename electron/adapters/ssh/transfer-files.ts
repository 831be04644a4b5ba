import { createHash } from 'node:crypto';
import type { Client, SFTPWrapper } from 'ssh2';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import { connectionLost } from './run-command.ts';

/** SFTP status codes. Source: draft-ietf-secsh-filexfer-02, section 7. */
const noSuchFile = 2;

/** Files of another computer, by SFTP. */
export interface RemoteFiles {
  upload(from: string, to: string, onBytes: (bytes: number) => void): Promise<Result<null>>;
  write(to: string, text: string): Promise<Result<null>>;
  makeFolder(path: string): Promise<Result<null>>;
  list(path: string): Promise<Result<string[]>>;
  removeFile(path: string): Promise<Result<null>>;
  removeFolder(path: string): Promise<Result<null>>;
  /** SHA-256 of what is read back, or null where there is no such file. */
  hashOf(path: string): Promise<Result<string | null>>;
}

/** Longest answer to a request that carries no bytes. */
const shortMs = 30_000;

/**
 * Opens the file transfer of a connection. Every request ends when `signal` is aborted, but for the making of a folder:
 * one that was made after all would be nobody's to remove.
 */
export async function openRemoteFiles(
  client: Client,
  host: string,
  signal: AbortSignal,
): Promise<Result<RemoteFiles>> {
  const opened = await settle<SFTPWrapper>(client, host, signal, (done) => client.sftp(done));
  if (!opened.ok) return opened;
  const sftp = opened.value;
  const ask = <T>(start: (done: Done<T>) => void, until = signal) => settle<T>(client, host, until, start);
  const plain = async (start: (done: Done<void>) => void, until = signal): Promise<Result<null>> => {
    const done = await ask<void>(start, until);
    return done.ok ? succeed(null) : done;
  };
  return succeed({
    upload: (from, to, onBytes) =>
      plain((done) => sftp.fastPut(from, to, { mode: 0o700, step: (_total, chunk) => onBytes(chunk) }, done)),
    write: (to, text) => plain((done) => sftp.writeFile(to, text, { mode: 0o600 }, done)),
    makeFolder: (path) =>
      plain((done) => sftp.mkdir(path, { mode: 0o700 }, done), AbortSignal.timeout(shortMs)),
    list: async (path) => {
      const listed = await ask<{ filename: string }[]>((done) => sftp.readdir(path, done));
      return listed.ok ? succeed(listed.value.map(({ filename }) => filename)) : listed;
    },
    removeFile: (path) => plain((done) => sftp.unlink(path, done)),
    removeFolder: (path) => plain((done) => sftp.rmdir(path, done)),
    hashOf: (path) => ask<string | null>((done) => hashOf(sftp, path, done)),
  });
}

type Done<T> = (error: Error | null | undefined, value?: T) => void;

function hashOf(sftp: SFTPWrapper, path: string, done: Done<string | null>): void {
  const hash = createHash('sha256');
  const stream = sftp.createReadStream(path, { highWaterMark: 256 * 1024 });
  stream.on('data', (chunk: Buffer) => hash.update(chunk));
  stream.on('end', () => done(null, hash.digest('hex')));
  stream.on('error', (error: Error & { code?: number }) =>
    error.code === noSuchFile ? done(null, null) : done(error),
  );
}

/** The answer of one request, or that the connection broke or the work was cancelled before it came. */
function settle<T>(
  client: Client,
  host: string,
  signal: AbortSignal,
  start: (done: Done<T>) => void,
): Promise<Result<T>> {
  return new Promise((resolve) => {
    const cancel = () => give(failWith(whyEnded(signal, host)));
    const lost = () => give(failWith(connectionLost(host)));
    const give = (result: Result<T>) => {
      signal.removeEventListener('abort', cancel);
      client.removeListener('close', lost);
      resolve(result);
    };
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel, { once: true });
    client.once('close', lost);
    start((error, value) =>
      give(
        error === null || error === undefined
          ? succeed(value as T)
          : failWith(failure('remote.file-failed', { host, cause: asItIs(error.message) })),
      ),
    );
  });
}

/** A request ends early because somebody cancelled, or because the other computer took too long. */
function whyEnded({ reason }: AbortSignal, host: string): Failure {
  const isTooLate = reason instanceof DOMException && reason.name === 'TimeoutError';
  return isTooLate
    ? failure('remote.timed-out', { command: 'sftp', host, seconds: shortMs / 1000 })
    : failure('program.cancelled', { step: message('steps', 'copyingTo', { host }) });
}
