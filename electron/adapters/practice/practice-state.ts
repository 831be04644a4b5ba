import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { replaceFile } from '../files/replace-file.ts';

const stateSchema = z.strictObject({
  format: z.literal(1),
  /** What the catalog server calls itself, so that a second start can tell who holds the port. */
  id: z.uuid(),
  /** Kept: the site's settings name it in the catalog's URL. */
  catalogPort: z.int().min(1).max(65_535),
  publishedVersion: z.union([z.literal(1), z.literal(2)]),
});

/** `practice.json`: what a practice site remembers from one start to the next. */
export type PracticeState = z.output<typeof stateSchema>;

/** Null on the first start. */
export async function readPracticeState(files: Files, at: string): Promise<Result<PracticeState | null>> {
  if ((await files.look(at)) === null) return succeed(null);
  const state = parseState(await files.readText(at));
  if (state !== null) return succeed(state);
  return failWith(failure('practice.state-damaged', { path: at }));
}

/** Creates the state of a new practice site; null when another start was faster. */
export async function createPracticeState(
  files: Files,
  at: string,
  catalogPort: number,
): Promise<PracticeState | null> {
  const state: PracticeState = { format: 1, id: randomUUID(), catalogPort, publishedVersion: 1 };
  const written = `${at}.${state.id}`;
  await replaceFile(files, written, stateText(state));
  try {
    // Unlike renaming, linking never replaces: one of two first starts wins, with a whole file.
    await files.link(written, at);
    return state;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return null;
    throw error;
  } finally {
    await files.remove(written);
  }
}

export async function writePracticeState(files: Files, at: string, state: PracticeState): Promise<void> {
  await replaceFile(files, at, stateText(state));
}

function stateText(state: PracticeState): string {
  return `${JSON.stringify(state, null, 2)}\n`;
}

function parseState(text: string): PracticeState | null {
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
