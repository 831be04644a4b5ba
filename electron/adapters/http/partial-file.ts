import path from 'node:path';
import { z } from 'zod';
import { errorCodeOf } from '../../core/file-error.ts';
import type { CatalogVerification } from '../../ports/catalog-verifier.ts';
import type { Files } from '../../ports/files.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import { failure } from '../../shared/failure.ts';
import { readDocument } from '../files/read-document.ts';
import { replaceFile } from '../files/replace-file.ts';

/** What the part belongs to, as the server described it: kept beside it, so that another process can go on. */
const partNoteSchema = z.strictObject({
  format: z.literal(1),
  url: z.string(),
  /** A strong validator: the part is worth nothing without one. */
  etag: z.string().regex(/^"[^"]*"$/),
  lastModified: z.string().nullable(),
  sizeBytes: z.int().positive(),
});

export type PartNote = z.output<typeof partNoteSchema>;

/** A download that was interrupted and can go on. */
export interface PartialFile {
  readonly note: PartNote;
  /** What of it lies there; as long as the whole when only the verdict was missing. */
  readonly heldBytes: number;
}

export interface PartialFilePaths {
  readonly part: string;
  readonly note: string;
}

export function partialFilePaths(staging: string): PartialFilePaths {
  const part = path.join(staging, `${catalogFileName}.part`);
  return { part, note: `${part}.json` };
}

/** The interrupted download of `url`, or null. What cannot be continued is removed. */
export async function findPartialFile(
  files: Files,
  paths: PartialFilePaths,
  url: string,
): Promise<PartialFile | null> {
  const note = await readDocument(files, paths.note, {
    schema: partNoteSchema,
    format: 1,
    maxBytes: 64 * 1024,
    damaged: (at, cause) => failure('source.staging-failed', { path: at, cause }),
  });
  const facts = await files.look(paths.part);
  const usable =
    note.ok &&
    note.value !== null &&
    note.value.url === url &&
    facts?.kind === 'file' &&
    facts.sizeBytes > 0 &&
    facts.sizeBytes <= note.value.sizeBytes;
  if (usable && note.value !== null) return { note: note.value, heldBytes: facts.sizeBytes };
  await discardPartialFile(files, paths);
  return null;
}

/** Writes the note durably; it must be there before the first byte of the part. */
export async function writePartNote(files: Files, paths: PartialFilePaths, note: PartNote): Promise<void> {
  await replaceFile(files, paths.note, JSON.stringify(note), 0o600);
}

/** Removes part and note, as far as they are there. */
export async function discardPartialFile(files: Files, paths: PartialFilePaths): Promise<void> {
  for (const at of [paths.part, paths.note]) {
    if ((await files.look(at)) !== null) await files.remove(at);
  }
}

/** What the records of a run take that say why it ended. */
const roomForRecordsBytes = 1024 * 1024;

/**
 * Shortens the part where it filled the disk, so that whoever has to say so can; one that cannot be continued goes.
 * Where the disk refuses even that, the part stays as it is.
 */
export async function leaveRoom(files: Files, paths: PartialFilePaths, url: string): Promise<void> {
  try {
    const part = await findPartialFile(files, paths, url);
    if (part === null) return;
    const file = await files.open(paths.part, 'update');
    try {
      await file.truncate(Math.max(0, part.heldBytes - roomForRecordsBytes));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
  }
}

/** Shows the part's bytes to a verification: no hash can be stored half-way, so they are read again. */
export async function verifyPart(
  files: Files,
  paths: PartialFilePaths,
  verification: CatalogVerification,
  signal: AbortSignal,
): Promise<void> {
  const file = await files.open(paths.part, 'read');
  try {
    const buffer = new Uint8Array(new SharedArrayBuffer(1024 * 1024));
    for (let position = 0; !signal.aborted; ) {
      const length = await file.read(buffer, position);
      if (length === 0) return;
      await verification.update(buffer.subarray(0, length));
      position += length;
    }
  } finally {
    await file.close();
  }
}
