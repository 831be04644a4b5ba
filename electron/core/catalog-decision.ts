import type { CatalogManifest } from '../shared/catalog-manifest.ts';
import { type Failure, failure } from '../shared/failure.ts';

/** What of a catalog decides whether it replaces another; manifests and evidence both have it. */
type ComparedCatalog = Pick<CatalogManifest, 'sha256' | 'date' | 'signedAt'>;

export type ReplacementDecision =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'publish';
      /** What a person should know about it: its age could not be compared, or it is older and was allowed. */
      readonly note: 'age unknown' | 'older, as allowed' | null;
    }
  | { readonly kind: 'refused'; readonly failure: Failure };

/**
 * Whether an offered catalog replaces the held one. Equal hashes are the same catalog. Otherwise the dates
 * inside the catalogs are compared where both are known, or else the times of their signatures; an older one
 * is refused unless allowed. Signature times alone never contradict catalog dates.
 */
export function decideReplacement(
  held: ComparedCatalog | null,
  offered: ComparedCatalog,
  options: { readonly allowOlder: boolean },
): ReplacementDecision {
  if (held === null) return { kind: 'publish', note: null };
  if (held.sha256 === offered.sha256) return { kind: 'unchanged' };
  const ages = comparableAges(held, offered);
  if (ages === null) return { kind: 'publish', note: 'age unknown' };
  if (Date.parse(ages.offered) >= Date.parse(ages.held)) return { kind: 'publish', note: null };
  if (options.allowOlder) return { kind: 'publish', note: 'older, as allowed' };
  return {
    kind: 'refused',
    failure: failure('catalog.older', { offered: ages.offered, installed: ages.held }),
  };
}

function comparableAges(
  held: ComparedCatalog,
  offered: ComparedCatalog,
): { readonly held: string; readonly offered: string } | null {
  if (held.date !== null && offered.date !== null) return { held: held.date, offered: offered.date };
  if (held.signedAt !== null && offered.signedAt !== null) {
    return { held: held.signedAt, offered: offered.signedAt };
  }
  return null;
}
