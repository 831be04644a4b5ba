import { expect, test } from '@playwright/test';
import {
  comparablePath,
  type ListLine,
  nameFromPath,
  parseDistributionPointList,
} from '../../electron/shared/distribution-point-list.ts';

const points = (lines: readonly ListLine[]) =>
  lines.flatMap((line) => (line.kind === 'read' ? [line.point] : []));
const problems = (lines: readonly ListLine[]) =>
  lines.flatMap((line) => (line.kind === 'wrong' ? [{ line: line.line, ...line.problem }] : []));

test('reads paths alone and names them by server or last folder', () => {
  const lines = parseDistributionPointList('\\\\dp-berlin\\catalog$\r\n/mnt/dp2/\r\nD:\\Catalog\n');
  expect(points(lines)).toEqual([
    { name: 'dp-berlin', path: '\\\\dp-berlin\\catalog$' },
    { name: 'dp2', path: '/mnt/dp2/' },
    { name: 'Catalog', path: 'D:\\Catalog' },
  ]);
});

test('reads names with semicolon, comma and tab, and limits', () => {
  const lines = parseDistributionPointList(
    'Berlin;/mnt/dp1\nLyon, \\\\dp2\\catalog$ , 4\nOslo\t/mnt/dp3\t12.5\nRome;/mnt/dp4;0,5',
  );
  expect(points(lines)).toEqual([
    { name: 'Berlin', path: '/mnt/dp1' },
    { name: 'Lyon', path: '\\\\dp2\\catalog$', maxMBps: 4 },
    { name: 'Oslo', path: '/mnt/dp3', maxMBps: 12.5 },
    { name: 'Rome', path: '/mnt/dp4', maxMBps: 0.5 },
  ]);
});

test('reads quoted values, as spreadsheets and “Copy as path” write them', () => {
  const lines = parseDistributionPointList(
    '"\\\\dp1\\share; one"\n"Berlin, ""north""",/mnt/a\n\uFEFF\nX;"/mnt/b;c"',
  );
  expect(points(lines).map((point) => [point.name, point.path])).toEqual([
    ['dp1', '\\\\dp1\\share; one'],
    ['Berlin, "north"', '/mnt/a'],
    ['X', '/mnt/b;c'],
  ]);
});

test('takes a line that begins like a path as a path, commas and all', () => {
  expect(points(parseDistributionPointList('/mnt/a,b'))).toEqual([{ name: 'a,b', path: '/mnt/a,b' }]);
});

test('skips empty lines and a heading, and counts lines as the person sees them', () => {
  const lines = parseDistributionPointList('\uFEFFName;Path;maxMBps\n\nBerlin;/mnt/dp1\n\nx;y;z;w');
  expect(lines.map((line) => line.line)).toEqual([3, 5]);
});

test('names what is wrong with a line', () => {
  const long = 'n'.repeat(65);
  const lines = parseDistributionPointList(
    `Berlin;\nmnt/dp\n${long};/mnt/x\nA;/mnt/a;fast\nB;/mnt/b;0\n1;2;3;4\nserver\\share`,
  );
  expect(problems(lines)).toEqual([
    { line: 1, kind: 'no path' },
    { line: 2, kind: 'path not absolute', path: 'mnt/dp' },
    { line: 3, kind: 'name too long', name: long, longest: 64 },
    { line: 4, kind: 'limit not a number', limit: 'fast' },
    { line: 5, kind: 'limit not a number', limit: '0' },
    { line: 6, kind: 'too many columns', columns: 4 },
    { line: 7, kind: 'path not absolute', path: 'server\\share' },
  ]);
});

test('finds duplicates within the list and against what is there, as the file system compares', () => {
  const existing = [{ name: 'Lyon', path: '\\\\DP2\\Catalog$' }];
  const lines = parseDistributionPointList(
    '\\\\dp2\\catalog$\\\nA;/mnt/a\nB;/mnt/a/\nC;/mnt/A\na;/mnt/z\nlyon;/mnt/l',
    existing,
  );
  expect(problems(lines)).toEqual([
    { line: 1, kind: 'path listed twice', path: '\\\\dp2\\catalog$\\', name: 'Lyon' },
    { line: 3, kind: 'path listed twice', path: '/mnt/a/', name: 'A' },
    { line: 5, kind: 'name used twice', name: 'a', path: '/mnt/a' },
    { line: 6, kind: 'name used twice', name: 'lyon', path: '\\\\DP2\\Catalog$' },
  ]);
  expect(points(lines).map((point) => point.name)).toEqual(['A', 'C']);
});

test('makes derived names unique', () => {
  const lines = parseDistributionPointList('\\\\s\\a\n\\\\s\\b\n\\\\s\\c');
  expect(points(lines).map((point) => point.name)).toEqual(['s', 's 2', 's 3']);
});

test('compares the root and drive roots without losing them', () => {
  expect(comparablePath('/')).toBe('/');
  expect(comparablePath('C:\\')).toBe('c:\\');
  expect(nameFromPath('/')).toBe('/');
});
