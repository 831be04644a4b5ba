import type { CatalogManifest } from '../../shared/catalog-manifest.ts';
import type { Download } from './download.ts';
import type { PartialFile } from './partial-file.ts';

/**
 * Request headers that spare what is there already: the catalog that PkgSource holds (304), or the part of an
 * interrupted download (206). RFC 9110, section 13.2.2 puts If-None-Match before If-Range, so both may be sent.
 */
export function conditionsFor(
  { url, request }: Download,
  part: PartialFile | null,
): Readonly<Record<string, string>> {
  if (part !== null && part.heldBytes === part.note.sizeBytes) {
    // Complete, without a verdict: only whether it is still the current one is asked.
    return { 'if-none-match': part.note.etag };
  }
  return {
    ...(request.revalidate ? {} : unlessHeld(request.held, url.href)),
    ...(part === null ? {} : { range: `bytes=${part.heldBytes}-`, 'if-range': part.note.etag }),
  };
}

/** Whether 304 may be the answer: that nothing is new can be said only to who told what it has. */
export function mayBeUnchanged(headers: Readonly<Record<string, string>>): boolean {
  return 'if-none-match' in headers || 'if-modified-since' in headers;
}

function unlessHeld(held: CatalogManifest | null, url: string): Readonly<Record<string, string>> {
  // Validators mean nothing at another address.
  if (held?.validators == null || held.source !== url) return {};
  const { etag, lastModified } = held.validators;
  if (etag !== null) return { 'if-none-match': etag };
  return lastModified === null ? {} : { 'if-modified-since': lastModified };
}
