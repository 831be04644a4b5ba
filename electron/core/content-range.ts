/** Where a partial answer belongs in the whole: RFC 9110, section 14.4. */
export interface ContentRange {
  readonly firstByte: number;
  readonly lastByte: number;
  readonly totalBytes: number;
}

/** Reads a `Content-Range` header of bytes with a known total; null when it is anything else. */
export function parseContentRange(header: string): ContentRange | null {
  const [, first, last, total] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/i.exec(header.trim()) ?? [];
  const range = { firstByte: Number(first), lastByte: Number(last), totalBytes: Number(total) };
  // Missing groups became NaN, and no comparison with NaN holds.
  return range.firstByte <= range.lastByte && range.lastByte < range.totalBytes ? range : null;
}
