import { userInfo } from 'node:os';
import { createNodeFiles } from './adapters/files/node-files.ts';
import { stateHomeOf } from './adapters/files/state-home.ts';
import { type PracticeSite, startPracticeSite } from './adapters/practice/practice-site.ts';
import { createNodePrograms } from './adapters/programs/node-programs.ts';
import { exitCodeOf, failureLine } from './shared/failure.ts';

/** A practice site that runs, or the line and exit code to end with. */
export type Practice =
  | { readonly kind: 'running'; readonly site: PracticeSite }
  | { readonly kind: 'failed'; readonly line: string; readonly exitCode: number };

/** Composition root of the practice site: for the window, and for `build/practice-walk.mjs` without one. */
export async function startPractice(): Promise<Practice> {
  const started = await startPracticeSite({
    folder: stateHomeOf(process.platform, { ...process.env, PKGSOURCE_PRACTICE: '1' }),
    programs: createNodePrograms(),
    files: createNodeFiles(),
    clock: { now: () => new Date() },
    machine: {
      account: () => userInfo().username,
      hasRights: async () => process.getuid?.() === 0,
    },
  });
  if (started.ok) return { kind: 'running', site: started.value };
  return { kind: 'failed', line: failureLine(started.failure), exitCode: exitCodeOf(started.failure) };
}
