import { randomUUID } from 'node:crypto';
import type { FileFacts, OpenFile } from '../../ports/files.ts';
import type { SmbPoint } from './smb-point.ts';

/** One file of a share. `use` rejects with Node's error codes. */
export interface ShareFilePlace {
  readonly name: string;
  look(): Promise<FileFacts | null>;
  use<T>(work: (point: SmbPoint) => Promise<T>): Promise<T>;
}

/** Records of a site are far smaller; a catalog is fetched to this computer instead. */
const longestFileBytes = 96 * 1024 * 1024;

/**
 * Opens a small file: its content is held here, and every write replaces the file on the server at once. smbclient's
 * `reput` is no way to append: 4.17 writes the rest at the beginning.
 */
export async function openShareFile(
  place: ShareFilePlace,
  how: 'read' | 'create' | 'update' | 'append',
): Promise<OpenFile> {
  const present = await place.look();
  if (present !== null && how === 'create') throw errorOf('EEXIST', place.name);
  if (present === null && (how === 'read' || how === 'update')) throw errorOf('ENOENT', place.name);
  if (present?.kind === 'folder') throw errorOf('EISDIR', place.name);
  return createOpenFile(place, present, how === 'append');
}

function createOpenFile(place: ShareFilePlace, present: FileFacts | null, appends: boolean): OpenFile {
  const { name, use } = place;
  let content: Promise<Buffer> | null = present === null ? Promise.resolve(Buffer.alloc(0)) : null;
  let isThere = present !== null;
  // What is not read need not be fetched: that it is too long is told by its facts.
  const read = (): Promise<Buffer> => {
    if ((present?.sizeBytes ?? 0) > longestFileBytes) throw errorOf('EFBIG', name);
    content ??= use((point) => point.readBytes(name));
    return content;
  };
  const replaceContent = async (after: Buffer): Promise<void> => {
    // A write that failed is not followed by an empty file when this one is closed.
    const replaces = isThere;
    isThere = true;
    await use(async (point) => {
      if (!replaces) return point.putText(after, name);
      // The client can only write a file anew, and whoever reads it meanwhile, or after a crash, must not see half.
      const temporary = temporaryNameOf(name);
      await point.putText(after, temporary);
      await point.replace(temporary, name);
    });
    content = Promise.resolve(after);
  };
  return {
    read: async (buffer, position) => {
      const part = (await read()).subarray(position, position + buffer.length);
      buffer.set(part);
      return part.length;
    },
    write: async (bytes, position) => {
      const before = await read();
      const at = appends ? before.length : position;
      const after = Buffer.alloc(Math.max(before.length, at + bytes.length));
      before.copy(after);
      after.set(bytes, at);
      await replaceContent(after);
    },
    sync: async () => undefined,
    facts: async () => {
      const facts = isThere ? await place.look() : null;
      return facts ?? { ...emptyFacts, fileId: name };
    },
    truncate: async (sizeBytes) => {
      const before = await read();
      const after = Buffer.alloc(sizeBytes);
      before.copy(after);
      await replaceContent(after);
    },
    setModifiedAt: (timeMs) => use((point) => point.setTime(name, timeMs)),
    close: async () => {
      if (!isThere) await use((point) => point.putText('', name));
    },
  };
}

/** Beside the file, with the name that leftovers of killed runs have. */
function temporaryNameOf(name: string): string {
  const start = name.lastIndexOf('\\') + 1;
  return `${name.slice(0, start)}.${name.slice(start)}.${randomUUID()}.tmp`;
}

const emptyFacts = { kind: 'file', sizeBytes: 0, mtimeNs: 0n, mode: 0o660, uid: 0, gid: 0 } as const;

function errorOf(code: string, name: string): Error {
  return Object.assign(new Error(`${name}: ${code}`), { code });
}
