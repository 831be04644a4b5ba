import { parseContentRange } from '../../core/content-range.ts';
import type { SourceValidators } from '../../ports/catalog-source.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import type { PartialFile } from './partial-file.ts';
import { shownUrl } from './request-failures.ts';
import type { Answer } from './send-request.ts';

/** The file that an answer carries, by its headers. */
export interface OfferedFile {
  /** Length of the whole file, or null when the server does not say. */
  readonly totalBytes: number | null;
  /** Where in the file the body begins. */
  readonly firstByte: number;
  readonly validators: SourceValidators;
}

/** Reads the headers of a 200 or 206; a body that cannot be the catalog is refused by its name. */
export function readOffer(answer: Answer, part: PartialFile | null): Result<OfferedFile> {
  const url = shownUrl(answer.url);
  const encoding = answer.header('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') return failWith(failure('source.encoded', { url, encoding }));
  const type = answer.header('content-type') ?? '';
  if (isWebPage(type)) return failWith(failure('source.html', { url, found: asItIs(type) }));
  return answer.status === 206 && part !== null
    ? readPartialOffer(answer, part)
    : succeed({ totalBytes: contentLength(answer), firstByte: 0, validators: validatorsOf(answer) });
}

export function isWebPage(contentType: string): boolean {
  return /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType);
}

/** Whether a body begins as a page does and no cabinet can: captive portals lie about their type. */
export function beginsLikeWebPage(firstBytes: Uint8Array): boolean {
  return /^(\uFEFF)?\s*<(!doctype|html|head|\?xml|!--|script|meta)/i.test(
    Buffer.from(firstBytes.subarray(0, 256)).toString('utf8'),
  );
}

export function validatorsOf(answer: Answer): SourceValidators {
  return { etag: answer.header('etag'), lastModified: answer.header('last-modified') };
}

/** Value of Content-Length, or null without a usable one. */
export function contentLength(answer: Answer): number | null {
  const text = answer.header('content-length') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function readPartialOffer(answer: Answer, part: PartialFile): Result<OfferedFile> {
  const url = shownUrl(answer.url);
  const validators = validatorsOf(answer);
  const stated = answer.header('content-range');
  const range = parseContentRange(stated ?? '');
  if (range === null || range.firstByte !== part.heldBytes || range.lastByte !== range.totalBytes - 1) {
    const found = stated === null ? message('networkCauses', 'noContentRange') : asItIs(stated);
    return failWith(failure('source.wrong-range', { url, wanted: part.heldBytes, found }));
  }
  const sameFile = validators.etag === part.note.etag && range.totalBytes === part.note.sizeBytes;
  if (!sameFile) return failWith(failure('source.changed-midway', { url }));
  const length = contentLength(answer);
  if (length !== null && length !== range.totalBytes - range.firstByte) {
    const found = message('networkCauses', 'bytes', { count: length });
    return failWith(failure('source.wrong-range', { url, wanted: part.heldBytes, found }));
  }
  return succeed({ totalBytes: range.totalBytes, firstByte: range.firstByte, validators });
}
