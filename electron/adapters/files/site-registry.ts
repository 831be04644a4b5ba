import path from 'node:path';
import type { Files } from '../../ports/files.ts';
import type { SiteRegistry } from '../../ports/site-store.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { makeFolders } from './make-folders.ts';
import { readDocument } from './read-document.ts';
import { replaceFile } from './replace-file.ts';
import { registryDocument } from './site-documents.ts';

/** `<state home>/sites.json`. A damaged list is told by `list` and replaced by the next change. */
export function createSiteRegistry(files: Files, stateHome: string): SiteRegistry {
  const target = path.join(stateHome, 'sites.json');
  const list = async (): Promise<Result<string[]>> => {
    const read = await readDocument(files, target, registryDocument);
    return read.ok ? succeed(read.value?.sites ?? []) : read;
  };
  const change = async (edit: (sites: readonly string[]) => readonly string[]): Promise<Result<null>> => {
    const read = await list();
    if (!read.ok && read.failure.code !== 'site.registry-damaged') return read;
    const before = read.ok ? read.value : [];
    const after = edit(before);
    if (read.ok && after.join('\n') === before.join('\n')) return succeed(null);
    await makeFolders(files, stateHome);
    await replaceFile(files, target, `${JSON.stringify({ format: 1, sites: after }, null, 2)}\n`);
    return succeed(null);
  };
  return {
    list,
    add: (destination) => change((sites) => [...new Set([...sites, destination])]),
    remove: (destination) => change((sites) => sites.filter((site) => site !== destination)),
  };
}
