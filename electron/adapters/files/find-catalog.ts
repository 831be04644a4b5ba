import path from 'node:path';
import { describeFileError, errorCodeOf } from '../../core/file-error.ts';
import type { FileFacts, Files } from '../../ports/files.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';

export interface FoundCatalog {
  readonly path: string;
  readonly facts: FileFacts;
}

/** Of what lies there instead of a catalog, no more than this is named. */
const namesShown = 8;

/**
 * Finds the catalog in a folder. Where names differ by capitals, one that differs from wsusscn2.cab in
 * nothing else is taken too; several of them are not guessed between.
 */
export async function findCatalog(files: Files, folder: string): Promise<Result<FoundCatalog>> {
  let names: readonly string[];
  try {
    names = await files.list(folder);
  } catch (error) {
    return failWith(folderFailure(folder, error));
  }
  const name = chooseName(folder, names);
  return name.ok ? lookAt(files, path.join(folder, name.value)) : name;
}

function chooseName(folder: string, names: readonly string[]): Result<string> {
  const alike = names.filter((name) => name.toLowerCase() === catalogFileName);
  const chosen = alike.find((name) => name === catalogFileName) ?? alike[0];
  if (chosen === undefined) {
    return failWith(failure('source.no-catalog', { path: folder, found: nameSome(names) }, 'catalog.folder'));
  }
  if (alike.length > 1 && chosen !== catalogFileName) {
    const params = { path: folder, found: nameSome(alike) };
    return failWith(failure('source.several-catalogs', params, 'catalog.folder'));
  }
  return succeed(chosen);
}

async function lookAt(files: Files, at: string): Promise<Result<FoundCatalog>> {
  let facts: FileFacts | null;
  try {
    facts = await files.lookThrough(at);
  } catch (error) {
    return failWith(unreadableFile(at, error));
  }
  if (facts === null) {
    return failWith(
      failure('source.file-unreadable', { path: at, cause: message('causes', 'leadsNowhere') }),
    );
  }
  if (facts.kind !== 'file') return failWith(failure('source.file-not-a-file', { path: at }));
  if (facts.sizeBytes === 0) return failWith(failure('source.file-empty', { path: at }));
  return succeed({ path: at, facts });
}

/** The failure that an error of the catalog file in a local folder means. */
export function unreadableFile(at: string, error: unknown): Failure {
  return failure('source.file-unreadable', { path: at, cause: describeFileError(error) });
}

function folderFailure(folder: string, error: unknown): Failure {
  switch (errorCodeOf(error)) {
    case 'ENOENT':
      return failure('source.folder-missing', { path: folder }, 'catalog.folder');
    case 'ENOTDIR':
      return failure('source.folder-not-a-folder', { path: folder }, 'catalog.folder');
    default: {
      const params = { path: folder, cause: describeFileError(error) };
      return failure('source.folder-unreadable', params, 'catalog.folder');
    }
  }
}

function nameSome(names: readonly string[]): Message {
  if (names.length === 0) return message('failureParts', 'nothing');
  const shown = [...names].sort().slice(0, namesShown).join(', ');
  const count = names.length - namesShown;
  return count > 0 ? message('lists', 'more', { names: shown, count }) : asItIs(shown);
}
