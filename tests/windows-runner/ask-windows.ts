import { spawn } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';
import { commandFor, holdFile, powerShellArguments, type Question } from './questions.ts';

const programs = createNodePrograms();
const answerLimitMs = 120_000;

function powerShell(): string {
  const systemRoot = process.env.SystemRoot ?? 'C:\\Windows';
  return path.win32.join(systemRoot, 'System32\\WindowsPowerShell\\v1.0\\powershell.exe');
}

function environmentFor(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`ASK_${name.toUpperCase()}`, value]),
  );
}

/** Asks Windows PowerShell; throws with what it said where it does not answer as it should. */
export async function askWindows<T>(
  question: Question,
  answer: z.ZodType<T>,
  values: Readonly<Record<string, string>> = {},
): Promise<T> {
  const outcome = await programs.run({
    program: powerShell(),
    args: powerShellArguments(commandFor(question)),
    environment: environmentFor(values),
    timeoutMs: answerLimitMs,
  });
  if (outcome.kind !== 'exited') throw new Error(`${question}: PowerShell ${outcome.kind}`);
  return readAnswer(question, outcome, answer);
}

/** What PowerShell printed, as its answer. */
export function readAnswer<T>(
  question: Question,
  { code, stdout, stderr }: { readonly code: number; readonly stdout: string; readonly stderr: string },
  answer: z.ZodType<T>,
): T {
  if (code !== 0) throw new Error(`${question}: PowerShell ended with ${code}: ${stderr.trim()}`);
  return answer.parse(JSON.parse(stdout.replace(/^\uFEFF/u, '')));
}

/** For questions that change something. */
export const doneSchema = z.object({ done: z.literal(true) });

export interface HeldFile {
  /** Lets the file go; resolves when its holder has ended. */
  release(): Promise<void>;
}

/** Another process opens the file as a client does that reads it; resolves when it holds it. */
export function holdOpen(file: string): Promise<HeldFile> {
  const child = spawn(powerShell(), powerShellArguments(holdFile), {
    env: { ...process.env, ...environmentFor({ path: file }) },
    stdio: ['pipe', 'pipe', 'inherit'],
    windowsHide: true,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return new Promise((resolve, reject) => {
    const release = async () => {
      child.stdin.end('\n');
      await ended;
    };
    child.stdout.once('data', () => resolve({ release }));
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${file} could not be held: PowerShell ended with ${code}`)),
    );
  });
}
