import path from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../core/parse-json.ts';
import { oneLine } from '../../core/sentence.ts';
import type { ProgramOutcome, Programs } from '../../ports/programs.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';

/** Our scripts in `scripts/`, by name. Nothing else is ever run in PowerShell. */
export const scriptNames = [
  'close-state-home',
  'create-group',
  'create-share',
  'find-group',
  'inspect-share-server',
  'inspect-task',
  'inspect-volume',
  'list-dfsr-memberships',
  'list-groups',
  'list-shares',
  'make-private-folder',
  'protect-text',
  'read-dfsr-backlog',
  'read-folder-access',
  'read-rights',
  'read-share-access',
  'register-event-source',
  'register-task',
  'remote-copy-file',
  'remote-hash-file',
  'remote-look',
  'remote-make-folder',
  'remote-remove-folder',
  'remote-run',
  'remote-run-as-system',
  'remote-write-file',
  'remove-event-source',
  'remove-group',
  'remove-share',
  'remove-task',
  'set-folder-access',
  'set-share-access',
  'start-elevated',
  'start-task',
  'unprotect-text',
  'write-event',
] as const;

export type ScriptName = (typeof scriptNames)[number];

/** Opens the folder where the scripts lie; only administrators may write there. */
export type OpenScripts = () => Promise<Result<string>>;

/** A Windows error as a script reports it: the same number and id in every language of Windows. */
export interface WindowsError {
  readonly id: string;
  /** 0 where Windows has no number for it. */
  readonly code: number;
  readonly message: string;
}

export type ScriptOutcome<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'refused'; readonly error: WindowsError }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Runs our PowerShell scripts: data goes in and comes out as JSON, never as arguments. */
export interface PowerShell {
  run<T>(
    script: ScriptName,
    request: Readonly<Record<string, unknown>>,
    answer: z.ZodType<T>,
    /** For a script that waits for a person or another program; the usual limit otherwise. */
    limitMs?: number,
    /** Ends it early, for a script that changes nothing. */
    signal?: AbortSignal,
  ): Promise<ScriptOutcome<T>>;
}

export interface PowerShellOptions {
  readonly programs: Programs;
  readonly openScripts: OpenScripts;
  /** `%SystemRoot%`, e.g. C:\Windows. Windows PowerShell is started by its full path, never found by PATH. */
  readonly systemRoot: string;
  readonly timeoutMs?: number;
}

const envelopeSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ id: z.string(), code: z.int(), message: z.string() }) }),
]);

export function createPowerShell(options: PowerShellOptions): PowerShell {
  const program = path.win32.join(options.systemRoot, 'System32\\WindowsPowerShell\\v1.0\\powershell.exe');
  return {
    run: async (script, request, answer, limitMs, signal) => {
      const timeoutMs = limitMs ?? options.timeoutMs ?? 60_000;
      const opened = await options.openScripts();
      if (!opened.ok) return failed(opened.failure);
      const folder = opened.value;
      const outcome = await options.programs.run({
        program,
        args: [
          '-NoProfile',
          '-NonInteractive',
          '-ExecutionPolicy',
          'Bypass',
          '-File',
          path.win32.join(folder, `${script}.ps1`),
        ],
        input: JSON.stringify(request),
        timeoutMs,
        ...(signal === undefined ? {} : { signal }),
      });
      return readOutcome(outcome, answer, { script, program, folder, timeoutMs });
    },
  };
}

interface Invocation {
  readonly script: ScriptName;
  readonly program: string;
  readonly folder: string;
  readonly timeoutMs: number;
}

function readOutcome<T>(
  outcome: ProgramOutcome,
  answer: z.ZodType<T>,
  invocation: Invocation,
): ScriptOutcome<T> {
  const { script, program, timeoutMs } = invocation;
  if (outcome.kind === 'missing') return failed(failure('windows.powershell-missing', { program }));
  if (outcome.kind === 'cancelled')
    return failed(failure('program.cancelled', { step: message('steps', 'running', { script }) }));
  if (outcome.kind === 'timed out') {
    return failed(failure('windows.timed-out', { script, seconds: Math.round(timeoutMs / 1000) }));
  }
  const envelope = envelopeSchema.safeParse(parseJson(outcome.stdout.replace(/^\uFEFF/, '')));
  if (!envelope.success) return failed(explainGarbled(outcome, invocation));
  if (!envelope.data.ok) return explainError(envelope.data.error, invocation);
  const value = answer.safeParse(envelope.data.value);
  if (!value.success) return failed(explainGarbled(outcome, invocation));
  return { kind: 'answered', value: value.data };
}

/** Errors that every script can meet become failures here; the rest is for the caller to judge. */
function explainError<T>(error: WindowsError, { script, folder }: Invocation): ScriptOutcome<T> {
  if (error.id === 'ConstrainedLanguage') return failed(failure('windows.constrained-language', { folder }));
  if (/^(?:CommandNotFoundException|CouldNotAutoloadMatchingModule)/u.test(error.id)) {
    return failed(failure('windows.module-missing', { command: quotedName(error.message) }));
  }
  // Cmdlets for local accounts have no number for it.
  if (error.code === 5 || /^AccessDenied,Microsoft\.PowerShell\.Commands\./u.test(error.id))
    return failed(failure('windows.access-denied', { script, cause: asItIs(oneLine(error.message)) }));
  return { kind: 'refused', error };
}

/** Output that is not our JSON: a policy that forbids scripts says so on standard error, in its own language. */
function explainGarbled(outcome: ProgramOutcome & { kind: 'exited' }, { script }: Invocation): Failure {
  if (/UnauthorizedAccess|PSSecurityException/.test(outcome.stderr)) {
    return failure('windows.scripts-forbidden', { script });
  }
  const said = oneLine(outcome.stdout || outcome.stderr).slice(0, 300);
  const answer = said === '' ? message('failureParts', 'nothing') : asItIs(said);
  return failure('windows.garbled-answer', { script, code: outcome.code, answer });
}

/** The answer of a script as a result; `explain` names the errors that mean something to the caller. */
export function asResult<T>(
  outcome: ScriptOutcome<T>,
  script: ScriptName,
  explain: (error: WindowsError) => Failure | null = () => null,
): Result<T> {
  if (outcome.kind === 'answered') return succeed(outcome.value);
  if (outcome.kind === 'failed') return failWith(outcome.failure);
  const { id, code, message: said } = outcome.error;
  const cause = asItIs(oneLine(said) || id);
  return failWith(
    explain(outcome.error) ??
      (code === 0
        ? failure('windows.script-failed', { script, id, cause })
        : failure('windows.failed', { script, number: code, cause })),
  );
}

function failed(reason: Failure): { readonly kind: 'failed'; readonly failure: Failure } {
  return { kind: 'failed', failure: reason };
}

/** PowerShell quotes the missing command's name first, in every language. */
function quotedName(message: string): string {
  return /['"“‘«]([\w-]+)['"”’»]/.exec(message)?.[1] ?? oneLine(message);
}
