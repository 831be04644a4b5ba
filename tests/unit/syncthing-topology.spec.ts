import { expect, test } from '@playwright/test';
import { chooseDirect, peersOf } from '../../electron/core/syncthing-topology.ts';

const steered = (...ids: string[]) => ids.map((deviceId) => ({ deviceId, isSteered: true }));
const nobody = { connected: new Set<string>(), direct: new Set<string>(), wantedSeeds: undefined };

test('sends to few members itself where there are many, and to all where there are few', () => {
  expect([...chooseDirect(steered('a', 'b', 'c'), nobody)]).toEqual(['a', 'b', 'c']);
  expect([...chooseDirect(steered('a', 'b', 'c', 'd'), nobody)]).toEqual(['a', 'b']);
  expect([...chooseDirect(steered('a', 'b', 'c', 'd'), { ...nobody, wantedSeeds: 3 })]).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('sends to every member itself that cannot be told to get it elsewhere', () => {
  const members = [{ deviceId: 'x', isSteered: false }, ...steered('a', 'b', 'c', 'd')];
  expect([...chooseDirect(members, nobody)]).toEqual(['x', 'a', 'b']);
});

test('keeps a seed while it is connected, and takes one that is when it is not', () => {
  const members = steered('a', 'b', 'c', 'd');
  const connected = new Set(['b', 'c', 'd']);
  expect([...chooseDirect(members, { ...nobody, connected, direct: new Set(['c', 'd']) })]).toEqual([
    'c',
    'd',
  ]);
  expect([...chooseDirect(members, { ...nobody, connected, direct: new Set(['a', 'd']) })]).toEqual([
    'd',
    'b',
  ]);
});

test('lets all know each other where they are few, and each know few where they are many', () => {
  expect(peersOf(0, 1)).toEqual([]);
  expect(peersOf(1, 3)).toEqual([0, 2]);
  expect(peersOf(7, 8)).toHaveLength(7);
  for (const count of [9, 20, 100, 1000, 10_000]) {
    const most = 2 * Math.floor(Math.log2(count));
    const known = Array.from({ length: count }, (_, place) => peersOf(place, count));
    expect(Math.max(...known.map((peers) => peers.length))).toBeLessThanOrEqual(most);
    // Whom one knows, knows one.
    expect(known.every((peers, place) => peers.every((peer) => known[peer]?.includes(place)))).toBe(true);
    expect(stepsToAll(known)).toBeLessThanOrEqual(Math.ceil(Math.log2(count) / 2) + 1);
  }
});

/** How many hands the farthest member gets the catalog through, from the first one. */
function stepsToAll(known: readonly (readonly number[])[]): number {
  const reached = new Set([0]);
  let newest = [0];
  for (let steps = 0; ; steps += 1) {
    const peers = new Set(newest.flatMap((place) => known[place] ?? []));
    newest = [...peers].filter((peer) => !reached.has(peer));
    for (const peer of newest) reached.add(peer);
    if (reached.size === known.length) return steps + 1;
  }
}
