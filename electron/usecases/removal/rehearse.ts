import { joinPath } from '../../core/path-rules.ts';
import { sameShareName } from '../../core/share-name.ts';
import type { Files } from '../../ports/files.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, succeed } from '../../shared/result.ts';
import type { TakeBackDeps } from './take-back.ts';

/** A removal that is only gone through. */
export interface Rehearsal {
  /** Look at this computer as it would be by then; whatever would change it is noted, and not done. */
  readonly deps: TakeBackDeps;
  /** How many changes were noted so far. */
  changeCount(): number;
}

/** The plan of a removal is made by the removal itself on these parts, so that the two cannot differ. */
export function rehearse(deps: TakeBackDeps): Rehearsal {
  const gonePaths = new Set<string>();
  const goneShares: string[] = [];
  let changes = 0;
  const pretended = async () => {
    changes += 1;
    return succeed(null);
  };
  const pretendRemoval = async (path: string) => {
    changes += 1;
    gonePaths.add(path);
  };
  const { files, shareServer, accounts, permissions, scheduler, registry, machine, otherHosts } = deps;
  return {
    changeCount: () => changes,
    deps: {
      ...deps,
      files: {
        ...readingOnly(files),
        look: async (path) => (gonePaths.has(path) ? null : files.look(path)),
        list: async (path) =>
          (await files.list(path)).filter((name) => !gonePaths.has(joinPath(machine.platform, path, name))),
        remove: pretendRemoval,
        removeFolder: pretendRemoval,
      },
      accounts: { ...accounts, createGroup: refuseChange, removeGroup: pretended },
      permissions: { ...permissions, apply: refuseChange, restore: pretended },
      shareServer: {
        ...shareServer,
        create: refuseChange,
        setAccess: refuseChange,
        list: async () => {
          const listed = await shareServer.list();
          if (!listed.ok) return listed;
          return succeed(
            listed.value.filter(({ name }) => !goneShares.some((gone) => sameShareName(gone, name))),
          );
        },
        restoreAccess: pretended,
        remove: async (name) => {
          goneShares.push(name);
          return pretended();
        },
      },
      scheduler: { ...scheduler, apply: refuseChange, remove: pretended },
      registry: {
        ...registry,
        add: refuseChange,
        remove: pretended,
      },
      otherHosts: {
        ...otherHosts,
        install: refuseChange,
        wake: refuseChange,
        remove: async (hostId) => {
          const way = await otherHosts.find(hostId);
          const reachable = way.ok && way.value !== null && !way.value.asks;
          return reachable ? pretended() : failWith(failure('host.no-way', { computer: hostId }));
        },
      },
      pointCleaner: {
        clean: async () => {
          changes += 1;
          return { kind: 'cleaned', removed: [], kept: [] };
        },
      },
    },
  };
}

function readingOnly(files: Files): Files {
  return {
    ...files,
    makeFolder: refuseChange,
    rename: refuseChange,
    link: refuseChange,
    setMode: refuseChange,
    setOwner: refuseChange,
    open: (path, how, mode) => (how === 'read' ? files.open(path, how, mode) : refuseChange()),
  };
}

/** Taking back never creates anything; should it ever, a plan must not. */
function refuseChange(): Promise<never> {
  return Promise.reject(new Error('a rehearsal changes nothing'));
}
