import path from 'node:path';
import { z } from 'zod';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import { parseJson } from '../../core/parse-json.ts';
import { folderDescriptor, grantsTheSame } from '../../core/security-descriptor.ts';
import type { Files } from '../../ports/files.ts';
import type { Credential, Secrets } from '../../ports/secrets.ts';
import type { StateHome } from '../../ports/state-home.ts';
import { credentialNameSchema } from '../../shared/access-settings.ts';
import { administratorsSid } from '../../shared/catalog-facts.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import { makeFolders } from '../files/make-folders.ts';
import { readBounded } from '../files/read-document.ts';
import { replaceFile } from '../files/replace-file.ts';
import { credentialSchema, listNames } from '../secrets/credential-files.ts';
import { asResult, type PowerShell } from './powershell.ts';

const fileSchema = z.strictObject({ format: z.literal(1), sealed: z.base64().max(16 * 1024) });
const longestFileBytes = 32 * 1024;
/** Of Administrators, who with SYSTEM have full control; nobody else has anything. */
const closedToOthers = `O:BA${folderDescriptor('full control', administratorsSid, null)}`;

/**
 * Credentials as `<folder>/<name>.json`, encrypted with the computer's own key (DPAPI), so that a copy of the disk
 * does not tell them; the folder's access list keeps them from other accounts of this computer. A folder that
 * others own or could read is refused, not repaired: they may have read it, or written it.
 */
export function createDpapiSecrets(
  powerShell: PowerShell,
  files: Files,
  folder: string,
  stateHome: StateHome,
): Secrets {
  const store: Store = { powerShell, files, folder, stateHome };
  const guarded = async <T>(name: string, work: (at: string) => Promise<Result<T>>): Promise<Result<T>> => {
    if (!credentialNameSchema.safeParse(name).success) {
      return failWith(failure('secret.bad-name', { name: name.slice(0, 64) }));
    }
    const at = path.join(folder, `${name}.json`);
    try {
      return await work(at);
    } catch (error) {
      if (errorCodeOf(error) === null) throw error;
      return failWith(failure('secret.unreadable', { path: at, cause: describeFileError(error) }));
    }
  };
  return {
    read: (name) => guarded(name, (at) => readSecret(store, name, at)),
    write: (name, credential) => guarded(name, (at) => writeSecret(store, at, credential)),
    remove: (name) =>
      guarded(name, async (at) => {
        if ((await files.look(at)) !== null) await files.remove(at);
        return succeed(null);
      }),
    list: () => listNames(files, folder),
  };
}

interface Store {
  readonly powerShell: PowerShell;
  readonly files: Files;
  readonly folder: string;
  readonly stateHome: StateHome;
}

async function readSecret(
  { powerShell, files, folder }: Store,
  name: string,
  at: string,
): Promise<Result<Credential>> {
  if ((await files.look(at)) === null) return failWith(failure('secret.not-found', { name }));
  const access = asResult(
    await powerShell.run('read-folder-access', { path: folder }, z.object({ sddl: z.string() })),
    'read-folder-access',
  );
  if (!access.ok) return access;
  if (!isClosed(access.value.sddl)) return failWith(exposed(folder, access.value.sddl));
  const file = fileSchema.safeParse(parseJson((await readBounded(files, at, longestFileBytes)) ?? ''));
  if (!file.success)
    return failWith(failure('secret.unreadable', { path: at, cause: message('causes', 'damaged') }));
  const opened = asResult(
    await powerShell.run('unprotect-text', { sealed: file.data.sealed }, z.object({ text: z.string() })),
    'unprotect-text',
    () => failure('secret.unreadable', { path: at, cause: message('causes', 'otherComputersKey') }),
  );
  if (!opened.ok) return opened;
  const parsed = credentialSchema.safeParse(parseJson(opened.value.text));
  // The schema's own message might quote what it found.
  if (!parsed.success)
    return failWith(failure('secret.unreadable', { path: at, cause: message('causes', 'damaged') }));
  return succeed({ user: parsed.data.user, password: parsed.data.password });
}

async function writeSecret(
  { powerShell, files, folder, stateHome }: Store,
  at: string,
  { user, password }: Credential,
): Promise<Result<null>> {
  const parsed = credentialSchema.safeParse({ format: 1, user, password });
  if (!parsed.success) {
    const cause = message('causes', 'credentialTooLong');
    return failWith(failure('secret.not-stored', { path: at, cause }));
  }
  const closed = await stateHome.close();
  if (!closed.ok) return closed;
  await makeFolders(files, path.dirname(folder));
  const made = asResult(
    await powerShell.run(
      'make-private-folder',
      { path: folder, sddl: closedToOthers },
      z.object({ sddl: z.string() }),
    ),
    'make-private-folder',
  );
  if (!made.ok) return made;
  if (!isClosed(made.value.sddl)) return failWith(exposed(folder, made.value.sddl));
  const text = JSON.stringify(parsed.data);
  const sealed = asResult(
    await powerShell.run('protect-text', { text }, z.object({ sealed: z.base64() })),
    'protect-text',
  );
  if (!sealed.ok) return sealed;
  await replaceFile(files, at, `${JSON.stringify({ format: 1, sealed: sealed.value.sealed })}\n`);
  return succeed(null);
}

/** Owners can always change the access list, so the owner counts too. */
function isClosed(sddl: string): boolean {
  return /^O:(?:BA|SY|S-1-5-32-544|S-1-5-18)(?=[GDS]:|$)/.test(sddl) && grantsTheSame(sddl, closedToOthers);
}

function exposed(folder: string, found: string): Failure {
  return failure('secret.exposed', { path: folder, found: asItIs(found) });
}
