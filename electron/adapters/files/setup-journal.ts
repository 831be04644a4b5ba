import path from 'node:path';
import { errorCodeOf } from '../../core/file-error.ts';
import type { Files, OpenFile } from '../../ports/files.ts';
import type { SetupJournal } from '../../ports/setup-journal.ts';
import { failure } from '../../shared/failure.ts';
import { firstIssue } from '../../shared/issue-cause.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { type JournalEvent, journalEventSchema } from '../../shared/setup-journal.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { makeFolders } from './make-folders.ts';

/** It names paths and groups of this computer; only its administrator needs to read them. */
const mode = 0o600;

/** `<state home>/setup-journal.jsonl`. */
export function createSetupJournal(files: Files, stateHome: string): SetupJournal {
  const target = path.join(stateHome, 'setup-journal.jsonl');
  return {
    path: target,
    read: async () => {
      try {
        return parseEvents(await files.readText(target), target);
      } catch (error) {
        if (errorCodeOf(error) === 'ENOENT') return succeed([]);
        throw error;
      }
    },
    append: async (event) => {
      await makeFolders(files, stateHome);
      const isNew = (await files.look(target)) === null;
      const file = await files.open(target, 'append', mode);
      try {
        const { sizeBytes } = await file.facts();
        const separator = await separatorAfterCrash(file, sizeBytes);
        await file.write(Buffer.from(`${separator}${JSON.stringify(event)}\n`, 'utf8'), sizeBytes);
        await file.sync();
        if (isNew) await files.syncFolder(stateHome);
      } finally {
        await file.close();
      }
    },
  };
}

function parseEvents(text: string, target: string): Result<JournalEvent[]> {
  const lines = text.split('\n');
  const events: JournalEvent[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const parsed = parseLine(line);
    if (parsed.ok) events.push(parsed.event);
    // What is not a whole JSON text was cut short by a crash; nothing was done on its account.
    else if (parsed.cause !== null) {
      return failWith(
        failure('setup.journal-unreadable', { path: target, line: index + 1, cause: parsed.cause }),
      );
    }
  }
  return succeed(events);
}

function parseLine(line: string): { ok: true; event: JournalEvent } | { ok: false; cause: Message | null } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, cause: null };
  }
  const parsed = journalEventSchema.safeParse(value);
  return parsed.success
    ? { ok: true, event: parsed.data }
    : { ok: false, cause: firstIssue(parsed.error, () => message('causes', 'notAnEvent')) };
}

/** A line that a crash cut short must not swallow the next one. */
async function separatorAfterCrash(file: OpenFile, sizeBytes: number): Promise<string> {
  if (sizeBytes === 0) return '';
  const last = Buffer.alloc(1);
  await file.read(last, sizeBytes - 1);
  return last.toString() === '\n' ? '' : '\n';
}
