import { type FileHandle, open, readdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { errorCodeOf } from '../../core/file-error.ts';
import { parseJson } from '../../core/parse-json.ts';
import { type ElevatedRecord, elevatedRecordSchema } from '../../shared/elevation.ts';

/** Much longer than a request is good for, so that a journal which is gone cannot be mistaken for a fresh nonce. */
const keptMs = 24 * 60 * 60_000;

/** The folder of progress journals in a state home. */
export function progressFolder(stateHome: string): string {
  return path.join(stateHome, 'elevated');
}

/** The progress journal of a request. Its creation claims the request. */
export function progressPath(stateHome: string, nonce: string): string {
  return path.join(progressFolder(stateHome), `${nonce}.jsonl`);
}

/** Creates the journal: null when it is there, which means that the request was taken on before. */
export async function createProgressJournal(target: string): Promise<FileHandle | null> {
  try {
    return await open(target, 'ax', 0o600);
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return null;
    throw error;
  }
}

/** Removes the journals of requests that nobody could repeat any more. */
export async function sweepProgressJournals(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const target = path.join(folder, name);
    // Another elevated program may be sweeping too.
    const facts = await stat(target).catch(() => null);
    if (facts?.isFile() === true && now.getTime() - facts.mtimeMs > keptMs) {
      await unlink(target).catch(() => undefined);
    }
  }
}

/** Reads what was added to a journal since the last call; a line that is not whole yet is left for the next one. */
export function createProgressReader(target: string): () => Promise<ElevatedRecord[]> {
  let position = 0;
  let rest = Buffer.alloc(0);
  return async () => {
    const added = await readFrom(target, position);
    position += added.length;
    const lines = Buffer.concat([rest, added]);
    const end = lines.lastIndexOf(0x0a) + 1;
    rest = Buffer.from(lines.subarray(end));
    return lines.toString('utf8', 0, end).split('\n').flatMap(parseLine);
  };
}

async function readFrom(target: string, position: number): Promise<Buffer> {
  let file: FileHandle;
  try {
    file = await open(target, 'r');
  } catch (error) {
    // Not there yet, or not handed over yet.
    if (['ENOENT', 'EACCES', 'EPERM'].includes(errorCodeOf(error) ?? '')) return Buffer.alloc(0);
    throw error;
  }
  try {
    const buffer = Buffer.alloc(Math.max(0, (await file.stat()).size - position));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function parseLine(line: string): ElevatedRecord[] {
  if (line === '') return [];
  // On a full disk a line may be cut, and the next one follows it at once.
  const parsed = elevatedRecordSchema.safeParse(parseJson(line));
  return parsed.success ? [parsed.data] : [];
}
