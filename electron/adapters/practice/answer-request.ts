import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/** A file as an HTTP server tells about it. */
export interface Representation {
  readonly sizeBytes: number;
  /** Strong validator, with its quotes. */
  readonly etag: string;
  readonly lastModified: Date;
}

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  /** The bytes to send, both ends included, or null for none. */
  readonly slice: { readonly first: number; readonly last: number } | null;
}

type Range = { readonly first: number; readonly last: number } | 'whole' | 'unsatisfiable';

/**
 * Decides how a file server answers: conditional requests, HEAD, and single byte ranges.
 * Source: RFC 9110, sections 13 (conditional requests) and 14 (range requests).
 */
export function answerRequest(method: string, asked: IncomingHttpHeaders, file: Representation): Answer {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { allow: 'GET, HEAD', 'content-length': 0 }, slice: null };
  }
  const headers = {
    etag: file.etag,
    'last-modified': file.lastModified.toUTCString(),
    'accept-ranges': 'bytes',
  };
  if (isUnchanged(asked, file)) return { status: 304, headers, slice: null };
  const range = method === 'GET' ? wantedRange(asked, file) : 'whole';
  if (range === 'unsatisfiable') {
    const unsatisfied = { ...headers, 'content-range': `bytes */${file.sizeBytes}`, 'content-length': 0 };
    return { status: 416, headers: unsatisfied, slice: null };
  }
  const { first, last } = range === 'whole' ? { first: 0, last: file.sizeBytes - 1 } : range;
  const content = {
    ...headers,
    'content-type': 'application/octet-stream',
    'content-length': last - first + 1,
  };
  const slice = method === 'GET' && file.sizeBytes > 0 ? { first, last } : null;
  if (range === 'whole') return { status: 200, headers: content, slice };
  return {
    status: 206,
    headers: { ...content, 'content-range': `bytes ${first}-${last}/${file.sizeBytes}` },
    slice,
  };
}

function isUnchanged(asked: IncomingHttpHeaders, file: Representation): boolean {
  const held = asked['if-none-match'];
  if (held !== undefined) {
    const tags = held.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes('*') || tags.includes(file.etag);
  }
  const since = Date.parse(asked['if-modified-since'] ?? '');
  return !Number.isNaN(since) && wholeSeconds(file.lastModified) <= since;
}

/** A range that cannot be read is as if it were not there; so is one of another version (If-Range). */
function wantedRange(asked: IncomingHttpHeaders, file: Representation): Range {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(asked.range ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole';
  if (!isOfThisVersion(asked['if-range'], file)) return 'whole';
  const end = file.sizeBytes - 1;
  if (from === '') {
    const length = Number(to);
    return length === 0 ? 'unsatisfiable' : { first: Math.max(0, file.sizeBytes - length), last: end };
  }
  const first = Number(from);
  const last = to === '' ? end : Math.min(Number(to), end);
  if (to !== '' && Number(to) < first) return 'whole';
  return first > end ? 'unsatisfiable' : { first, last };
}

function isOfThisVersion(validator: string | string[] | undefined, file: Representation): boolean {
  if (validator === undefined) return true;
  return validator === file.etag || Date.parse(String(validator)) === wholeSeconds(file.lastModified);
}

/** HTTP dates have no fractions of a second. */
function wholeSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}
