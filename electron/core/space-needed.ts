/** Size of wsusscn2.cab on 2026-06-24; its true size is not known before the source was asked. */
export const usualCatalogBytes = 649_341_212;

/** The present catalog, the last good one, and the new one in staging lie side by side for a moment. */
const copiesHeld = 3;

/** Free space that a site needs for a catalog of this size, or of the usual one. */
export function spaceNeeded(catalogBytes: number | null): number {
  return copiesHeld * (catalogBytes ?? usualCatalogBytes);
}

/** In 10^6 bytes, for people. */
export function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
