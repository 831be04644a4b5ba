import { engineFaults } from '../../core/engine-faults.ts';
import { isSmbName } from '../../core/smb-command.ts';
import type { FileFacts, Files } from '../../ports/files.ts';
import { PointFault } from '../distribution/cohort/point-fault.ts';
import { openShareFile } from './share-file.ts';
import type { SmbPoint } from './smb-point.ts';
import type { SmbShare } from './smb-share.ts';

/**
 * The files of a share as the engine uses files: names are atomic (`link` and `rename` are single requests that the
 * server carries out), contents are small and written whole or at their end. The client has no request to flush:
 * when the server answers the close of a file it has the data, and whether that is on its disk is the server's own
 * setting (`strict sync` in smb.conf). Modes and owners are the server's, too.
 */
export function createSmbFiles(share: SmbShare): Files {
  const nameOf = (at: string) => {
    const name = nameInShare(share, at);
    if (name === '' || isSmbName(name)) return name;
    throw Object.assign(new Error(`${at} is not a name for an SMB server`), { code: 'EINVAL' });
  };
  const use = <T>(work: (point: SmbPoint) => Promise<T>) => share.use(work).catch(throwAsFileError);
  const look = async (at: string) => use((point) => factsOf(point, nameOf(at)));
  return {
    look,
    lookThrough: look,
    list: async (at) =>
      use(async (point) => {
        const { entries } = await point.list(nameOf(at));
        return entries.map(({ name }) => name).filter((name) => name !== '.' && name !== '..');
      }),
    makeFolder: async (at) => use((point) => point.makeFolder(nameOf(at))),
    open: async (at, how) => openShareFile({ use, look: () => look(at), name: nameOf(at) }, how),
    rename: async (from, to) => use((point) => point.replace(nameOf(from), nameOf(to))),
    link: async (from, to) => use((point) => point.link(nameOf(from), nameOf(to))),
    remove: async (at) => use((point) => point.remove(nameOf(at))),
    removeFolder: () =>
      Promise.reject(Object.assign(new Error('folders of a share stay'), { code: 'ENOSYS' })),
    syncFolder: async () => undefined,
    readText: async (at) => use((point) => point.readText(nameOf(at))),
    resolveLinks: async (at) => at,
    freeBytes: () => use(async (point) => (await point.list()).freeBytes ?? Number.MAX_SAFE_INTEGER),
    setMode: async () => undefined,
    setOwner: async () => undefined,
  };
}

/** What the share's facts cannot say: the server decides about rights. */
const unknownRights = { mode: 0o770, uid: 0, gid: 0 } as const;

async function factsOf(point: SmbPoint, name: string): Promise<FileFacts | null> {
  const folder: FileFacts = { kind: 'folder', sizeBytes: 0, mtimeNs: 0n, fileId: name, ...unknownRights };
  // The session is in the share: its root is there.
  if (name === '') return folder;
  const facts = await point.facts(name);
  if (facts === null) return (await point.isFolder(name)) ? folder : null;
  // The time of creation: what else the client shows changes with the content, or with the name.
  const fileId = facts.fileId.split(':')[0] ?? '';
  const { sizeBytes, mtimeNs } = facts;
  return { kind: 'file', sizeBytes, mtimeNs: BigInt(mtimeNs), fileId, ...unknownRights };
}

/** The name, from the share's root, of what lies at a path that begins with the share's. */
export function nameInShare({ path }: SmbShare, at: string): string {
  return at.slice(path.length).replaceAll('/', '\\').replace(/^\\/, '');
}

/** Faults of a point as the errors that a local disk would have. */
export function throwAsFileError(error: unknown): never {
  if (!(error instanceof PointFault)) throw error;
  const { code, detail } = error.fault;
  const known: Readonly<Record<string, string>> = {
    [engineFaults.inUse]: 'EBUSY',
    [engineFaults.folderMissing]: 'ENOENT',
    [engineFaults.notAFolder]: 'ENOTDIR',
  };
  throw Object.assign(new Error(error.message, { cause: error }), { code: known[code] ?? code, detail });
}
