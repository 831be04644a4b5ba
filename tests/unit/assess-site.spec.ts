import { expect, test } from '@playwright/test';
import { lastPatchTuesday } from '../../electron/shared/patch-tuesday.ts';
import type { SiteShare } from '../../electron/shared/site-share.ts';
import type { StatusSnapshot } from '../../electron/shared/status.ts';
import { englishLanguage } from '../../electron/shared/texts/languages.ts';
import { message } from '../../electron/shared/texts/message.ts';
import { arrangePoints } from '../../renderer/status/arrange-points.ts';
import { assessSite } from '../../renderer/status/assess-site.ts';
import { manifest, pointStatus, runSummary, statusSnapshot } from '../support/fixtures.ts';

const now = Date.parse('2026-06-24T10:00:00Z');
const assess = (snapshot: StatusSnapshot, staleRun: boolean, nowMs: number, share: SiteShare | null = null) =>
  assessSite(englishLanguage, snapshot, { staleRun, share, nowMs });
const failed = pointStatus({
  name: 'Lyon',
  path: '/lyon',
  state: 'failed',
  reason: 'No room.',
  remedy: 'Make room.',
});

test('says so when everything is in sync', () => {
  expect(assess(statusSnapshot(), false, now)).toEqual({
    tone: 'good',
    sentence: 'All 3 distribution points hold the current catalog.',
    advice: null,
  });
  expect(assess(statusSnapshot({ distributionPoints: [pointStatus()] }), false, now).sentence).toBe(
    'The distribution point holds the current catalog.',
  );
});

test('a distribution point that is turned off is not counted', () => {
  const points = [pointStatus(), pointStatus({ name: 'B', state: 'disabled' })];
  expect(assess(statusSnapshot({ distributionPoints: points }), false, now).tone).toBe('good');
});

test('one failed distribution point is named with reason and remedy', () => {
  const snapshot = statusSnapshot({ distributionPoints: [pointStatus(), failed] });
  expect(assess(snapshot, false, now)).toEqual({
    tone: 'bad',
    sentence: '1 of 2 distribution points is without the current catalog.',
    advice: 'Lyon: No room. Make room.',
  });
});

test('what engines carry is on its way, not late; an alert makes it late', () => {
  const arriving = pointStatus({ name: 'Lyon', path: '/lyon', state: 'arriving', delivery: 'syncthing' });
  const distributionPoints = [pointStatus(), arriving];
  expect(assess(statusSnapshot({ distributionPoints }), false, now)).toMatchObject({
    tone: 'working',
    sentence: 'The catalog is on its way to 1 of 2 distribution points.',
  });
  const waiting = pointStatus({ name: 'Oslo', path: '/oslo', state: 'waiting' });
  expect(
    assess(statusSnapshot({ distributionPoints: [...distributionPoints, waiting] }), false, now),
  ).toMatchObject({ tone: 'warning', sentence: '1 of 3 distribution points is not in sync yet.' });
  for (const key of ['late:Lyon', 'lates']) {
    const open = [{ key, kind: 'failed' as const, since: '2026-06-24T09:00:00Z', title: '', text: '' }];
    const alerts = { open, unsent: [] };
    expect(assess(statusSnapshot({ distributionPoints, alerts }), false, now).tone).toBe('warning');
  }
  expect(assess(statusSnapshot({ distributionPoints: [arriving, failed] }), false, now).tone).toBe('bad');
});

test('an engine that cannot be asked is named with its remedy', () => {
  const engine = {
    kind: 'syncthing',
    description: 'Syncthing at https://127.0.0.1:8384',
    points: 2,
    checkedAt: '2026-06-24T09:00:00Z',
    toldSha256: null,
    reasonCode: 'syncthing.unreachable',
    reason: 'It does not answer.',
    remedy: 'Start it.',
  } as const;
  expect(assess(statusSnapshot({ engines: [engine] }), false, now)).toEqual({
    tone: 'warning',
    sentence:
      'Nothing is heard from Syncthing at https://127.0.0.1:8384 about the 2 distribution points that it serves.',
    advice: 'It does not answer. Start it.',
  });
});

test('the most serious finding comes first', () => {
  const lastRun = runSummary({
    outcome: 'refused',
    reason: 'It is older.',
    remedy: 'Put a newer one there.',
  });
  const snapshot = statusSnapshot({ lastRun, distributionPoints: [failed] });
  expect(assess(snapshot, false, now)).toEqual({
    tone: 'bad',
    sentence: 'The last synchronization refused the new catalog. The installed one stays in use.',
    advice: 'It is older. Put a newer one there.',
  });
  expect(assess({ ...snapshot, catalog: null }, false, now).sentence).toMatch(
    /^PkgSource holds no catalog\./,
  );
});

