/** An instant as XML writes it, with its zone. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * The creation date (ISO 8601, UTC) that the root element of package.xml states, or null.
 * Looks at the attributes of the first element alone, in the beginning of the document.
 */
export function readPackageDate(beginning: Uint8Array): string | null {
  const root = /<[A-Za-z_][^<>]*>/.exec(decode(beginning))?.[0];
  const stated = root && /\sCreationDate\s*=\s*(?:"([^"]{1,40})"|'([^']{1,40})')/.exec(root);
  const text = stated ? (stated[1] ?? stated[2] ?? '') : '';
  if (!instant.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** UTF-8, or UTF-16 with a byte order mark; the part of interest is ASCII. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
