import path from 'node:path';
import { errorCodeOf, siteFileFailure } from '../../core/file-error.ts';
import { packageFolderName } from '../../core/site-folders.ts';
import type { FileFacts, Files } from '../../ports/files.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

/**
 * Keeps a folder in PkgSource that a package can be made of: a second name for the catalog and for what says what it is,
 * and nothing else. A package of PkgSource itself would take in `.sync`, whose files change while it is taken in, and
 * the catalog before. Answers with what was changed, a line each.
 */
export async function offerPackage(files: Files, packageSource: string): Promise<Result<readonly string[]>> {
  const folder = path.join(packageSource, packageFolderName);
  try {
    const changed: string[] = [];
    const present = await files.look(folder);
    // Who may write in PkgSource could lead us by a link into a folder where we may write and they may not.
    if (present !== null && present.kind !== 'folder') throw errorOf('ENOTDIR', folder);
    if (present === null) {
      // Sticky where PkgSource is: members add files there too, and move away none of ours.
      const facts = await files.lookThrough(packageSource);
      await files.makeFolder(folder, facts?.mode ?? 0o755);
      changed.push(`created ${folder}`);
    }
    for (const name of [catalogFileName, 'catalog.json']) {
      if (await offerFile(files, path.join(packageSource, name), path.join(folder, name))) {
        changed.push(`${path.join(folder, name)} is the present ${name}`);
      }
    }
    return succeed(changed);
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return failWith(siteFileFailure('offeringIn', folder, error));
  }
}

function errorOf(code: string, at: string): Error {
  return Object.assign(new Error(`${at}: ${code}`), { code });
}

/** Gives the file another name in one step; false where it has that already, or is not there yet. */
async function offerFile(files: Files, from: string, to: string): Promise<boolean> {
  const [present, offered] = [await files.look(from), await files.look(to)];
  if (present === null || (offered !== null && isSameFile(present, offered))) return false;
  const temporary = path.join(path.dirname(to), `.${path.basename(to)}.tmp`);
  // Of a run that was killed.
  if ((await files.look(temporary)) !== null) await files.remove(temporary);
  await files.link(from, temporary);
  await files.rename(temporary, to);
  await files.syncFolder(path.dirname(to));
  return true;
}

/** The number of a file on a share may come again: then it has another length or time. */
function isSameFile(one: FileFacts, other: FileFacts): boolean {
  return one.fileId === other.fileId && one.sizeBytes === other.sizeBytes && one.mtimeNs === other.mtimeNs;
}
