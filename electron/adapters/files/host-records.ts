import path from 'node:path';
import { errorCodeOf } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import type { HostRecords } from '../../ports/host-records.ts';
import { failure } from '../../shared/failure.ts';
import { type HostContact, hostContactSchema, syncRequestSchema } from '../../shared/host-records.ts';
import type { Message } from '../../shared/texts/message.ts';
import { type DocumentKind, readDocument } from './read-document.ts';
import { replaceFile } from './replace-file.ts';

const small = {
  format: 1,
  maxBytes: 64 * 1024,
  damaged: (at: string, cause: Message) => failure('site.record-damaged', { path: at, cause }),
} as const;
const contactDocument: DocumentKind<typeof hostContactSchema> = { ...small, schema: hostContactSchema };
const requestDocument: DocumentKind<typeof syncRequestSchema> = { ...small, schema: syncRequestSchema };

/** Readable by the host and the groups; what lies here belongs to the one that writes it. */
const fileMode = 0o640;

/** The records in a site's `.sync` folder. */
export function createHostRecords(files: Files, syncFolder: string): HostRecords {
  const hosts = path.join(syncFolder, 'hosts');
  const requestPath = path.join(syncFolder, 'request.json');
  const pathOf = (hostId: string) => path.join(hosts, `${hostId}.json`);
  const write = (target: string, value: unknown) =>
    replaceFile(files, target, `${JSON.stringify(value, null, 2)}\n`, fileMode);
  return {
    pathOf,
    readContact: (hostId) => readDocument(files, pathOf(hostId), contactDocument),
    listContacts: async () => {
      const names = (await files.lookThrough(hosts)) === null ? [] : await files.list(hosts);
      const found: HostContact[] = [];
      for (const name of names.filter((entry) => entry.endsWith('.json')).sort()) {
        const read = await readDocument(files, path.join(hosts, name), contactDocument);
        if (read.ok && read.value !== null) found.push(read.value);
      }
      return found;
    },
    writeContact: async (contact) => {
      await makeFolder(files, hosts, syncFolder);
      await write(pathOf(contact.hostId), contact);
    },
    readRequest: () => readDocument(files, requestPath, requestDocument),
    writeRequest: (request) => write(requestPath, request),
  };
}

async function makeFolder(files: Files, folder: string, model: string): Promise<void> {
  if ((await files.lookThrough(folder)) !== null) return;
  const facts = await files.lookThrough(model);
  try {
    await files.makeFolder(folder, facts?.mode);
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error;
  }
}
