import { z } from 'zod';

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** What a catalog is. Written as `catalog.json` beside the catalog on PkgSource and on every distribution point. */
export const catalogManifestSchema = z.strictObject({
  format: z.literal(1),
  fileName: z.string(),
  sizeBytes: z.int().nonnegative(),
  sha256: sha256Schema,
  /** Creation date inside the catalog, or null where it could not be read. */
  date: z.iso.datetime({ offset: true }).nullable(),
  /** Common name of the certificate that signed it. */
  signer: z.string(),
  /** When the signature was made according to its timestamp, or null without one. */
  signedAt: z.iso.datetime({ offset: true }).nullable(),
  /** URL or file path that it was obtained from. */
  source: z.string(),
  obtainedAt: z.iso.datetime(),
  /** HTTP validators of the source, for the next conditional request. */
  validators: z.strictObject({ etag: z.string().nullable(), lastModified: z.string().nullable() }).nullable(),
});

export type CatalogManifest = z.output<typeof catalogManifestSchema>;
