import type { Delivery } from './delivery.ts';

/** What keeps one line of a pasted list from becoming a distribution point. */
export type ListProblem =
  | { readonly kind: 'no path' }
  | { readonly kind: 'path not absolute'; readonly path: string }
  | { readonly kind: 'name too long'; readonly name: string; readonly longest: number }
  | { readonly kind: 'limit not a number'; readonly limit: string }
  | { readonly kind: 'delivery not for a list'; readonly delivery: string }
  | { readonly kind: 'too many columns'; readonly columns: number }
  | { readonly kind: 'path listed twice'; readonly path: string; readonly name: string }
  | { readonly kind: 'name used twice'; readonly name: string; readonly path: string };

export interface ListedDistributionPoint {
  readonly name: string;
  readonly path: string;
  /** Upper limit of the copy, in 10^6 bytes per second. */
  readonly maxMBps?: number;
  readonly group?: string;
  readonly delivery?: Extract<Delivery, { kind: 'copy' | 'replicated' }>;
  readonly member?: string;
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
 * A first line that names columns (`name`, `path`, `limit` or `maxMBps`, `group`, `delivery`, `member`, and any others)
 * says where they are; the others are left alone, so that an exported list can be read again. A list gives a
 * distribution point a delivery of its own only where that needs no settings; others come with its group.
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
    const values = splitColumns(content);
    const read =
      order === null && values.length > 3
        ? ({ kind: 'too many columns', columns: values.length } as const)
        : readLine(order === null ? usualColumns(values) : arrange(values, order), byPath, byName);
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

const columnNames = ['name', 'path', 'limit', 'group', 'delivery', 'member'] as const;

/** Where a heading says that the columns are. */
type ColumnOrder = Readonly<Record<(typeof columnNames)[number], number>>;

/** The values of one line by column; those that are not there are empty. */
type Columns = Readonly<Record<(typeof columnNames)[number], string>>;

/** The order that a heading gives, or null where the line is none: every heading names the path. */
function orderOf(columns: readonly string[]): ColumnOrder | null {
  const titles = columns.map((column) =>
    column.toLowerCase() === 'maxmbps' ? 'limit' : column.toLowerCase(),
  );
  if (!titles.includes('path')) return null;
  return Object.fromEntries(columnNames.map((name) => [name, titles.indexOf(name)])) as ColumnOrder;
}

function arrange(values: readonly string[], order: ColumnOrder): Columns {
  return Object.fromEntries(columnNames.map((name) => [name, values[order[name]] ?? ''])) as Columns;
}

/** A line of a list without a heading: a path alone, or name, path and limit. */
function usualColumns(values: readonly string[]): Columns {
  const [first = '', second, limit = ''] = values;
  const named = second === undefined ? { name: '', path: first } : { name: first, path: second };
  return { ...named, limit, group: '', delivery: '', member: '' };
}

function readLine(
  columns: Columns,
  byPath: KnownPoints,
  byName: KnownPoints,
): ListedDistributionPoint | ListProblem {
  const { path, name: wanted, group, member } = columns;
  if (path === '') return { kind: 'no path' };
  if (!isAbsolutePath(path)) return { kind: 'path not absolute', path };
  const samePath = byPath.get(comparablePath(path));
  if (samePath !== undefined) return { kind: 'path listed twice', path, name: samePath.name };
  if (wanted.length > longestName) return { kind: 'name too long', name: wanted, longest: longestName };
  const sameName = byName.get(wanted.toLowerCase());
  if (wanted !== '' && sameName !== undefined) {
    return { kind: 'name used twice', name: wanted, path: sameName.path };
  }
  const limit = limitOf(columns.limit);
  if (limit === 'wrong') return { kind: 'limit not a number', limit: columns.limit };
  const delivery = deliveryNamed(columns.delivery);
  if (delivery === 'wrong') return { kind: 'delivery not for a list', delivery: columns.delivery };
  return {
    name: wanted === '' ? freeName(nameFromPath(path), byName) : wanted,
    path,
    ...(limit === null ? {} : { maxMBps: limit }),
    ...(group === '' ? {} : { group }),
    ...(delivery === null ? {} : { delivery }),
    ...(member === '' ? {} : { member }),
  };
}

function limitOf(text: string): number | 'wrong' | null {
  if (text === '') return null;
  const maxMBps = Number(text.replace(',', '.'));
  return maxMBps > 0 && maxMBps <= 100_000 ? maxMBps : 'wrong';
}

function deliveryNamed(text: string): NonNullable<ListedDistributionPoint['delivery']> | 'wrong' | null {
  switch (text.toLowerCase()) {
    case '':
      return null;
    case 'copy':
      return { kind: 'copy' };
    case 'replicated':
      return { kind: 'replicated', hubs: [] };
    default:
      return 'wrong';
  }
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
