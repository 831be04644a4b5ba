import { z } from 'zod';
import type { Files } from '../../ports/files.ts';
import { sha256Schema } from '../../shared/catalog-manifest.ts';
import { replaceFile } from '../files/replace-file.ts';

const decimalSchema = z.string().regex(/^-?\d{1,25}$/);

const proofSchema = z.strictObject({
  /** What the copy was recognized by, or null when only its size was checked. */
  hash: z
    .strictObject({
      file: z.strictObject({
        path: z.string(),
        sizeBytes: z.int().nonnegative(),
        mtimeNs: decimalSchema,
        fileId: z.string(),
      }),
      sha256: sha256Schema,
      provenAtMs: z.number(),
    })
    .nullable(),
  /** Mount point that the distribution point lay on, where the system has mounts. */
  mountPoint: z.string().nullable(),
});

const cacheSchema = z.strictObject({ format: z.literal(1), points: z.record(z.string(), proofSchema) });

export type PointProof = z.output<typeof proofSchema>;

/** What this site proved about its distribution points, by path. Losing it costs hashing, nothing else. */
export interface ProofCache {
  read(path: string): PointProof | null;
  record(path: string, proof: PointProof): void;
  /** Writes it when there is something new. A disk that refuses is no reason to fail a run. */
  save(): Promise<void>;
}

/** Loads the cache; one that is missing or not understood counts as empty. */
export async function loadProofCache(files: Files, at: string): Promise<ProofCache> {
  const points = new Map(Object.entries(await readPoints(files, at)));
  let dirty = false;
  let saving = Promise.resolve();
  const writeIfNew = async () => {
    if (!dirty) return;
    dirty = false;
    const text = JSON.stringify({ format: 1, points: Object.fromEntries(points) });
    await replaceFile(files, at, text).catch(() => undefined);
  };
  return {
    read: (path) => points.get(path) ?? null,
    record: (path, proof) => {
      const before = points.get(path);
      // What was read here and still holds is the very same object: writing it again would be half of such a run.
      if (before?.hash === proof.hash && before.mountPoint === proof.mountPoint) return;
      points.set(path, proof);
      dirty = true;
    },
    save: () => {
      // One after the other: an older state must not be renamed over a newer one.
      saving = saving.then(writeIfNew);
      return saving;
    },
  };
}

async function readPoints(files: Files, at: string): Promise<Readonly<Record<string, PointProof>>> {
  try {
    const parsed = cacheSchema.safeParse(JSON.parse(await files.readText(at)));
    return parsed.success ? parsed.data.points : {};
  } catch {
    return {};
  }
}
