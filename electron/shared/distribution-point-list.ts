/** What keeps one line of a pasted list from becoming a distribution point. */
export type ListProblem =
  | { readonly kind: 'no path' }
  | { readonly kind: 'path not absolute'; readonly path: string }
  | { readonly kind: 'name too long'; readonly name: string; readonly longest: number }
  | { readonly kind: 'limit not a number'; readonly limit: string }
  | { readonly kind: 'too many columns'; readonly columns: number }
  | { readonly kind: 'path listed twice'; readonly path: string; readonly name: string }
  | { readonly kind: 'name used twice'; readonly name: string; readonly path: string };

export interface ListedDistributionPoint {
  readonly name: string;
  readonly path: string;
  /** Upper limit of the copy, in 10^6 bytes per second. */
  readonly maxMBps?: number;
}

/** One line of a pasted list that is neither empty nor a heading. Lines are counted from 1. */
export type ListLine =
  | { readonly kind: 'read'; readonly line: number; readonly point: ListedDistributionPoint }
  | { readonly kind: 'wrong'; readonly line: number; readonly text: string; readonly problem: ListProblem };

const longestName = 64;

/**
 * Reads a list of distribution points that a person pasted, one a line: `path`, `name;path[;limit]`,
 * `name,path[,limit]`, or the same tab-separated as spreadsheets copy it; values may stand in double quotes.
 * A line that begins like a path and has no tab or semicolon is a path as a whole, commas and all.
 * A first line that names columns (`name`, `path`, `limit` or `maxMBps`, and any others) says where they are; the
 * others are left alone, so that an exported list can be read again.
 * `existing` are the points already there, which count as duplicates too. Wrong lines are named, never dropped.
 */
export function parseDistributionPointList(
  text: string,
  existing: readonly { readonly name: string; readonly path: string }[] = [],
): readonly ListLine[] {
  const byPath = new Map(existing.map((point) => [comparablePath(point.path), point]));
  const byName = new Map(existing.map((point) => [point.name.toLowerCase(), point]));
  const lines: ListLine[] = [];
  let order: ColumnOrder | null = null;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const content = raw.trim();
    if (content === '') continue;
    const heading: ColumnOrder | null =
      lines.length === 0 && order === null ? orderOf(splitColumns(content)) : null;
    if (heading !== null) {
      order = heading;
      continue;
    }
    const line = index + 1;
    const read = readLine(arrange(splitColumns(content), order), byPath, byName);
    if ('kind' in read) {
      lines.push({ kind: 'wrong', line, text: content, problem: read });
    } else {
      byPath.set(comparablePath(read.path), read);
      byName.set(read.name.toLowerCase(), read);
      lines.push({ kind: 'read', line, point: read });
    }
  }
  return lines;
}

/** The form in which two paths of the same folder are equal: UNC and drive paths compare without case. */
export function comparablePath(path: string): string {
  const trimmed = path.trim().replace(/(?<=[^/\\:])[/\\]+$/, '');
  return trimmed.startsWith('/') ? trimmed : trimmed.replaceAll('/', '\\').toLowerCase();
}

/** The name that a distribution point gets when none is given: its server, or its last folder. */
export function nameFromPath(path: string): string {
  const parts = path.split(/[\\/]+/).filter((part) => part !== '');
  const name = path.startsWith('\\\\') ? parts[0] : parts.at(-1);
  return (name ?? path).slice(0, longestName);
}

/** Whether a path says where it begins: `/…`, `\\server\share`, or `C:\…`. */
export function isAbsolutePath(path: string): boolean {
  return /^(\/|[A-Za-z]:[\\/]|\\\\[^\\/]+[\\/][^\\/]+)/.test(path);
}

type KnownPoints = ReadonlyMap<string, { readonly name: string; readonly path: string }>;

/** Where a heading says that the columns are. */
interface ColumnOrder {
  readonly name: number;
  readonly path: number;
  readonly limit: number;
}

/** The order that a heading gives, or null where the line is none: every heading names the path. */
function orderOf(columns: readonly string[]): ColumnOrder | null {
  const titles = columns.map((column) => column.toLowerCase());
  const path = titles.indexOf('path');
  const limit = titles.findIndex((title) => title === 'limit' || title === 'maxmbps');
  return path < 0 ? null : { name: titles.indexOf('name'), path, limit };
}

function arrange(columns: readonly string[], order: ColumnOrder | null): readonly string[] {
  if (order === null) return columns;
  const { name, path, limit } = order;
  return [columns[name] ?? '', columns[path] ?? '', columns[limit] ?? ''];
}

function readLine(
  columns: readonly string[],
  byPath: KnownPoints,
  byName: KnownPoints,
): ListedDistributionPoint | ListProblem {
  if (columns.length > 3) return { kind: 'too many columns', columns: columns.length };
  const [first = '', second, limit = ''] = columns;
  const path = second ?? first;
  if (path === '') return { kind: 'no path' };
  if (!isAbsolutePath(path)) return { kind: 'path not absolute', path };
  const samePath = byPath.get(comparablePath(path));
  if (samePath !== undefined) return { kind: 'path listed twice', path, name: samePath.name };
  const wanted = second === undefined ? '' : first;
  if (wanted.length > longestName) return { kind: 'name too long', name: wanted, longest: longestName };
  const sameName = byName.get(wanted.toLowerCase());
  if (wanted !== '' && sameName !== undefined) {
    return { kind: 'name used twice', name: wanted, path: sameName.path };
  }
  const name = wanted === '' ? freeName(nameFromPath(path), byName) : wanted;
  if (limit === '') return { name, path };
  const maxMBps = Number(limit.replace(',', '.'));
  if (!(maxMBps > 0 && maxMBps <= 100_000)) return { kind: 'limit not a number', limit };
  return { name, path, maxMBps };
}

function splitColumns(content: string): string[] {
  const separator = content.includes('\t') ? '\t' : separatorOutsideQuotes(content);
  if (separator === null) return [unquote(content)];
  const column = new RegExp(`(?:^|${separator})\\s*("(?:[^"]|"")*"|[^${separator}]*)`, 'g');
  return [...content.matchAll(column)].map((match) => withoutGuard(unquote(match[1] ?? '')));
}

function separatorOutsideQuotes(content: string): ';' | ',' | null {
  const bare = content.replaceAll(/"(?:[^"]|"")*"/g, '');
  if (bare.includes(';')) return ';';
  return bare.includes(',') && !isAbsolutePath(content) ? ',' : null;
}

function unquote(value: string): string {
  const trimmed = value.trim();
  return /^".*"$/.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
}

/** Spreadsheets take what begins with these signs for a formula: exported lists put an apostrophe before it. */
function withoutGuard(value: string): string {
  return /^'[=+@-]/.test(value) ? value.slice(1) : value;
}

function freeName(name: string, byName: KnownPoints): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name.slice(0, longestName - 6)} ${number}`;
    if (!byName.has(candidate.toLowerCase())) return candidate;
  }
}
