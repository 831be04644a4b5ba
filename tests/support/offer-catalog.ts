import { copyFile, rename } from 'node:fs/promises';
import path from 'node:path';

/** Puts a catalog into a source folder as an administrator should: a complete file, under its name at once. */
export async function offerCatalog(catalog: string, source: string): Promise<void> {
  await copyFile(catalog, path.join(source, 'incoming'));
  await rename(path.join(source, 'incoming'), path.join(source, 'wsusscn2.cab'));
}