test('a run whose process died is said, not shown as running', () => {
  const currentRun = {
    id: 'r',
    host: 'site01',
    process: 1,
    startedAt: '2026-06-24T03:00:00Z',
    phase: 'fetching',
    progress: null,
  } as const;
  expect(assess(statusSnapshot({ currentRun }), false, now).tone).toBe('working');
  expect(assess(statusSnapshot({ currentRun }), true, now).tone).toBe('warning');
});

test('a planned run that did not come is a warning', () => {
  const snapshot = statusSnapshot({ nextRunAt: '2026-06-24T09:00:00Z' });
  expect(assess(snapshot, false, now).sentence).toMatch(/planned for .* did not run/);
  expect(assess(snapshot, false, Date.parse('2026-06-24T09:10:00Z')).tone).toBe('good');
});

test('a catalog put there by hand is stale two days after a newer Patch Tuesday', () => {
  const byHand = { ...manifest, source: '/media/catalog/wsusscn2.cab', date: '2026-06-01T00:00:00Z' };
  const snapshot = statusSnapshot({ catalog: byHand, nextRunAt: null });
  expect(assess(snapshot, false, now).tone).toBe('warning');
  expect(assess(snapshot, false, Date.parse('2026-06-10T00:00:00Z')).tone).toBe('good');
  const fetched = { ...byHand, source: 'https://example.com/wsusscn2.cab' };
  expect(assess({ ...snapshot, catalog: fetched }, false, now).tone).toBe('good');
});

test('Patch Tuesday is the second Tuesday of the month, this month’s or the last one’s', () => {
  const day = (iso: string) => new Date(lastPatchTuesday(Date.parse(iso))).toISOString().slice(0, 10);
  expect(day('2026-06-24T00:00:00Z')).toBe('2026-06-09');
  expect(day('2026-06-09T12:00:00Z')).toBe('2026-05-12');
  expect(day('2026-01-02T00:00:00Z')).toBe('2025-12-09');
  expect(day('2026-09-30T00:00:00Z')).toBe('2026-09-08');
});

test('distribution points sort by what needs attention, with numbers in names counted', () => {
  const points = [
    pointStatus({ name: 'DP 10', path: '/a' }),
    pointStatus({ name: 'DP 9', path: '/b' }),
    pointStatus({ name: 'DP 1', path: '/c', state: 'disabled' }),
    failed,
  ];
  const names = (column: string, direction: 'ascending' | 'descending', search = '') =>
    arrangePoints(points, { search, state: 'all', sorting: { column, direction } }).map(({ name }) => name);
  expect(names('state', 'ascending')).toEqual(['Lyon', 'DP 9', 'DP 10', 'DP 1']);
  expect(names('name', 'descending')).toEqual(['Lyon', 'DP 10', 'DP 9', 'DP 1']);
  expect(names('name', 'ascending', ' no ROOM ')).toEqual(['Lyon']);
});

test('a share that is gone, or gives something else, comes before what a run found', () => {
  const lastRun = runSummary({ outcome: 'failed', reason: 'No room.', remedy: 'Make room.' });
  const { name } = statusSnapshot().share;
  expect(assess(statusSnapshot({ lastRun }), false, now, { kind: 'gone' })).toEqual({
    tone: 'bad',
    sentence: `The share ${name} is gone: nobody can read the catalog over the network.`,
    advice: 'Choose Maintain, then Check and repair: it makes the share again.',
  });
  expect(assess(statusSnapshot(), false, now, { kind: 'elsewhere', path: '/srv/other' }).advice).toContain(
    `${name} points at /srv/other.`,
  );
  const remedy = message('gettingReady', 'startSamba');
  expect(assess(statusSnapshot(), false, now, { kind: 'not served', remedy }).advice).toBe(
    'Start Samba: systemctl enable --now smbd',
  );
  expect(assess(statusSnapshot(), false, now, { kind: 'shared' }).tone).toBe('good');
});

test('what engines only report is neither good nor on its way', () => {
  const arriving = { state: 'arriving', delivery: 'configmgr' } as const;
  const reported = pointStatus({ name: 'Bonn', ...arriving, waitingForCode: 'reportedUnseen' });
  const moving = pointStatus({ name: 'Kiel', ...arriving, waitingForCode: 'engine' });
  const judge = (points: Parameters<typeof pointStatus>[0][]) =>
    assess(statusSnapshot({ distributionPoints: points.map((point) => pointStatus(point)) }), false, now);
  expect(judge([{}, reported])).toMatchObject({
    tone: 'unproven',
    sentence: 'The catalog is reported as delivered to 1 of 2 distribution points, which is no proof.',
  });
  expect(judge([reported]).sentence).toBe(
    'The catalog is reported as delivered to the distribution point, which is no proof.',
  );
  expect(judge([reported, moving])).toMatchObject({ tone: 'working' });
  expect(judge([reported, moving]).advice).toContain('report 1 of them as delivered without a proof');
});
