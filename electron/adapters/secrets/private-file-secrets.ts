import path from 'node:path';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import { parseJson } from '../../core/parse-json.ts';
import type { FileFacts, Files } from '../../ports/files.ts';
import type { Credential, Secrets } from '../../ports/secrets.ts';
import { credentialNameSchema } from '../../shared/access-settings.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { makeFolders } from '../files/make-folders.ts';
import { readBounded } from '../files/read-document.ts';
import { replaceFile } from '../files/replace-file.ts';
import { credentialSchema, listNames } from './credential-files.ts';

const folderMode = 0o700;
const fileMode = 0o600;
const readableByOthers = 0o077;
const longestFileBytes = 16 * 1024;

/**
 * Credentials as `<folder>/<name>.json`, one file each, for systems with POSIX permissions: folder 0700,
 * files 0600, of `ownerId` (this account). What others own or could read is refused, not repaired: they may
 * have read it, or written it.
 */
export function createPrivateFileSecrets(files: Files, folder: string, ownerId: number): Secrets {
  const fileOf = (name: string) => path.join(folder, `${name}.json`);
  const guarded = async <T>(name: string, work: (at: string) => Promise<Result<T>>): Promise<Result<T>> => {
    if (!credentialNameSchema.safeParse(name).success) {
      return failWith(failure('secret.bad-name', { name: name.slice(0, 64) }));
    }
    return work(fileOf(name));
  };
  return {
    read: (name) => guarded(name, (at) => readCredential(files, { name, at, folder, ownerId })),
    write: (name, credential) =>
      guarded(name, (at) => writeCredential(files, { folder, ownerId, at }, credential)),
    remove: (name) =>
      guarded(name, (at) =>
        changing(at, async () => {
          if ((await files.look(at)) === null) return;
          await files.remove(at);
          await files.syncFolder(folder);
        }),
      ),
    list: () => listNames(files, folder),
  };
}

interface Place {
  readonly folder: string;
  readonly at: string;
  readonly ownerId: number;
}

async function readCredential(
  files: Files,
  { name, at, folder, ownerId }: Place & { readonly name: string },
): Promise<Result<Credential>> {
  let text: string | null;
  try {
    for (const [place, kind] of [
      [folder, 'folder'],
      [at, 'file'],
    ] as const) {
      const facts = await files.look(place);
      if (facts === null) return failWith(failure('secret.not-found', { name }));
      const exposed = exposure(facts, kind, ownerId);
      if (exposed !== null) return failWith(failure('secret.exposed', { path: place, found: exposed }));
    }
    text = await readBounded(files, at, longestFileBytes);
  } catch (error) {
    return failWith(failure('secret.unreadable', { path: at, cause: describeFileError(error) }));
  }
  const parsed = credentialSchema.safeParse(parseJson(text ?? ''));
  // The schema's own message might quote what it found.
  if (!parsed.success)
    return failWith(failure('secret.unreadable', { path: at, cause: message('causes', 'damaged') }));
  return succeed({ user: parsed.data.user, password: parsed.data.password });
}

async function writeCredential(
  files: Files,
  { folder, at, ownerId }: Place,
  { user, password }: Credential,
): Promise<Result<null>> {
  const parsed = credentialSchema.safeParse({ format: 1, user, password });
  if (!parsed.success) {
    const cause = message('causes', 'credentialTooLong');
    return failWith(failure('secret.not-stored', { path: at, cause }));
  }
  const made = await changing(folder, () => makeFolder(files, folder));
  if (!made.ok) return made;
  const facts = await files.look(folder);
  const exposed = facts === null ? message('causes', 'disappeared') : exposure(facts, 'folder', ownerId);
  if (exposed !== null) return failWith(failure('secret.exposed', { path: folder, found: exposed }));
  return changing(at, () => replaceFile(files, at, `${JSON.stringify(parsed.data)}\n`, fileMode));
}

async function makeFolder(files: Files, folder: string): Promise<void> {
  await makeFolders(files, path.dirname(folder));
  try {
    await files.makeFolder(folder, folderMode);
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error;
  }
}

/** How others could read or replace it, or null when they cannot. */
function exposure(facts: FileFacts, kind: 'folder' | 'file', ownerId: number): Message | null {
  if (facts.kind !== kind) return message('causes', kind === 'folder' ? 'notFolder' : 'notFile');
  if (facts.uid !== ownerId) return message('causes', 'foreignOwner', { uid: facts.uid });
  const isOpen = (facts.mode & readableByOthers) !== 0;
  return isOpen ? message('causes', 'openMode', { mode: facts.mode.toString(8) }) : null;
}

async function changing(at: string, change: () => Promise<void>): Promise<Result<null>> {
  try {
    await change();
    return succeed(null);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return failWith(notStored(at, error));
  }
}

function notStored(at: string, error: unknown): Failure {
  return failure('secret.not-stored', { path: at, cause: describeFileError(error) });
}
