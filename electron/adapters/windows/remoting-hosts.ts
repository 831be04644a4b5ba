import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { runIntoCommand } from '../../core/run-into-command.ts';
import { windowsCommandLine } from '../../core/windows-command-line.ts';
import type {
  RemoteAddress,
  RemoteCommand,
  RemoteEnd,
  RemoteHost,
  RemoteHosts,
  RemoteLogin,
} from '../../ports/remote-host.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import { asResult, type PowerShell, type ScriptName } from './powershell.ts';

/** Port of WinRM over TLS. Source: Microsoft, "Installation and configuration for Windows Remote Management". */
const tlsPort = 5986;

const usualLimitMs = 120_000;
/** A megabyte a second, and the time that signing in takes. */
const limitOfCopy = (sizeBytes: number) => usualLimitMs + sizeBytes / 1000;

/** Sign-in by Windows: as the account that runs this, or with a password that was asked for. */
export type WindowsLogin = Extract<RemoteLogin, { kind: 'windows' }>;

interface Connection {
  readonly powerShell: PowerShell;
  readonly host: string;
  readonly target: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

/**
 * Windows computers by PowerShell remoting (WinRM). Kerberos, or TLS, proves the computer: there is no key to confirm.
 * Each step opens a session of its own, so that a connection that breaks leaves nothing open.
 */
export async function connectByRemoting(
  powerShell: PowerShell,
  { host, port, user }: RemoteAddress,
  { password }: WindowsLogin,
  signal: AbortSignal,
): ReturnType<RemoteHosts['connect']> {
  const target = { computer: host, port, useTls: port === tlsPort, user, password: password ?? null };
  const connection: Connection = { powerShell, host, target, signal };
  const look = z.object({ administrator: z.boolean(), is64Bit: z.boolean() });
  const found = await ask(connection, 'remote-look', {}, look);
  if (!found.ok) return found;
  if (!found.value.administrator) {
    const cause = message('networkCauses', 'noAdministrator');
    return failWith(failure('remote.no-rights', { host, user, cause }));
  }
  if (!found.value.is64Bit) {
    return failWith(
      failure('remote.platform-unknown', { host, found: message('networkCauses', 'windows32') }),
    );
  }
  return succeed(hostOf(connection));
}

function hostOf(connection: Connection): RemoteHost {
  let staging: string | null = null;
  return {
    platform: 'windows',
    run: (command) =>
      command.asScheduled === undefined || staging === null
        ? run(connection, command)
        : runAsSystem(connection, command, command.asScheduled.program, staging),
    makeStaging: async () => {
      const name = `pkgsource-${randomBytes(8).toString('hex')}`;
      const made = await ask(connection, 'remote-make-folder', { name }, z.object({ path: z.string() }));
      if (!made.ok) return made;
      staging = made.value.path;
      return succeed(staging);
    },
    upload: async (from, to, onBytes) => {
      const { size } = await stat(from);
      const answer = z.object({ sha256: z.string() });
      const copied = await ask(connection, 'remote-copy-file', { from, to }, answer, limitOfCopy(size));
      if (!copied.ok) return copied;
      onBytes(size);
      return succeed(copied.value.sha256);
    },
    hashOf: async (path) => {
      const answer = z.object({ sha256: z.string().nullable() });
      const found = await ask(connection, 'remote-hash-file', { path }, answer);
      return found.ok ? succeed(found.value.sha256) : found;
    },
    write: async (to, text) => {
      const written = await ask(connection, 'remote-write-file', { to, text }, z.unknown());
      return written.ok ? succeed(null) : written;
    },
    removeStaging: async (path) => {
      const { signal } = new AbortController();
      await ask({ ...connection, signal }, 'remote-remove-folder', { path }, z.unknown());
    },
    close: () => undefined,
  };
}

async function run(connection: Connection, command: RemoteCommand): Promise<Result<RemoteEnd>> {
  const [program = '', ...args] = command.args;
  const request = { program, arguments: windowsCommandLine(args), input: command.input ?? '' };
  const answer = z.object({ code: z.int(), stdout: z.string(), stderr: z.string() });
  const signal = command.takesBack === true ? new AbortController().signal : connection.signal;
  return ask({ ...connection, signal }, 'remote-run', request, answer, command.timeoutMs);
}

/**
 * A session that was opened by remoting may not go on to a third computer with the rights of whoever opened it, and the
 * schedule runs as SYSTEM anyway: so does this, by a task, whose output the program itself puts into a file.
 */
async function runAsSystem(
  connection: Connection,
  { args, timeoutMs }: RemoteCommand,
  command: readonly string[],
  staging: string,
): Promise<Result<RemoteEnd>> {
  const name = randomBytes(8).toString('hex');
  const result = `${staging}\\${name}.json`;
  const [program = '', ...leading] = command;
  const request = {
    ...{ name: `once-${name}`, folder: '\\PkgSource\\', program, result, seconds: timeoutMs / 1000 },
    arguments: windowsCommandLine([...leading, runIntoCommand, result, ...args.slice(command.length)]),
  };
  const answer = z.object({ inTime: z.boolean(), code: z.int(), stdout: z.string() });
  const limitMs = timeoutMs + usualLimitMs;
  const ended = await ask(connection, 'remote-run-as-system', request, answer, limitMs);
  if (!ended.ok) return ended;
  const { inTime, code, stdout } = ended.value;
  if (inTime) return succeed({ code, stdout, stderr: '' });
  const { host } = connection;
  const described = { command: args.slice(command.length).join(' '), host, seconds: timeoutMs / 1000 };
  return failWith(failure('remote.timed-out', described));
}

async function ask<T>(
  { powerShell, host, target, signal }: Connection,
  script: ScriptName,
  request: Readonly<Record<string, unknown>>,
  answer: z.ZodType<T>,
  limitMs = usualLimitMs,
): Promise<Result<T>> {
  if (signal.aborted)
    return failWith(failure('program.cancelled', { step: message('steps', 'workingOn', { host }) }));
  const outcome = await powerShell.run(script, { ...request, target }, answer, limitMs);
  return asResult(outcome, script, ({ id, message: said }) =>
    /PSSessionOpenFailed|PSSessionStateBroken|CannotConnect/u.test(id)
      ? failure('remote.winrm-unreachable', { host, cause: asItIs(said.split('. ')[0] ?? id) })
      : null,
  );
}
