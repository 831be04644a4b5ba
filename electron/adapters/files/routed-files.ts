import type { Files } from '../../ports/files.ts';

/**
 * Files below `root` through `there`, all others through `here`. Nothing is renamed or linked from one to the other:
 * that is EXDEV, as between two disks.
 */
export function createRoutedFiles(root: string, there: Files, here: Files): Files {
  const isThere = (at: string) =>
    at === root || (['/', '\\'].includes(at.charAt(root.length)) && at.startsWith(root));
  const of = (at: string) => (isThere(at) ? there : here);
  const ofBoth = (from: string, to: string): Files => {
    if (isThere(from) === isThere(to)) return of(from);
    throw Object.assign(new Error(`${from} and ${to} are on two disks`), { code: 'EXDEV' });
  };
  return {
    look: (at) => of(at).look(at),
    lookThrough: (at) => of(at).lookThrough(at),
    list: (at) => of(at).list(at),
    makeFolder: (at, mode) => of(at).makeFolder(at, mode),
    open: (at, how, mode) => of(at).open(at, how, mode),
    rename: async (from, to) => ofBoth(from, to).rename(from, to),
    link: async (from, to) => ofBoth(from, to).link(from, to),
    remove: (at) => of(at).remove(at),
    removeFolder: (at) => of(at).removeFolder(at),
    syncFolder: (at) => of(at).syncFolder(at),
    readText: (at) => of(at).readText(at),
    resolveLinks: (at) => of(at).resolveLinks(at),
    freeBytes: (at) => of(at).freeBytes(at),
    setMode: (at, mode) => of(at).setMode(at, mode),
    setOwner: (at, uid, gid) => of(at).setOwner(at, uid, gid),
  };
}
