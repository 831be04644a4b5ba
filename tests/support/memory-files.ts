import path from 'node:path';
import type { FileFacts, Files, OpenFile } from '../../electron/ports/files.ts';

interface Inode {
  readonly id: number;
  /** What a program reads, and what is on the disk for certain. */
  current: Buffer;
  flushed: Buffer;
  mtimeMs: number;
}

/** A change of names that a power loss may or may not undo. */
interface NameChange {
  readonly folder: string;
  apply(names: Map<string, Inode>): void;
}

/** What may be found under a name after a power loss. */
export type Survivor = Buffer | null;

export interface MemoryFiles extends Files {
  addFolder(at: string): void;
  put(at: string, content: Buffer): void;
  content(at: string): Buffer | null;
  namesIn(folder: string): string[];
  /**
   * Everything that may lie under a name if the power went now: unflushed bytes kept or lost, changes of names
   * kept, lost, only one of them kept, or only one of them lost.
   */
  survivors(at: string): Survivor[];
}

/** A file system in memory that knows which of its bytes and names would survive a power loss. */
export function createMemoryFiles(): MemoryFiles {
  const folders = new Set<string>();
  let names = new Map<string, Inode>();
  let durableNames = new Map<string, Inode>();
  let pending: NameChange[] = [];
  let nextId = 1;

  const change = (folder: string, apply: NameChange['apply']) => {
    apply(names);
    pending.push({ folder, apply });
  };
  const find = (at: string): Inode => {
    const inode = names.get(at);
    if (inode === undefined) throw systemError('ENOENT', at);
    return inode;
  };
  const create = (at: string, content: Buffer): Inode => {
    if (!folders.has(path.dirname(at))) throw systemError('ENOENT', at);
    const inode: Inode = { id: nextId++, current: content, flushed: Buffer.alloc(0), mtimeMs: Date.now() };
    change(path.dirname(at), (map) => map.set(at, inode));
    return inode;
  };
  const look = async (at: string) => {
    if (folders.has(at)) return factsOf('folder', 0, 0, at);
    const inode = names.get(at);
    return inode === undefined
      ? null
      : factsOf('file', inode.current.length, inode.mtimeMs, String(inode.id));
  };
  const refuse = (): never => {
    throw new Error('the tests need no such operation');
  };

  return {
    look,
    lookThrough: look,
    list: async (at) => {
      if (!folders.has(at)) throw systemError('ENOENT', at);
      return [...names.keys()].filter((name) => path.dirname(name) === at).map((name) => path.basename(name));
    },
    open: async (at, how) => {
      if (how === 'create' && names.has(at)) throw systemError('EEXIST', at);
      return openInode(how === 'create' ? create(at, Buffer.alloc(0)) : find(at));
    },
    rename: async (from, to) => {
      const inode = find(from);
      change(path.dirname(to), (map) => {
        map.delete(from);
        map.set(to, inode);
      });
    },
    remove: async (at) => {
      find(at);
      change(path.dirname(at), (map) => map.delete(at));
    },
    syncFolder: async (at) => {
      for (const { folder, apply } of pending) if (folder === at) apply(durableNames);
      pending = pending.filter(({ folder }) => folder !== at);
    },
    readText: async (at) => find(at).current.toString('utf8'),
    freeBytes: async () => 1e12,
    ...{ makeFolder: refuse, link: refuse, removeFolder: refuse, resolveLinks: refuse },
    ...{ setMode: refuse, setOwner: refuse },
    addFolder: (at) => void folders.add(at),
    put: (at, content) => {
      const inode = { id: nextId++, current: content, flushed: content, mtimeMs: Date.now() };
      names.set(at, inode);
      durableNames = new Map([...durableNames, [at, inode]]);
      names = new Map(names);
    },
    content: (at) => names.get(at)?.current ?? null,
    namesIn: (folder) =>
      [...names.keys()].filter((at) => path.dirname(at) === folder).map((at) => path.basename(at)),
    survivors: (at) => {
      const subsets = [
        [],
        pending,
        ...pending.map((one) => [one]),
        ...pending.map((one) => pending.filter((each) => each !== one)),
      ];
      return subsets.flatMap((kept) => {
        const after = new Map(durableNames);
        for (const { apply } of kept) apply(after);
        const inode = after.get(at);
        return inode === undefined ? [null] : [inode.flushed, inode.current];
      });
    },
  };
}

function openInode(inode: Inode): OpenFile {
  return {
    read: async (buffer, position) => {
      const bytes = inode.current.subarray(position, position + buffer.length);
      buffer.set(bytes);
      return bytes.length;
    },
    write: async (buffer, position) => {
      const grown = Buffer.alloc(Math.max(inode.current.length, position + buffer.length));
      inode.current.copy(grown);
      grown.set(buffer, position);
      inode.current = grown;
    },
    sync: async () => {
      inode.flushed = inode.current;
    },
    facts: async () => factsOf('file', inode.current.length, inode.mtimeMs, String(inode.id)),
    truncate: async (sizeBytes) => {
      inode.current = inode.current.subarray(0, sizeBytes);
    },
    setModifiedAt: async (timeMs) => {
      inode.mtimeMs = timeMs;
    },
    close: async () => undefined,
  };
}

function factsOf(kind: FileFacts['kind'], sizeBytes: number, mtimeMs: number, fileId: string): FileFacts {
  return { kind, sizeBytes, mtimeNs: BigInt(mtimeMs) * 1_000_000n, fileId, mode: 0o644, uid: 0, gid: 0 };
}

/** An error as the system calls report it. */
export function systemError(code: string, at: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${at}`), { code, path: at });
}
