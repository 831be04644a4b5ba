import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { SiteOnDisk } from './site-on-disk.ts';

/** Every folder that holds the site's catalog under its real name. */
export function placesOf(site: SiteOnDisk): string[] {
  return [site.store.packageSource, ...Object.values(site.points)];
}

/** What a run that died left, and the next one should have taken away. */
export async function leftoversOf(site: SiteOnDisk): Promise<string[]> {
  const found: string[] = [];
  const expected = new Set(['wsusscn2.cab', 'catalog.json', '.sync']);
  for (const place of placesOf(site)) {
    for (const name of await readdir(place)) if (!expected.has(name)) found.push(path.join(place, name));
  }
  for (const name of await readdir(site.store.paths.staging)) found.push(`staging/${name}`);
  for (const name of await readdir(site.store.paths.syncFolder)) {
    if (name.startsWith('lock') || name.startsWith('.') || name === 'next-catalog.json') found.push(name);
  }
  return found;
}
