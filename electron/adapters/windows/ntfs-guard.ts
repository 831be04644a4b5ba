import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import { accessEntries, grantsExactly, systemSid } from '../../core/security-descriptor.ts';
import type { StateHome } from '../../ports/state-home.ts';
import { administratorsSid } from '../../shared/catalog-facts.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import {
  longestRequestBytes,
  type ReadRequest,
  type RequestGuard,
  refuseRequest,
} from '../elevation/request-guard.ts';
import { asResult, type PowerShell } from './powershell.ts';

const sddlSchema = z.object({ sddl: z.string() });
/** Administrators and SYSTEM change progress journals; users read them. */
const progressFolderAccess = 'O:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)';
const ownSids: ReadonlySet<string> = new Set([systemSid, administratorsSid]);

/**
 * Owners and access lists of NTFS. The elevated program may run as another administrator than the one who asked, so
 * it goes by the owner of the file, and by nobody else being let in.
 */
export function createNtfsGuard(powerShell: PowerShell, stateHome: StateHome): RequestGuard {
  const accessOf = async (at: string) =>
    asResult(await powerShell.run('read-folder-access', { path: at }, sddlSchema), 'read-folder-access');
  const makeFolder = async (folder: string, sddl: string) =>
    asResult(
      await powerShell.run('make-private-folder', { path: folder, sddl }, sddlSchema),
      'make-private-folder',
    );
  return {
    self: async () => {
      const rights = asResult(
        await powerShell.run('read-rights', {}, z.object({ sid: z.string() })),
        'read-rights',
      );
      return rights.ok ? succeed(rights.value.sid) : rights;
    },
    makePrivateFolder: async (folder, self) => {
      const sids = [...new Set([systemSid, administratorsSid, self])];
      const entries = sids.map((sid) => `(A;OICI;FA;;;${sid})`).join('');
      const made = await makeFolder(folder, `O:${self}D:PAI${entries}`);
      if (!made.ok) return made;
      if (isPrivateTo(made.value.sddl, self)) return succeed(null);
      const cause = message('causes', 'othersCanEnter');
      return failWith(failure('elevation.not-placed', { path: folder, cause }));
    },
    readRequest: (at) => readRequest(accessOf, at),
    openProgressFolder: async (folder) => {
      const closed = await stateHome.close();
      if (!closed.ok) return closed;
      const made = await makeFolder(folder, progressFolderAccess);
      if (!made.ok) return made;
      if (isOursToChange(made.value.sddl)) return succeed(null);
      const cause = message('causes', 'notAdministratorsAlone');
      return failWith(failure('elevation.not-placed', { path: folder, cause }));
    },
    // Users may read what lies in the folder of progress journals.
    handOver: async () => undefined,
    // Only the invoker and administrators can put anything there.
    isMarkedBy: async (at) => (await lstat(at).catch(() => null)) !== null,
  };
}

async function readRequest(
  accessOf: (at: string) => Promise<Result<{ readonly sddl: string }>>,
  at: string,
): Promise<Result<ReadRequest>> {
  try {
    const [folder, file] = [await lstat(path.dirname(at)), await lstat(at)];
    // A junction is a link too.
    if (!folder.isDirectory()) return refuseRequest(at, message('requestCauses', 'folderNotPlain'));
    if (!file.isFile()) return refuseRequest(at, message('requestCauses', 'notPlain'));
    if (file.size > longestRequestBytes) return refuseRequest(at, message('requestCauses', 'tooLarge'));
    const [folderAccess, fileAccess] = [await accessOf(path.dirname(at)), await accessOf(at)];
    if (!folderAccess.ok) return folderAccess;
    if (!fileAccess.ok) return fileAccess;
    const owner = ownerOf(fileAccess.value.sddl);
    if (owner === null || owner !== ownerOf(folderAccess.value.sddl)) {
      return refuseRequest(at, message('requestCauses', 'otherOwner'));
    }
    if (!isPrivateTo(folderAccess.value.sddl, owner)) {
      return refuseRequest(at, message('requestCauses', 'folderOpen'));
    }
    if (!letsInOnly(fileAccess.value.sddl, owner)) return refuseRequest(at, message('requestCauses', 'open'));
    return succeed({ text: await readFile(at, 'utf8'), owner });
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return refuseRequest(at, describeFileError(error));
  }
}

/** Owners that Windows writes as an alias, BA or SY, own nothing that an ordinary account asked for. */
function ownerOf(sddl: string): string | null {
  return /^O:(S-1-[\d-]+|BA|SY)(?=[GDS]:|$)/.exec(sddl)?.[1]?.replace(/^BA$/, administratorsSid) ?? null;
}

function isPrivateTo(sddl: string, sid: string): boolean {
  return ownerOf(sddl) === sid && grantsExactly(sddl, [...ownSids, sid]);
}

/** A file inherits its folder's list, so its entries may be inherited. */
function letsInOnly(sddl: string, sid: string): boolean {
  const entries = accessEntries(sddl);
  return entries?.every((entry) => entry.sid === sid || ownSids.has(entry.sid)) ?? false;
}

function isOursToChange(sddl: string): boolean {
  const owner = ownerOf(sddl);
  if (owner === null || !ownSids.has(owner)) return false;
  const readOnly = ['FR', 'FX', '0x1200a9', '0x001200a9'];
  const entries = accessEntries(sddl);
  return (
    entries?.every(
      ({ kind, sid, rights }) => kind !== 'allow' || ownSids.has(sid) || readOnly.includes(rights),
    ) ?? false
  );
}
