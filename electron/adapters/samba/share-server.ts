import { aclGrantsExactly, type Usershare, usershareAcl } from '../../core/samba-text.ts';
import { sameShareName } from '../../core/share-name.ts';
import type { Accounts } from '../../ports/accounts.ts';
import type { Files } from '../../ports/files.ts';
import type { Programs } from '../../ports/programs.ts';
import type { CreateShareOutcome, NewShare, ShareServer } from '../../ports/share-server.ts';
import { failure } from '../../shared/failure.ts';
import type { FolderAccess } from '../../shared/plan.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { guardFileWork } from '../files/guard-file-work.ts';
import { groupsOf, hostOf } from './access-groups.ts';
import { createSambaTools, type SambaTools } from './samba-tools.ts';
import { inspectSamba } from './server-state.ts';
import { listDefinedShares, listSambaShares } from './share-list.ts';
import { claimUsershare, readUsershare, usershareFile } from './usershare-files.ts';

export interface SambaShareServerParts {
  readonly programs: Programs;
  readonly files: Files;
  readonly accounts: Accounts;
  /** Another configuration than the system's (`PKGSOURCE_SMB_CONF`), or null. */
  readonly smbConf: string | null;
  /** As clients write it: `\\serverName\share`. */
  readonly serverName: string;
}

interface Samba extends SambaShareServerParts {
  readonly tools: SambaTools;
}

/** Samba, through `net usershare`: no file of Samba's configuration is edited. */
export function createSambaShareServer(parts: SambaShareServerParts): ShareServer {
  const samba: Samba = { ...parts, tools: createSambaTools(parts.programs, parts.smbConf) };
  return {
    inspect: () => inspectSamba(samba.tools, samba.files),
    list: () => listSambaShares(samba.tools, samba.files),
    create: (share, access) => create(samba, share, access),
    hasAccess: async (name, access) => {
      const [found, sids] = [await findUsershare(samba, name), await sidsOf(samba, access)];
      if (!found.ok) return found;
      if (!sids.ok) return sids;
      return succeed(!found.value.allowsGuests && aclGrantsExactly(found.value.acl, sids.value));
    },
    setAccess: async (name, access) => {
      const sids = await sidsOf(samba, access);
      return sids.ok ? changeAcl(samba, name, usershareAcl(sids.value)) : sids;
    },
    readAccess: async (name) => {
      const found = await findUsershare(samba, name);
      return found.ok ? succeed(found.value.acl.replace(/,$/u, '')) : found;
    },
    restoreAccess: (name, before) => changeAcl(samba, name, before),
    remove: async (name) => {
      const removed = await samba.tools.run('net', ['usershare', 'delete', name]);
      return removed.ok ? succeed(null) : removed;
    },
    uncOf: (name) => `\\\\${parts.serverName}\\${name}`,
  };
}

async function create(
  samba: Samba,
  share: NewShare,
  access: FolderAccess,
): Promise<Result<CreateShareOutcome>> {
  const { tools, files } = samba;
  const sids = await sidsOf(samba, access);
  if (!sids.ok) return sids;
  const folder = await tools.usershareFolder();
  if (!folder.ok) return folder;
  const acl = usershareAcl(sids.value);
  const claimed = await guardFileWork('addingShare', folder.value, () =>
    claimUsershare(files, folder.value, { ...share, acl, allowsGuests: false }),
  );
  if (!claimed.ok) return claimed;
  if (!claimed.value) return succeed({ kind: 'name taken' });
  const created = await confirm(samba, share, acl);
  if (created.ok && created.value.kind === 'created') return created;
  const released = await tools.run('net', ['usershare', 'delete', share.name]);
  return released.ok ? created : released;
}

/** The name is ours among usershares; what else is shared is looked at once more, and Samba checks the share. */
async function confirm(samba: Samba, share: NewShare, acl: string): Promise<Result<CreateShareOutcome>> {
  const listed = await listDefinedShares(samba.tools, samba.files);
  if (!listed.ok) return listed;
  const isOurs = listed.value.some(
    ({ name, path, changeable }) => sameShareName(name, share.name) && changeable && path === share.path,
  );
  if (!isOurs) return succeed({ kind: 'name taken' });
  const added = await add(samba, share, acl);
  return added.ok ? succeed({ kind: 'created' }) : added;
}

async function changeAcl(samba: Samba, name: string, acl: string): Promise<Result<null>> {
  const found = await findUsershare(samba, name);
  return found.ok ? add(samba, found.value, acl) : found;
}

/** Adds the share, or replaces it. */
async function add({ tools }: Samba, { name, path, comment }: NewShare, acl: string): Promise<Result<null>> {
  const added = await tools.run('net', ['usershare', 'add', name, path, comment, acl, 'guest_ok=n']);
  return added.ok ? succeed(null) : added;
}

async function findUsershare({ tools, files }: Samba, name: string): Promise<Result<Usershare>> {
  const folder = await tools.usershareFolder();
  if (!folder.ok) return folder;
  const found = await guardFileWork('readingShares', folder.value, () =>
    readUsershare(files, usershareFile(folder.value, name)),
  );
  if (!found.ok) return found;
  return found.value === null ? failWith(failure('share.not-found', { name })) : succeed(found.value);
}

async function sidsOf({ accounts }: Samba, access: FolderAccess): Promise<Result<string[]>> {
  const [groups, host] = [await groupsOf(accounts, access), await hostOf(accounts, access)];
  if (!groups.ok) return groups;
  if (!host.ok) return host;
  return succeed([...groups.value, ...(host.value === null ? [] : [host.value])].map(({ sid }) => sid));
}
