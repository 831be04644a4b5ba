import { type ParseError, parseTree } from 'jsonc-parser';
import type { z } from 'zod';
import { placeOf } from '../../core/decode-text.ts';
import { shareFailure, unreadableFailure } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { firstIssue } from '../../shared/issue-cause.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { type Message, message } from '../../shared/texts/message.ts';

/** How one kind of JSON file is read. */
export interface DocumentKind<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** The newest `format` that this program knows. */
  readonly format: number;
  /** A file beyond this is damaged: it is not read into memory. */
  readonly maxBytes: number;
  damaged(path: string, cause: Message): Failure;
}

/**
 * Reads a JSON file that anybody with access to the share may have changed: bounded, parsed, checked against
 * its schema. Null when it does not exist. Unreadable, damaged and written by a newer program are failures
 * of their own.
 */
export async function readDocument<Schema extends z.ZodType>(
  files: Files,
  path: string,
  kind: DocumentKind<Schema>,
): Promise<Result<z.output<Schema> | null>> {
  let text: string | null;
  try {
    text = await readBounded(files, path, kind.maxBytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return succeed(null);
    return failWith(shareFailure(path, error) ?? unreadableFailure(path, error));
  }
  if (text === null)
    return failWith(kind.damaged(path, message('causes', 'tooLarge', { bytes: kind.maxBytes })));
  return parseDocument(text, path, kind);
}

function parseDocument<Schema extends z.ZodType>(
  text: string,
  path: string,
  kind: DocumentKind<Schema>,
): Result<z.output<Schema>> {
  let data: unknown;
  try {
    // Editors of Windows begin a file that a person changed with a byte order mark.
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    // The parser's own message quotes the content, which may be anything.
    const cause =
      text === ''
        ? message('causes', 'empty')
        : message('causes', 'notJsonAt', { line: firstWrongLine(text) });
    return failWith(kind.damaged(path, cause));
  }
  const found = formatOf(data);
  if (found !== null && found > kind.format) {
    return failWith(failure('site.newer-format', { path, found, known: kind.format }));
  }
  const parsed = kind.schema.safeParse(data);
  if (parsed.success) return succeed(parsed.data);
  const cause = firstIssue(parsed.error, (wrong) => message('causes', 'wholeWrong', { cause: wrong }));
  return failWith(kind.damaged(path, cause));
}

/** The line, counted from 1, in which a text stops being JSON. */
function firstWrongLine(text: string): number {
  const errors: ParseError[] = [];
  parseTree(text, errors);
  return placeOf(text, errors[0]?.offset ?? 0).line;
}

function formatOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('format' in data)) return null;
  return typeof data.format === 'number' ? data.format : null;
}

/** The file's text, or null when it is larger than `maxBytes` (also when it grows while it is read). */
export async function readBounded(files: Files, path: string, maxBytes: number): Promise<string | null> {
  const file = await files.open(path, 'read');
  try {
    const { sizeBytes } = await file.facts();
    if (sizeBytes > maxBytes) return null;
    const buffer = Buffer.alloc(sizeBytes + 1);
    let length = 0;
    while (length < buffer.length) {
      const read = await file.read(buffer.subarray(length), length);
      if (read === 0) break;
      length += read;
    }
    return buffer.toString('utf8', 0, Math.min(length, sizeBytes));
  } finally {
    await file.close();
  }
}
