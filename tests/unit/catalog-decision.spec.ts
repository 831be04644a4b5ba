import { expect, test } from '@playwright/test';
import { decideReplacement } from '../../electron/core/catalog-decision.ts';

const june = '2026-06-09T17:00:00Z';
const july = '2026-07-14T17:00:00Z';
const a = 'a'.repeat(64);
const b = 'b'.repeat(64);
const strict = { allowOlder: false };

function catalog(sha256: string, date: string | null, signedAt: string | null) {
  return { sha256, date, signedAt };
}

test('the first catalog is published', () => {
  expect(decideReplacement(null, catalog(a, june, june), strict)).toEqual({ kind: 'publish', note: null });
});

test('the same hash is unchanged, whatever the dates say', () => {
  expect(decideReplacement(catalog(a, july, july), catalog(a, june, null), strict)).toEqual({
    kind: 'unchanged',
  });
});

test('a newer catalog replaces an older one', () => {
  expect(decideReplacement(catalog(a, june, june), catalog(b, july, july), strict)).toEqual({
    kind: 'publish',
    note: null,
  });
});

test('refuses a catalog that is older than the installed one, naming both dates', () => {
  const decision = decideReplacement(catalog(a, july, july), catalog(b, june, june), strict);
  expect(decision).toEqual({
    kind: 'refused',
    failure: { code: 'catalog.older', params: { offered: june, installed: july } },
  });
});

test('an older catalog is published when that was allowed, and said so', () => {
  const decision = decideReplacement(catalog(a, july, july), catalog(b, june, june), { allowOlder: true });
  expect(decision).toEqual({ kind: 'publish', note: 'older, as allowed' });
});

test('the date inside the catalog counts more than the time of its signature', () => {
  const signedAgain = catalog(b, june, '2026-08-01T00:00:00Z');
  expect(decideReplacement(catalog(a, july, july), signedAgain, strict).kind).toBe('refused');
});

test('signature times decide where a catalog date is unknown', () => {
  expect(decideReplacement(catalog(a, null, july), catalog(b, june, june), strict).kind).toBe('refused');
  expect(decideReplacement(catalog(a, june, june), catalog(b, null, july), strict).kind).toBe('publish');
});

test('dates are compared as instants, not as text', () => {
  const sameInstantElsewhere = catalog(b, '2026-06-09T19:00:00+02:00', null);
  expect(decideReplacement(catalog(a, june, null), sameInstantElsewhere, strict).kind).toBe('publish');
});

test('an unknown age is published with a note', () => {
  expect(decideReplacement(catalog(a, june, null), catalog(b, null, july), strict)).toEqual({
    kind: 'publish',
    note: 'age unknown',
  });
});
