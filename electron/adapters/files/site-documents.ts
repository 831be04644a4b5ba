import { z } from 'zod';
import type { CatalogProof } from '../../ports/site-store.ts';
import { alertStateSchema } from '../../shared/alert-state.ts';
import { catalogManifestSchema, sha256Schema } from '../../shared/catalog-manifest.ts';
import { failure } from '../../shared/failure.ts';
import { siteSettingsFormat, siteSettingsSchema } from '../../shared/site-settings.ts';
import { distributionPointStatusSchema, statusSnapshotSchema } from '../../shared/status.ts';
import type { Message } from '../../shared/texts/message.ts';
import type { DocumentKind } from './read-document.ts';

const mebibyte = 1024 * 1024;

const proofSchema: z.ZodType<CatalogProof> = z.strictObject({
  sha256: sha256Schema,
  sizeBytes: z.int().nonnegative(),
  mtimeNs: z.string().regex(/^-?\d{1,20}$/),
  fileId: z.string().max(100),
  provenAt: z.iso.datetime(),
});

/** site.json: 20,000 distribution points with long paths still fit. */
export const settingsDocument: DocumentKind<typeof siteSettingsSchema> = {
  schema: siteSettingsSchema,
  format: siteSettingsFormat,
  maxBytes: 16 * mebibyte,
  damaged: (path, cause) => failure('site.settings-damaged', { path, cause }),
};

/** In format 2 the distribution points stand in files of their own, so many of them. */
const statusFileSchema = statusSnapshotSchema.extend({
  format: z.union([z.literal(1), z.literal(2)]),
  pointFiles: z.int().min(1).max(10_000).optional(),
});

/** status.json. Open alerts are its largest part; in format 1 of earlier versions every distribution point. */
export const statusDocument: DocumentKind<typeof statusFileSchema> = {
  schema: statusFileSchema,
  format: 2,
  maxBytes: 32 * mebibyte,
  damaged: recordDamaged,
};

const pointsFileSchema = z.strictObject({
  format: z.literal(1),
  points: z.array(distributionPointStatusSchema),
});

/** `points/<number>.json`: some hundreds of distribution points, reasons and remedies included. */
export const pointsDocument: DocumentKind<typeof pointsFileSchema> = {
  schema: pointsFileSchema,
  format: 1,
  maxBytes: 4 * mebibyte,
  damaged: recordDamaged,
};

/** catalog.json. */
export const manifestDocument: DocumentKind<typeof catalogManifestSchema> = {
  schema: catalogManifestSchema,
  format: 1,
  maxBytes: mebibyte / 4,
  damaged: recordDamaged,
};

/** alerts.json: as many open alerts as there are distribution points. */
export const alertsDocument: DocumentKind<typeof alertStateSchema> = {
  schema: alertStateSchema,
  format: 1,
  maxBytes: 64 * mebibyte,
  damaged: recordDamaged,
};

/** proof.json. */
export const proofDocument: DocumentKind<typeof proofSchema> = {
  schema: proofSchema,
  format: 1,
  maxBytes: 64 * 1024,
  damaged: recordDamaged,
};

/** sites.json of this computer. */
export const registryDocument = {
  schema: z.strictObject({ format: z.literal(1), sites: z.array(z.string().min(1).max(32_767)).max(1000) }),
  format: 1,
  maxBytes: mebibyte,
  damaged: (path, cause) => failure('site.registry-damaged', { path, cause }),
} satisfies DocumentKind<z.ZodType>;

function recordDamaged(path: string, cause: Message) {
  return failure('site.record-damaged', { path, cause });
}
