import path from 'node:path';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import type { DiagnosticEntry, Gathered, MissingDiagnostic } from '../../ports/diagnostics.ts';
import type { FileFacts, Files } from '../../ports/files.ts';
import { englishLanguage } from '../../shared/texts/english-language.ts';

/** The end of a file as text; null when there is none. Links are not followed: they may lead to what is no log. */
export async function readNewest(files: Files, at: string, maxBytes: number): Promise<string | null> {
  const facts = await files.look(at);
  if (facts === null) return null;
  if (facts.kind !== 'file') return `[this is no file but a ${facts.kind}]\n`;
  const file = await files.open(at, 'read');
  try {
    const { sizeBytes } = await file.facts();
    const start = Math.max(0, sizeBytes - maxBytes);
    const buffer = Buffer.alloc(Math.min(sizeBytes, maxBytes));
    let length = 0;
    while (length < buffer.length) {
      const read = await file.read(buffer.subarray(length), start + length);
      if (read === 0) break;
      length += read;
    }
    const text = buffer.toString('utf8', 0, length);
    return start === 0 ? text : `[more than ${start} earlier bytes left out]\n${withoutTornStart(text)}`;
  } finally {
    await file.close();
  }
}

/** What is cut in two may be a secret, of which nobody would recognise the half: it goes as well. */
function withoutTornStart(text: string): string {
  const lineEnd = text.indexOf('\n');
  return text.slice(lineEnd === -1 ? longestSecret : lineEnd + 1);
}

/** Characters that the longest password of the secret store takes in any of its written forms. */
const longestSecret = 64 * 1024;

/** Gathers files into `folder` of the archive; what is not there is left out, what cannot be read is named. */
export interface FileGathering {
  take(at: string, name: string, maxBytes: number): Promise<void>;
  /** The newest files of a folder whose names `wanted` takes. */
  takeNewest(folder: string, into: string, limit: FolderLimit): Promise<void>;
  /** What lies in a folder: kind, mode, owner, size, time and name. */
  takeListing(folder: string, name: string): Promise<void>;
  readonly gathered: Gathered;
}

export interface FolderLimit {
  readonly wanted: RegExp;
  readonly count: number;
  readonly maxBytes: number;
}

export function startGathering(files: Files): FileGathering {
  const entries: DiagnosticEntry[] = [];
  const missing: MissingDiagnostic[] = [];
  const guarded = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (errorCodeOf(error) === null) throw error;
      if (errorCodeOf(error) !== 'ENOENT') {
        missing.push({ what, why: englishLanguage.say(describeFileError(error)) });
      }
    }
  };
  const take = (at: string, name: string, maxBytes: number) =>
    guarded(at, async () => {
      const text = await readNewest(files, at, maxBytes);
      if (text !== null) entries.push({ name, text });
    });
  const look = async (folder: string): Promise<(FileFacts & { name: string })[]> => {
    const found = [];
    for (const name of await files.list(folder)) {
      const facts = await files.look(path.join(folder, name));
      if (facts !== null) found.push({ ...facts, name });
    }
    return found.sort((a, b) => (a.mtimeNs < b.mtimeNs ? 1 : -1));
  };
  return {
    take,
    takeNewest: (folder, into, { wanted, count, maxBytes }) =>
      guarded(folder, async () => {
        const found = (await look(folder)).filter(({ name, kind }) => kind === 'file' && wanted.test(name));
        for (const { name } of found.slice(0, count)) {
          await take(path.join(folder, name), `${into}/${name}`, maxBytes);
        }
      }),
    takeListing: (folder, name) =>
      guarded(folder, async () => {
        const found = await look(folder);
        entries.push({ name, text: `${folder}\n${found.slice(0, 500).map(lineOf).join('\n')}\n` });
      }),
    gathered: { entries, missing },
  };
}

function lineOf({ name, kind, mode, uid, gid, sizeBytes, mtimeNs }: FileFacts & { name: string }): string {
  const time = new Date(Number(mtimeNs / 1_000_000n)).toISOString();
  return [kind.padEnd(6), mode.toString(8).padStart(4, '0'), `${uid}:${gid}`, sizeBytes, time, name].join(
    ' ',
  );
}
