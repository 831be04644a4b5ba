/** What an interrupted run may leave on a distribution point. */
export type Leftover =
  /** A copy of the catalog, perhaps complete; `hashStart` are the first digits of what it should hash to. */
  | { readonly kind: 'catalog'; readonly hashStart: string }
  /** A catalog.json that never got its name, or the file of a write test. */
  | { readonly kind: 'small file' };

const hashDigits = 8;

/**
 * Name under which a catalog is written before it is proven: hidden on Unix, with the run that writes it and
 * the start of the hash that it must have, so that a later run knows whose it was and what it should be.
 */
export function temporaryCatalogName(fileName: string, runId: string, sha256: string): string {
  return `.${fileName}.${runId}.${sha256.slice(0, hashDigits)}.partial`;
}

/** Name under which a small file (catalog.json, a write test) is written before it is renamed. */
export function temporarySmallName(fileName: string, runId: string): string {
  return `.${fileName}.${runId}.partial`;
}

/** Recognizes what this program left in a folder; null for everything else, which is never touched. */
export function recognizeLeftover(catalogName: string, name: string): Leftover | null {
  if (!name.startsWith('.') || !name.endsWith('.partial')) return null;
  const inner = name.slice(1, -'.partial'.length);
  if (isNamedAfter(inner, 'catalog.json') || isNamedAfter(inner, writeTestName))
    return { kind: 'small file' };
  if (!isNamedAfter(inner, catalogName)) return null;
  const hashStart = /\.([0-9a-f]{8})$/.exec(inner)?.[1];
  return hashStart === undefined ? null : { kind: 'catalog', hashStart };
}

/** Base name of the file that a test of a distribution point writes and removes. */
export const writeTestName = 'pkgsource-write-test';

function isNamedAfter(inner: string, fileName: string): boolean {
  return inner.startsWith(`${fileName}.`) && /^[\w.-]{1,120}$/.test(inner.slice(fileName.length + 1));
}
