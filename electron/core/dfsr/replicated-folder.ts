import type { BacklogQuestion, CountedBacklog } from '../../shared/backlog.ts';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { joinPath, samePath, touches } from '../path-rules.ts';

/** A computer's part in a replicated folder, as Active Directory has it. */
export interface DfsrMembership {
  readonly group: string;
  readonly folder: string;
  readonly computer: string;
  /** The replicated folder as that computer sees it. */
  readonly path: string;
  readonly enabled: boolean;
}

/** What is asked of DFS Replication, in its own names. */
export interface DfsrPair {
  readonly group: string;
  readonly folder: string;
  readonly source: string;
  readonly destination: string;
}

/** Finds the replicated folder that brings the catalog from one computer to the other. */
export function findPair(
  { from, computer }: BacklogQuestion,
  memberships: readonly DfsrMembership[],
): Result<DfsrPair> {
  const sources = memberships.filter(
    (one) => isComputer(one.computer, from.computer) && (from.path === null || isIn(from.path, one.path)),
  );
  if (sources.length === 0) {
    const path = from.path ?? catalogFileName;
    return failWith(failure('dfsr.not-replicated', { computer: from.computer, path }));
  }
  const pairs = sources.flatMap((source) => {
    const destination = memberships.find(
      (one) => nameOf(one) === nameOf(source) && isComputer(one.computer, computer),
    );
    return destination === undefined ? [] : [{ source, destination }];
  });
  const [pair, another] = pairs;
  if (pair === undefined) {
    const folders = sources.map(nameOf).join(', ');
    return failWith(failure('dfsr.not-a-member', { computer, source: from.computer, folders }));
  }
  if (another !== undefined) {
    const folders = pairs.map(({ source }) => nameOf(source)).join(', ');
    return failWith(failure('dfsr.several-folders', { computer, source: from.computer, folders }));
  }
  const { source, destination } = pair;
  const off = [source, destination].find(({ enabled }) => !enabled);
  if (off !== undefined) {
    return failWith(failure('dfsr.disabled', { computer: off.computer, folder: nameOf(off) }));
  }
  const { group, folder } = source;
  return succeed({ group, folder, source: source.computer, destination: destination.computer });
}

/** Get-DfsrBacklog names so many files at most. Source: its documentation. */
const mostNamed = 100;

/** What Get-DfsrBacklog told. */
export interface ToldBacklog {
  /** Full paths on the computer that they come from. */
  readonly files: readonly string[];
  /** What it said beside them, in the language of that Windows. */
  readonly said: readonly string[];
}

/**
 * How many files wait, and whether the catalog's own are among them. Below 100 the list itself is the count; beyond it
 * the cmdlet only says how many in a sentence, `The replicated folder has a backlog of files. Replicated folder: "RF01".
 * Count: 2400`. Where no such number is found there, no other than 100 is told.
 */
export function readBacklog(
  { files, said }: ToldBacklog,
  { from }: BacklogQuestion,
  { folder, source }: DfsrPair,
): CountedBacklog {
  const { path } = from;
  const isOurs = (name: string) =>
    files.some((file) =>
      path === null
        ? lastName(file) === name.toUpperCase()
        : samePath(file, joinPath('windows', path, name), 'windows'),
    );
  const counted = files.length < mostNamed ? files.length : countIn(said, folder, files.length);
  return {
    from: source,
    files: counted ?? files.length,
    orMore: counted === null,
    named: files.length,
    catalogFiles: [catalogFileName, 'catalog.json'].filter(isOurs),
  };
}

function countIn(said: readonly string[], folder: string, atLeast: number): number | null {
  const counts = said.flatMap((text) => {
    // The folder's own name may have digits, and may come last in another language.
    const numbers = text.replaceAll(folder, '').match(/\d+/gu) ?? [];
    return numbers.map(Number).filter((count) => count >= atLeast);
  });
  const [count, another] = counts;
  return count === undefined || another !== undefined ? null : count;
}

function lastName(file: string): string {
  return file.slice(file.lastIndexOf('\\') + 1).toUpperCase();
}

function isIn(path: string, folder: string): boolean {
  return folder !== '' && touches(path, folder, 'windows');
}

function nameOf({ group, folder }: DfsrMembership): string {
  return `${group}\\${folder}`;
}

function isComputer(one: string, other: string): boolean {
  return shortName(one) === shortName(other);
}

/**
 * The first part of a computer's name, in capitals: Active Directory has the short one, paths often the whole one. An
 * address is no name: its first part would be another computer's.
 */
export function shortName(name: string): string {
  const isAddress = /^[\d.]+$/u.test(name) || name.includes(':');
  return (isAddress ? name : (name.split('.')[0] ?? name)).toUpperCase();
}
