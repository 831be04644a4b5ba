import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Writable } from 'node:stream';
import { engineFaults } from '../../core/engine-faults.ts';
import { readSmbComplaint } from '../../core/smb-status.ts';
import { type MessageDatum, message } from '../../shared/texts/message.ts';
import type { SmbPlace } from '../distribution/carriers.ts';

/** Which smbclient to run and how it reaches servers. */
export interface SmbclientSettings {
  /** Another smb.conf than the system's, or null. */
  readonly configFile: string | null;
  /** Another port than 445, or null. */
  readonly port: number | null;
}

/** What a session or one of its commands came to; `text` is everything that the client said. */
export type SmbclientOutcome = { readonly kind: 'done'; readonly text: string } | SmbclientFault;

export interface SmbclientFault {
  readonly kind: 'fault';
  readonly code: string;
  readonly detail?: MessageDatum;
  readonly text: string;
}

export interface SmbclientStart {
  readonly settings: SmbclientSettings;
  readonly place: SmbPlace;
  /** File for `-A`; null signs in without a password (Kerberos ticket, or guest where the server has one). */
  readonly credentialFile: string | null;
  /** Password of the account in that file where the file has none; the client reads it from a pipe. */
  readonly password: string | null;
  /** Where the client looks for the local files that commands name. */
  readonly localFolder: string;
}

/**
 * Part of util-linux: the client dies with this process. Left alone it would first finish a `put` of a gigabyte, into
 * a file that the next run removes.
 */
const setpriv = '/usr/bin/setpriv';

/**
 * Starts an smbclient that reads commands from its standard input. Signing is required, so that nobody on the way
 * can alter the catalog, and encryption is used where the server offers it. Words come on its standard error, so
 * that its standard output has the data of `get` alone.
 */
export function startSmbclient(start: SmbclientStart): ChildProcess {
  const { localFolder, password } = start;
  const [program = '', ...leading] = existsSync(setpriv)
    ? [setpriv, '--pdeathsig', 'KILL', 'smbclient']
    : ['smbclient'];
  const child = spawn(program, [...leading, ...argumentsOf(start)], {
    cwd: localFolder,
    stdio: ['pipe', 'pipe', 'pipe', ...(password === null ? [] : (['pipe'] as const))],
    // Times are parsed in UTC, and messages in English.
    env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC', ...(password === null ? {} : { PASSWD_FD: '3' }) },
  });
  if (password !== null) handOver(child, password);
  return child;
}

/** The client reads a line twice: when it starts, and when it has read its options. */
function handOver(child: ChildProcess, password: string): void {
  const pipe = child.stdio[3];
  if (!(pipe instanceof Writable)) return;
  // A client that ends before it reads breaks the pipe; how it ended says more.
  pipe.on('error', () => undefined);
  pipe.end(`${password}\n${password}\n`);
}

/** What protects a session on its way; the bench gives the same to the client that it compares with. */
export const protectionArguments: readonly string[] = [
  ...['--option=client signing=required', '--option=client smb encrypt=desired'],
  '--option=client min protocol=SMB2_10',
];

function argumentsOf({ settings, place, credentialFile }: SmbclientStart): string[] {
  return [
    ...(settings.configFile === null ? [] : [`--configfile=${settings.configFile}`]),
    ...(settings.port === null ? [] : [`--port=${settings.port}`]),
    ...(credentialFile === null ? ['--no-pass'] : [`--authentication-file=${credentialFile}`]),
    ...protectionArguments,
    // A write of 8 MiB takes longer than its own 20 seconds over a slow link; what stands still is ended from outside.
    ...['--stderr', '--quiet', '--timeout=300'],
    // As an argument it is taken as it is; in the command language some names could not be written.
    ...(place.folder === '' ? [] : [`--directory=${place.folder}`]),
    `//${place.server}/${place.share}`,
  ];
}

/** What the words of one command mean. `claim` is what the client says when it worked, null where it says nothing. */
export function judgeWords(text: string, claim: string | null): SmbclientOutcome {
  const complaint = readSmbComplaint(text);
  if (complaint !== null) return { kind: 'fault', code: complaint.code, detail: complaint.status, text };
  if (claim === null || text.includes(claim)) return { kind: 'done', text };
  return { kind: 'fault', code: 'EIO', detail: lastLineOf(text), text };
}

/** Stands for the exit code of a client that a signal ended. */
export const endedBySignal = -1;

/** What it means that the client ended; null for a client that is not there at all. */
export function judgeEnd(exitCode: number | null, text: string): SmbclientFault {
  const isMissing = exitCode === null || text.includes('failed to execute smbclient');
  if (isMissing) return { kind: 'fault', code: engineFaults.clientMissing, text };
  const complaint = readSmbComplaint(text);
  if (complaint !== null) return { kind: 'fault', code: complaint.code, detail: complaint.status, text };
  if (exitCode === endedBySignal) {
    return { kind: 'fault', code: 'ECONNABORTED', detail: message('causes', 'somebodyEnded'), text };
  }
  return {
    kind: 'fault',
    code: 'EIO',
    detail: message('causes', 'programEnded', {
      program: 'smbclient',
      code: exitCode,
      said: lastLineOf(text),
    }),
    text,
  };
}

function lastLineOf(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
