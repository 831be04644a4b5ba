import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { engineFaults, type TargetFault } from '../../core/engine-faults.ts';
import { type SmbCommand, writeSmbCommands } from '../../core/smb-command.ts';
import { readSmbComplaint } from '../../core/smb-status.ts';
import type { SmbPlace } from '../distribution/carriers.ts';

/** Which smbclient to run and how it reaches servers. */
export interface SmbclientSettings {
  /** Another smb.conf than the system's, or null. */
  readonly configFile: string | null;
  /** Another port than 445, or null. */
  readonly port: number | null;
}

/** What is sent into a `put`: an open file as it is (the client reads it itself), or bytes as they come. */
export type SmbInput =
  | { readonly kind: 'file'; readonly descriptor: number }
  | { readonly kind: 'stream'; readonly stream: Readable };

export interface SmbclientRequest {
  readonly settings: SmbclientSettings;
  readonly place: SmbPlace;
  /** File for `-A`; null signs in without a password (Kerberos ticket, or guest where the server has one). */
  readonly credentialFile: string | null;
  readonly commands: readonly SmbCommand[];
  readonly input?: SmbInput;
  /** Takes what a `get` writes. */
  readonly onOutput?: (chunk: Buffer) => void;
  /** Tells how many bytes of the input file the client has read. */
  readonly onInputRead?: (bytes: number) => void;
  /** Ends the client when nothing moved for that long. */
  readonly stallMs: number;
  readonly signal: AbortSignal;
}

export type SmbclientOutcome =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'fault'; readonly code: string; readonly detail?: string; readonly text: string };

const checkMs = 250;
const longestText = 1024 * 1024;

/**
 * Runs one smbclient session. Signing is required, so that nobody on the way can alter the catalog, and
 * encryption is used where the server offers it. What the client says arrives as text, data of a `get` apart.
 */
export async function runSmbclient(request: SmbclientRequest): Promise<SmbclientOutcome> {
  const { input } = request;
  const child = spawn('smbclient', argumentsOf(request), {
    stdio: [
      input === undefined ? 'ignore' : input.kind === 'file' ? input.descriptor : 'pipe',
      'pipe',
      'pipe',
    ],
    // Times are parsed in UTC, and messages in English.
    env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  });
  let movedAtMs = Date.now();
  let text = '';
  let stalled = false;
  const moved = () => {
    movedAtMs = Date.now();
  };
  child.stderr?.on('data', (chunk: Buffer) => {
    moved();
    if (text.length < longestText) text += chunk.toString('utf8');
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    moved();
    request.onOutput?.(chunk);
  });
  const feeding = feed(child, input, moved);
  const stopWatching = watchInput(request, moved);
  const timer = setInterval(() => {
    if (Date.now() - movedAtMs <= request.stallMs) return;
    stalled = true;
    child.kill('SIGKILL');
  }, checkMs);
  const cancel = () => child.kill('SIGKILL');
  request.signal.addEventListener('abort', cancel);
  try {
    const code = await endOf(child);
    await feeding;
    if (request.signal.aborted) return { kind: 'fault', code: engineFaults.cancelled, text };
    if (stalled) return { kind: 'fault', code: engineFaults.stalled, text };
    return judge(code, text);
  } finally {
    clearInterval(timer);
    stopWatching();
    request.signal.removeEventListener('abort', cancel);
  }
}

function argumentsOf({ settings, place, credentialFile, commands }: SmbclientRequest): string[] {
  return [
    ...(settings.configFile === null ? [] : [`--configfile=${settings.configFile}`]),
    ...(settings.port === null ? [] : [`--port=${settings.port}`]),
    ...(credentialFile === null ? ['--no-pass'] : [`--authentication-file=${credentialFile}`]),
    ...['--option=client signing=required', '--option=client smb encrypt=desired'],
    ...['--option=client min protocol=SMB2_10', '--stderr'],
    // As an argument it is taken as it is; in the command language some names could not be written.
    ...(place.folder === '' ? [] : [`--directory=${place.folder}`]),
    ...[`//${place.server}/${place.share}`, '-c', writeSmbCommands(commands)],
  ];
}

function judge(exitCode: number | 'missing', text: string): SmbclientOutcome {
  if (exitCode === 'missing') return { kind: 'fault', code: engineFaults.clientMissing, text };
  const complaint = readSmbComplaint(text);
  if (complaint !== null) return { kind: 'fault', code: complaint.code, detail: complaint.status, text };
  if (exitCode === 0) return { kind: 'done', text };
  const lastLine = text.trim().split('\n').at(-1) ?? '';
  return { kind: 'fault', code: 'EIO', detail: `smbclient ended with ${exitCode}: ${lastLine}`, text };
}

function endOf(child: ChildProcess): Promise<number | 'missing'> {
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve('missing');
      else reject(error);
    });
    child.on('close', (code) => resolve(code ?? -1));
  });
}

/** Sends the stream; a client that ends early breaks the pipe, and its own words tell why. */
async function feed(child: ChildProcess, input: SmbInput | undefined, moved: () => void): Promise<void> {
  if (input?.kind !== 'stream' || child.stdin === null) return;
  input.stream.on('data', moved);
  await pipeline(input.stream, child.stdin).catch(() => undefined);
}

/** The client shares the position of an open file with this process, which Linux shows in /proc. */
function watchInput({ input, onInputRead }: SmbclientRequest, moved: () => void): () => void {
  if (input?.kind !== 'file') return () => undefined;
  let last = 0;
  const timer = setInterval(async () => {
    const text = await readFile(`/proc/self/fdinfo/${input.descriptor}`, 'utf8').catch(() => '');
    const position = Number(/^pos:\s+(\d+)/m.exec(text)?.[1] ?? 0);
    if (position <= last) return;
    last = position;
    moved();
    onInputRead?.(position);
  }, checkMs);
  return () => clearInterval(timer);
}

/** The fault that an outcome means; `operation` and `path` name what was being done. */
export function faultOfOutcome(
  outcome: Extract<SmbclientOutcome, { kind: 'fault' }>,
  operation: string,
  path: string,
): TargetFault {
  const { code, detail } = outcome;
  return detail === undefined ? { code, operation, path } : { code, operation, path, detail };
}
