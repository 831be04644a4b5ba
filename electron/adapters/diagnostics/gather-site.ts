import path from 'node:path';
import type { Gathered } from '../../ports/diagnostics.ts';
import type { Files } from '../../ports/files.ts';
import { sitePathsOf } from '../files/site-paths.ts';
import { startGathering } from './read-newest.ts';

const document = 256 * 1024;
const log = 1024 * 1024;
const journal = 256 * 1024;

/** What a site's own folders tell: settings, status, the newest run journals, logs, and what lies where. */
export async function gatherSite(files: Files, destination: string): Promise<Gathered> {
  const { packageSource, manifest, syncFolder, staging, previous, logs } = sitePathsOf(destination);
  const gathering = startGathering(files);
  // One after the other: where the folder's server is dead, no more than one thread waits for it.
  await gathering.take(manifest, 'catalog.json', document);
  await gathering.takeNewest(syncFolder, 'sync', { wanted: /\.json$/, count: 20, maxBytes: document });
  await gathering.takeNewest(path.join(syncFolder, 'runs'), 'runs', {
    ...{ wanted: /\.jsonl$/, count: 10, maxBytes: journal },
  });
  await gathering.takeNewest(logs, 'Logs', { wanted: /\.log$/, count: 6, maxBytes: log });
  for (const [folder, name] of [
    [destination, 'destination'],
    [packageSource, 'package-source'],
    [syncFolder, 'sync'],
    [staging, 'staging'],
    [previous, 'previous'],
  ] as const) {
    await gathering.takeListing(folder, `folders/${name}.txt`);
  }
  return gathering.gathered;
}
