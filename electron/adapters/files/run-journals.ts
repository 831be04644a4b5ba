import path from 'node:path';
import { errorCodeOf, unreadableFailure } from '../../core/file-error.ts';
import { parseJournal, summaryOf } from '../../core/run-journal.ts';
import type { Files, OpenFile } from '../../ports/files.ts';
import type { RunJournal } from '../../ports/site-store.ts';
import { failure, failureLine } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { RunEvent } from '../../shared/run-events.ts';
import { type RunSummary, runIdPattern } from '../../shared/status.ts';
import { message } from '../../shared/texts/message.ts';
import { readBounded } from './read-document.ts';

const keptRuns = 200;
const maxJournalBytes = 64 * 1024 * 1024;
/** Enough for the first event and, at the other end, for the last with its reason and remedy. */
const edgeBytes = 32 * 1024;
const suffix = '.jsonl';

/** The journals `runs/<run id>.jsonl` of a site. */
export interface RunJournals {
  open(runId: string): Promise<RunJournal>;
  list(): Promise<RunSummary[]>;
  read(runId: string): Promise<Result<RunEvent[]>>;
}

/** Journals in `folder`; `fileMode` tells the permissions that new ones get. */
export function createRunJournals(
  files: Files,
  folder: string,
  fileMode: () => Promise<number>,
): RunJournals {
  return {
    open: async (runId) => {
      await removeOldest(files, folder, runId);
      return openJournal(files, path.join(folder, `${runId}${suffix}`), await fileMode());
    },
    list: async () => {
      const runs: RunSummary[] = [];
      for (const name of await journalNames(files, folder)) {
        const summary = await readSummary(files, path.join(folder, name));
        if (summary !== null) runs.push(summary);
      }
      return runs.sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
    },
    read: (runId) => readJournal(files, folder, runId),
  };
}

async function openJournal(files: Files, target: string, mode: number): Promise<RunJournal> {
  const { file, end } = await openAtEnd(files, target, mode);
  let position = end;
  let waiting: Buffer[] = [];
  // Writes follow each other, because two at once would overwrite each other's bytes; lines that came meanwhile go
  // together.
  let writing: Promise<void> = Promise.resolve();
  const writeWaiting = async (): Promise<void> => {
    const lines = Buffer.concat(waiting);
    waiting = [];
    if (lines.length === 0) return;
    await file.write(lines, position);
    position += lines.length;
  };
  return {
    append: (event) => {
      waiting.push(Buffer.from(`${JSON.stringify(withReason(event))}\n`, 'utf8'));
      const appended = writing.then(writeWaiting);
      writing = appended.catch(() => undefined);
      return appended;
    },
    close: async () => {
      await writing;
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}

/** Whoever reads the file reads English, and can search for it. */
function withReason(event: RunEvent): RunEvent {
  if (!('failure' in event) || event.failure === undefined) return event;
  return { ...event, reason: failureLine(event.failure) };
}

/** Opens or creates a journal; a torn last line of a killed run is ended, so that it spoils no other. */
async function openAtEnd(
  files: Files,
  target: string,
  mode: number,
): Promise<{ file: OpenFile; end: number }> {
  try {
    return { file: await files.open(target, 'create', mode), end: 0 };
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error;
  }
  const file = await files.open(target, 'update');
  const { sizeBytes } = await file.facts();
  const lastByte = Buffer.alloc(1);
  if (sizeBytes > 0) await file.read(lastByte, sizeBytes - 1);
  if (sizeBytes === 0 || lastByte.toString() === '\n') return { file, end: sizeBytes };
  await file.write(Buffer.from('\n'), sizeBytes);
  return { file, end: sizeBytes + 1 };
}

async function readJournal(files: Files, folder: string, runId: string): Promise<Result<RunEvent[]>> {
  if (!runIdPattern.test(runId)) return failWith(failure('site.run-not-found', { runId }));
  const target = path.join(folder, `${runId}${suffix}`);
  try {
    const text = await readBounded(files, target, maxJournalBytes);
    if (text !== null) return succeed(parseJournal(text));
    const cause = message('causes', 'tooLargeForJournal');
    return failWith(failure('site.record-damaged', { path: target, cause }));
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return failWith(failure('site.run-not-found', { runId }));
    return failWith(unreadableFailure(target, error));
  }
}

/** Reads the two ends of a journal only: with thousands of distribution points each is long. */
async function readSummary(files: Files, target: string): Promise<RunSummary | null> {
  let file: OpenFile;
  try {
    file = await files.open(target, 'read');
  } catch {
    return null;
  }
  try {
    const { sizeBytes } = await file.facts();
    const head = Buffer.alloc(Math.min(edgeBytes, sizeBytes));
    await file.read(head, 0);
    const firstLine = head.subarray(0, Math.max(0, head.indexOf(0x0a))).toString('utf8');
    const tail = Buffer.alloc(Math.min(edgeBytes, sizeBytes));
    await file.read(tail, sizeBytes - tail.length);
    return summaryOf([...parseJournal(firstLine), ...parseJournal(tail.toString('utf8'))]);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

async function removeOldest(files: Files, folder: string, openedRunId: string): Promise<void> {
  const names = await journalNames(files, folder);
  const others = names.filter((name) => name !== `${openedRunId}${suffix}`);
  // One place is for the run that is about to be opened.
  for (const name of others.slice(0, Math.max(0, others.length - (keptRuns - 1)))) {
    // A journal that somebody holds open is removed by a later run.
    await files.remove(path.join(folder, name)).catch(() => undefined);
  }
}

/** Names of journals, oldest first: run ids begin with their time. */
async function journalNames(files: Files, folder: string): Promise<string[]> {
  try {
    const names = await files.list(folder);
    return names.filter((name) => name.endsWith(suffix)).sort();
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
