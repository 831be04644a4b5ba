import { expect, test } from '@playwright/test';
import { gridKeyOf } from '../../../renderer/ui/grid-keys.ts';
import {
  extendTo,
  type GridEntry,
  keepListed,
  moveActive,
  nothingSelected,
  selectAll,
  toggle,
} from '../../../renderer/ui/grid-selection.ts';

const rows: readonly GridEntry[] = ['a', 'b', 'c', 'd'].map((key) => ({ kind: 'row', key }));
const grouped: readonly GridEntry[] = [
  { kind: 'group', key: 'group:1', rowKeys: ['a', 'b'] },
  { kind: 'row', key: 'a' },
  { kind: 'row', key: 'b' },
  // Closed: its rows are not listed.
  { kind: 'group', key: 'group:2', rowKeys: ['c', 'd'] },
];
const names = (selected: ReadonlySet<string>) => [...selected].sort();

test('moves between the rows and stays within them', () => {
  const first = moveActive(rows, nothingSelected, 'next', false);
  expect(first.active).toBe('a');
  expect(moveActive(rows, first, 'previous', false).active).toBe('a');
  expect(moveActive(rows, first, 'page down', false).active).toBe('d');
  expect(moveActive(rows, first, 'last', false).active).toBe('d');
  expect(moveActive([], first, 'last', false)).toBe(first);
});

test('moving alone selects nothing; with Shift it selects from where it began, in both directions', () => {
  const at = moveActive(rows, moveActive(rows, nothingSelected, 'next', false), 'next', false);
  expect(names(at.selected)).toEqual([]);
  const down = moveActive(rows, at, 'last', true);
  expect(names(down.selected)).toEqual(['b', 'c', 'd']);
  expect(names(moveActive(rows, down, 'first', true).selected)).toEqual(['a', 'b']);
});

test('Space and a click add a row and take it away again', () => {
  const one = toggle(rows, nothingSelected, 'b');
  const two = toggle(rows, one, 'd');
  expect(names(two.selected)).toEqual(['b', 'd']);
  expect(names(toggle(rows, two, 'b').selected)).toEqual(['d']);
  expect(toggle(rows, two, 'gone')).toBe(two);
});

test('a group’s heading stands for its rows, also for those of a closed group', () => {
  const some = toggle(grouped, nothingSelected, 'a');
  const all = toggle(grouped, some, 'group:1');
  expect(names(all.selected)).toEqual(['a', 'b']);
  const both = toggle(grouped, all, 'group:2');
  expect(names(both.selected)).toEqual(['a', 'b', 'c', 'd']);
  expect(names(toggle(grouped, both, 'group:1').selected)).toEqual(['c', 'd']);
});

test('a range takes rows alone, whatever headings lie between', () => {
  const range = extendTo(grouped, toggle(grouped, nothingSelected, 'a'), 'group:2');
  expect(names(range.selected)).toEqual(['a', 'b']);
});

test('all are selected at once, and what is not listed any more is not', () => {
  const { selected } = selectAll(['a', 'b', 'c'], nothingSelected);
  expect(names(keepListed(['b', 'x'], selected))).toEqual(['b']);
  expect(keepListed(['a', 'b', 'c', 'd'], selected)).toBe(selected);
});

test('knows the keys of lists', () => {
  const key = (name: string, held: Partial<{ ctrlKey: boolean; shiftKey: boolean }> = {}) =>
    gridKeyOf({ key: name, ctrlKey: false, shiftKey: false, ...held });
  expect(key('ArrowDown', { shiftKey: true })).toEqual({ kind: 'move', move: 'next', extend: true });
  expect(key('A', { ctrlKey: true })).toEqual({ kind: 'all' });
  expect(key('a')).toBeNull();
  expect(key('Tab')).toBeNull();
});
