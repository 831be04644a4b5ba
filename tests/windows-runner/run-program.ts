import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import { proofPlaces } from './proof-site.ts';

/** What `npm run build:exe` makes. */
export const builtProgram = path.resolve(import.meta.dirname, '../../dist/executables/pkgsource.exe');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs pkgsource.exe from where only administrators can replace it, with the computer's own state home. */
export async function pkgsource(args: readonly string[], input = ''): Promise<Finished> {
  const { program } = proofPlaces(process.env);
  const child = spawn(program, [...args], { stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin.on('error', () => undefined).end(input);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

/** The one document that a command prints with `--json`, which must be as its schema says. */
export async function documentOf<S extends z.ZodType>(
  schema: S,
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly document: z.output<S>; readonly said: string }> {
  const { code, stdout, stderr } = await pkgsource([...args, '--json']);
  const said = `${args.join(' ')} ended with ${code}\n${stderr}\n${stdout}`;
  const parsed = schema.safeParse(parse(stdout));
  if (!parsed.success) throw new Error(`${said}\n${parsed.error.message}`);
  return { code, document: parsed.data, said };
}

function parse(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    return null;
  }
}
