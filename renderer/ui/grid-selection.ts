/** What is selected in a grid, and where its keyboard is. Rows are known by their keys. */
export interface GridSelection {
  readonly selected: ReadonlySet<string>;
  /** The row, or heading of a group, that keys act on. */
  readonly active: string | null;
  /** Where a range begins that Shift extends. */
  readonly anchor: string | null;
}

/** What a grid lists, in order: rows, and headings of groups with the rows that belong to them. */
export type GridEntry =
  | { readonly kind: 'row'; readonly key: string }
  | { readonly kind: 'group'; readonly key: string; readonly rowKeys: readonly string[] };

export const nothingSelected: GridSelection = { selected: new Set(), active: null, anchor: null };

export type GridMove = 'next' | 'previous' | 'page down' | 'page up' | 'first' | 'last';

const rowsPerPage = 10;

/** Moves the active entry; with `extend` the selection becomes the range from its anchor to there. */
export function moveActive(
  entries: readonly GridEntry[],
  selection: GridSelection,
  move: GridMove,
  extend: boolean,
): GridSelection {
  if (entries.length === 0) return selection;
  const at = entries.findIndex(({ key }) => key === selection.active);
  const target = Math.min(Math.max(targetOf(move, at, entries.length), 0), entries.length - 1);
  const active = entries[target]?.key ?? null;
  return extend ? extendTo(entries, selection, active) : { ...selection, active, anchor: active };
}

/** Selects a row, or deselects it; a group's heading stands for all of its rows. */
export function toggle(
  entries: readonly GridEntry[],
  selection: GridSelection,
  key: string | null,
): GridSelection {
  const entry = entries.find((each) => each.key === key);
  if (entry === undefined) return selection;
  const keys = entry.kind === 'row' ? [entry.key] : entry.rowKeys;
  const selected = new Set(selection.selected);
  const isRemoval = keys.every((each) => selected.has(each));
  for (const each of keys) {
    if (isRemoval) selected.delete(each);
    else selected.add(each);
  }
  return { selected, active: entry.key, anchor: entry.key };
}

/** Selects from the anchor up to `key`, whichever comes first in the grid. */
export function extendTo(
  entries: readonly GridEntry[],
  selection: GridSelection,
  key: string | null,
): GridSelection {
  const from = entries.findIndex((entry) => entry.key === (selection.anchor ?? selection.active));
  const to = entries.findIndex((entry) => entry.key === key);
  if (to < 0) return selection;
  const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  const range = entries.slice(first, last + 1);
  const selected = new Set(range.flatMap((entry) => (entry.kind === 'row' ? [entry.key] : [])));
  return { selected, active: key, anchor: entries[from < 0 ? to : from]?.key ?? key };
}

/** Selects every row, those of closed groups too. */
export function selectAll(rowKeys: readonly string[], selection: GridSelection): GridSelection {
  return { ...selection, selected: new Set(rowKeys) };
}

/** Keeps what is still there: rows that are filtered away or gone are not acted on unseen. */
export function keepListed(rowKeys: readonly string[], selected: ReadonlySet<string>): ReadonlySet<string> {
  const listed = new Set(rowKeys);
  const kept = [...selected].filter((key) => listed.has(key));
  return kept.length === selected.size ? selected : new Set(kept);
}

function targetOf(move: GridMove, at: number, count: number): number {
  switch (move) {
    case 'next':
      return at + 1;
    case 'previous':
      return at - 1;
    case 'page down':
      return at + rowsPerPage;
    case 'page up':
      return at - rowsPerPage;
    case 'first':
      return 0;
    case 'last':
      return count - 1;
  }
}
