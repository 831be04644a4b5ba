import { z } from 'zod';
import { parseJson } from '../../core/parse-json.ts';
import type { Files } from '../../ports/files.ts';
import { replaceFile } from '../files/replace-file.ts';

const fileSchema = z.strictObject({
  format: z.literal(1),
  /** The first source version with the published catalog, by package. */
  versions: z.record(z.string(), z.int().nonnegative()),
});

/** The first source version of a package that holds the published catalog; null where that is not remembered. */
export async function readAskedVersion(files: Files, at: string, packageId: string): Promise<number | null> {
  return (await readVersions(files, at))[packageId] ?? null;
}

export async function rememberAskedVersion(
  files: Files,
  at: string,
  packageId: string,
  version: number,
): Promise<void> {
  const versions = { ...(await readVersions(files, at)), [packageId]: version };
  await replaceFile(files, at, `${JSON.stringify({ format: 1, versions })}\n`);
}

/** A file that is lost or damaged costs a refresh that was not needed, or a claim that is believed too early. */
async function readVersions(files: Files, at: string): Promise<Readonly<Record<string, number>>> {
  const text = await files.readText(at).catch(() => '');
  const parsed = fileSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data.versions : {};
}
