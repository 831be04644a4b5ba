import type { Files, OpenFile } from '../../electron/ports/files.ts';
import { systemError } from './memory-files.ts';

/** What an operation does instead of what it should: an error of the system, hang, or write half and say nothing. */
export type Mishap = string | 'hang' | 'half a write';

export interface Operation {
  /** Number of the operation, counted from 0 over all operations that the files were asked for. */
  readonly index: number;
  readonly verb: string;
  readonly path: string;
}

/** Files whose operations go wrong where `mishapOf` says so; `after` sees every operation that was carried out. */
export function createFaultyFiles(
  files: Files,
  mishapOf: (operation: Operation) => Mishap | null,
  after: (operation: Operation) => void = () => undefined,
): Files {
  let count = 0;
  const run = async <T>(
    verb: string,
    at: string,
    work: () => Promise<T>,
    half?: () => Promise<T>,
  ): Promise<T> => {
    const operation = { index: count++, verb, path: at };
    const mishap = mishapOf(operation);
    if (mishap === 'hang') return new Promise<T>(() => undefined);
    if (mishap === 'half a write') return (half ?? work)();
    if (mishap !== null) throw systemError(mishap, at);
    const result = await work();
    after(operation);
    return result;
  };
  const openFile = (file: OpenFile, at: string): OpenFile => ({
    read: (buffer, position) => run('read', at, () => file.read(buffer, position)),
    write: (buffer, position) => {
      const half = () => file.write(buffer.subarray(0, buffer.length >> 1), position);
      return run('write', at, () => file.write(buffer, position), half);
    },
    sync: () => run('sync', at, () => file.sync()),
    facts: () => run('facts', at, () => file.facts()),
    truncate: (sizeBytes) => run('truncate', at, () => file.truncate(sizeBytes)),
    setModifiedAt: (timeMs) => run('setModifiedAt', at, () => file.setModifiedAt(timeMs)),
    close: () => file.close(),
  });
  return {
    look: (at) => run('look', at, () => files.look(at)),
    lookThrough: (at) => run('lookThrough', at, () => files.lookThrough(at)),
    list: (at) => run('list', at, () => files.list(at)),
    makeFolder: (at, mode) => run('makeFolder', at, () => files.makeFolder(at, mode)),
    open: (at, how, mode) => run('open', at, async () => openFile(await files.open(at, how, mode), at)),
    rename: (from, to) => run('rename', to, () => files.rename(from, to)),
    link: (from, to) => run('link', to, () => files.link(from, to)),
    remove: (at) => run('remove', at, () => files.remove(at)),
    removeFolder: (at) => run('removeFolder', at, () => files.removeFolder(at)),
    syncFolder: (at) => run('syncFolder', at, () => files.syncFolder(at)),
    readText: (at) => run('readText', at, () => files.readText(at)),
    resolveLinks: (at) => run('resolveLinks', at, () => files.resolveLinks(at)),
    freeBytes: (at) => run('freeBytes', at, () => files.freeBytes(at)),
    setMode: (at, mode) => run('setMode', at, () => files.setMode(at, mode)),
    setOwner: (at, uid, gid) => run('setOwner', at, () => files.setOwner(at, uid, gid)),
  };
}
