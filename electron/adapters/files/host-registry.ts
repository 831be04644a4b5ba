import path from 'node:path';
import type { Files } from '../../ports/files.ts';
import type { HostRegistry } from '../../ports/host-registry.ts';
import { failure } from '../../shared/failure.ts';
import { type HostSettings, hostSettingsSchema } from '../../shared/host-settings.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { guardResult } from './guard-file-work.ts';
import { makeFolders } from './make-folders.ts';
import { type DocumentKind, readDocument } from './read-document.ts';
import { replaceFile } from './replace-file.ts';

const fileName = 'host.json';

const hostDocument: DocumentKind<typeof hostSettingsSchema> = {
  schema: hostSettingsSchema,
  format: 1,
  maxBytes: 64 * 1024,
  damaged: (at, cause) => failure('host.settings-damaged', { path: at, cause }),
};

/** `<state home>/hosts/<site id>/host.json`. */
export function createHostRegistry(files: Files, stateHome: string): HostRegistry {
  const hosts = path.join(stateHome, 'hosts');
  const folderOf = (siteId: string) => path.join(hosts, siteId);
  return {
    folderOf,
    list: () => guardResult('reading', hosts, () => list(files, hosts)),
    write: async (settings) => {
      const folder = folderOf(settings.siteId);
      await makeFolders(files, folder);
      await replaceFile(files, path.join(folder, fileName), `${JSON.stringify(settings, null, 2)}\n`);
    },
  };
}

async function list(files: Files, hosts: string): Promise<Result<HostSettings[]>> {
  if ((await files.look(hosts)) === null) return succeed([]);
  const found: HostSettings[] = [];
  for (const name of (await files.list(hosts)).sort()) {
    const read = await readDocument(files, path.join(hosts, name, fileName), hostDocument);
    if (!read.ok) return read;
    if (read.value !== null) found.push(read.value);
  }
  return succeed(found);
}

/** Host settings that are still on their way to the host; null when there is no such file. */
export function readHostSettings(files: Files, file: string): Promise<Result<HostSettings | null>> {
  return readDocument(files, file, hostDocument);
}
