import { expect, test } from '@playwright/test';
import { summaryText } from '../../electron/cli/progress-lines.ts';
import {
  type ArrivalSurvey,
  chooseProofs,
  findingOf,
  type ProofCandidate,
} from '../../electron/core/arrival-proofs.ts';
import { isEnginePartial } from '../../electron/core/engine-partials.ts';
import { longestTrustMs } from '../../electron/core/hash-cache.ts';
import { type ArrivalFacts, judgeArrival } from '../../electron/core/judge-arrival.ts';
import { scheduledStarts } from '../../electron/core/scheduled-looks.ts';
import { beginStatus, foldStatus } from '../../electron/core/status-fold.ts';
import { failure } from '../../electron/shared/failure.ts';
import { summarizeGroups, summarizePoints } from '../../electron/shared/point-summary.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { pointStatus } from '../support/fixtures.ts';
import { sampleManifest, sampleSettings } from '../support/sample-documents.ts';

const nowMs = Date.parse('2026-06-10T12:00:00Z');
const dayMs = 86_400_000;
const published = { sha256: 'a'.repeat(64), sizeBytes: 1000 };
const older = {
  sha256: 'b'.repeat(64),
  sizeBytes: 900,
  date: '2026-05-12T17:00:00Z',
  at: '2026-05-13T03:00:00Z',
};
const unknown = 'c'.repeat(64);

/** A look at a file that was last changed a day ago unless something else is said. */
function surveyOf(sizeBytes: number, more: { ageMs?: number; claims?: string } = {}): ArrivalSurvey {
  const mtimeNs = String(BigInt(nowMs - (more.ageMs ?? dayMs)) * 1_000_000n);
  return {
    file: { path: '/dp/wsusscn2.cab', sizeBytes, mtimeNs, fileId: '1:2' },
    claimsSha256: more.claims ?? null,
    partials: [],
  };
}

function readOf(survey: ArrivalSurvey, sha256: string, provenAtMs = nowMs - 1000) {
  if (survey.file === null) throw new Error('there is no file');
  return { file: survey.file, sha256, provenAtMs };
}

function judge(survey: ArrivalSurvey, read: string | null, more: Partial<ArrivalFacts> = {}) {
  const finding = findingOf(survey, read === null ? null : readOf(survey, read), nowMs);
  const { claimsSha256, partials } = survey;
  return judgeArrival({
    ...{ name: 'dp', path: '/dp', catalogName: 'wsusscn2.cab', published, engine: null, hubsBehind: [] },
    history: [{ ...published, date: null, at: '2026-06-10T03:00:00Z' }, older],
    found: { finding, claimsSha256, partials },
    ...more,
  });
}

test.describe('what a distribution point holds', () => {
  test('is in sync only by the hash of the file, never by catalog.json', () => {
    const claimed = surveyOf(1000, { claims: published.sha256 });
    expect(judge(claimed, null)).toMatchObject({ kind: 'arriving', waitingFor: 'the proof by its hash' });
    expect(judge(surveyOf(900, { claims: published.sha256 }), older.sha256)).toMatchObject({
      ...{ kind: 'arriving', holds: { sha256: older.sha256 } },
      waitingFor: 'the engine; it holds the catalog of 2026-05-12',
    });
    expect(judge(surveyOf(1000), published.sha256)).toEqual({
      ...{ name: 'dp', kind: 'in sync', sha256: published.sha256, proof: 'read-back' },
      provenAt: new Date(nowMs - 1000).toISOString(),
    });
  });

  test('is an alarm where it was never published, unless it may still be written to', () => {
    expect(judge(surveyOf(1000), unknown)).toMatchObject({
      ...{ kind: 'failed', holds: { sha256: unknown } },
      failure: { code: 'dp.foreign-catalog', params: { sha256: unknown } },
    });
    expect(judge(surveyOf(1000, { ageMs: 1000 }), unknown)).toMatchObject({
      ...{ kind: 'arriving', waitingFor: 'the engine to finish writing' },
    });
    const engine = { description: 'Syncthing', says: null, canRedeliver: true };
    expect(judge(surveyOf(1000), unknown, { engine })).toMatchObject({
      failure: { code: 'dp.foreign-asked' },
    });
  });

  test('is told by what the engine says only where the file does not tell', () => {
    const says = (state: NonNullable<ArrivalFacts['engine']>['says']) => ({
      engine: { description: 'Syncthing', says: state, canRedeliver: false },
    });
    const absent: ArrivalSurvey = { file: null, claimsSha256: null, partials: [] };
    expect(judge(absent, null, says({ kind: 'delivered' }))).toMatchObject({ kind: 'arriving' });
    expect(judge(surveyOf(1000), published.sha256, says({ kind: 'paused' }))).toMatchObject({
      kind: 'in sync',
    });
    const failed = says({
      kind: 'failed',
      failure: failure('dp.no-space', { path: '/dp', cause: asItIs('full') }),
    });
    expect(judge(absent, null, failed)).toMatchObject({ kind: 'failed', failure: { code: 'dp.no-space' } });
    expect(judge(absent, null, says({ kind: 'disconnected', lastSeenAt: null }))).toMatchObject({
      ...{ kind: 'unreachable', failure: { code: 'delivery.member-away' } },
    });
    const arriving = { kind: 'arriving', bytesDone: 250, bytesTotal: 1000, bytesPerSecond: 50 } as const;
    expect(judge(absent, null, says(arriving))).toMatchObject({
      ...{ kind: 'arriving', progress: { bytesDone: 250, bytesTotal: 1000, secondsLeft: 15 } },
    });
    expect(judge(absent, null, { hubsBehind: ['Hub'] })).toMatchObject({
      waitingFor: 'the hub Hub, which does not have the catalog yet',
    });
  });

  test('shows an engine’s partial files and how far they are', () => {
    const partials = [{ name: '.syncthing.wsusscn2.cab.tmp', sizeBytes: 400 }];
    expect(judge({ ...surveyOf(900), partials }, older.sha256)).toMatchObject({
      ...{ kind: 'arriving', waitingFor: 'the engine to finish writing' },
      ...{ partials: ['.syncthing.wsusscn2.cab.tmp'], progress: { bytesDone: 400, bytesTotal: 1000 } },
    });
  });
});

test('knows the temporary files of engines from other files', () => {
  const names = [
    ...['.syncthing.wsusscn2.cab.tmp', '~syncthing~wsusscn2.cab.tmp', '.syncthing.catalog.json.tmp'],
    ...[
      'wsusscn2.sync-conflict-20260610-120000-ABCDEFG.cab',
      '.wsusscn2.cab.Ab3dEf',
      'wsusscn2.cab.a1b2c3d4.partial',
    ],
  ];
  for (const name of names) expect(isEnginePartial('wsusscn2.cab', name), name).toBe(true);
  const others = [
    'wsusscn2.cab',
    'catalog.json',
    'notes.tmp',
    '.wsusscn2.cab.run.0a0b0c0d.partial',
    'wsusscn2.cab.old',
  ];
  for (const name of others) expect(isEnginePartial('wsusscn2.cab', name), name).toBe(false);
});

test.describe('which files are read', () => {
  const rules = { published, reprove: false, mayReadBytes: null, nowMs };
  const candidate = (name: string, survey: ArrivalSurvey, read: ProofCandidate['read'] = null) => ({
    ...{ name, survey, read },
  });
  const proven = surveyOf(1000);

  test('those that say they are the published one come first, what was read and is unchanged is left alone', () => {
    const candidates = [
      candidate('proven', proven, readOf(proven, published.sha256)),
      candidate('old proof', proven, readOf(proven, published.sha256, nowMs - longestTrustMs)),
      candidate('other', surveyOf(700)),
      candidate('being written', surveyOf(700, { ageMs: 1000 })),
      candidate('claims', surveyOf(1000, { claims: published.sha256 })),
      candidate('absent', { file: null, claimsSha256: null, partials: [] }),
    ];
    expect(chooseProofs(candidates, rules)).toEqual(['claims', 'other', 'old proof']);
    expect(chooseProofs(candidates, { ...rules, reprove: true })).toEqual([
      'claims',
      'other',
      'old proof',
      'proven',
    ]);
  });

  test('no more than the limit is read at once, but always one', () => {
    const candidates = ['one', 'two', 'three'].map((name) => candidate(name, surveyOf(1000)));
    expect(chooseProofs(candidates, { ...rules, mayReadBytes: 2000 })).toEqual(['one', 'two']);
    expect(chooseProofs(candidates, { ...rules, mayReadBytes: 1 })).toEqual(['one']);
  });
});

test('remembers what was published, newest first, and what an engine holds until it is proven', () => {
  const settings = {
    ...sampleSettings,
    distributionPoints: [
      { name: 'dp', path: '/dp', enabled: true, proof: 'size', group: 'Branches' } as const,
      { name: 'hub', path: '/hub', enabled: true, proof: 'size' } as const,
    ],
    distributionPointGroups: [{ name: 'branches', delivery: { kind: 'replicated' as const, hubs: ['hub'] } }],
  };
  const at = '2026-06-10T03:00:00.000Z';
  const begun = beginStatus(settings, null, { at, nextRunAt: null });
  expect(begun.distributionPoints.map(({ delivery, group }) => [delivery, group])).toEqual([
    ['replicated', 'Branches'],
    [undefined, undefined],
  ]);
  const catalogs = [sampleManifest, { ...sampleManifest, sha256: unknown }, sampleManifest];
  const told = catalogs.reduce(
    (before, manifest) => foldStatus(before, { kind: 'catalog', at, manifest }),
    begun,
  );
  expect(told.published?.map(({ sha256 }) => sha256)).toEqual([sampleManifest.sha256, unknown]);
  const earlier = { ...sampleManifest, sha256: older.sha256 };
  const whole = foldStatus(told, { kind: 'published before', at, manifest: earlier });
  expect(whole.published?.at(-1)?.sha256).toBe(older.sha256);
  const event = judge(
    { ...surveyOf(900), partials: [{ name: '.wsusscn2.cab.Ab3dEf', sizeBytes: 1 }] },
    older.sha256,
  );
  const arriving = foldStatus(whole, { kind: 'distribution points', at, events: [event] });
  expect(arriving.distributionPoints[0]).toMatchObject({
    ...{ state: 'arriving', sha256: older.sha256, failedRuns: 0, partials: ['.wsusscn2.cab.Ab3dEf'] },
  });
  const copied = beginStatus({ ...settings, distributionPointGroups: [{ name: 'Branches' }] }, arriving, {
    ...{ at, nextRunAt: null },
  });
  expect(copied.distributionPoints[0]).toMatchObject({ state: 'waiting', waitingFor: 'the next run' });
  expect(copied.distributionPoints[0]).not.toHaveProperty('delivery');
});

test('counts distribution points by state, in all and by group', () => {
  const points = [
    pointStatus({ name: 'a', group: 'East', state: 'in sync', provenAt: '2026-06-10T03:00:00Z' }),
    pointStatus({ name: 'b', group: 'east', state: 'in sync', provenAt: '2026-06-09T03:00:00Z' }),
    pointStatus({ name: 'c', state: 'arriving' }),
  ];
  expect(summarizePoints(points)).toMatchObject({ total: 3, states: { 'in sync': 2, arriving: 1 } });
  expect(summarizeGroups(points)).toEqual([
    { group: 'East', total: 2, states: { 'in sync': 2 }, oldestProofAt: '2026-06-09T03:00:00Z' },
  ]);
});

test('counts what engines report as delivered without a proof', () => {
  const bonn = pointStatus({ name: 'a', state: 'arriving', waitingForCode: 'reportedUnseen' });
  const kiel = pointStatus({ name: 'b', state: 'arriving', waitingForCode: 'engine' });
  // What was waited for stays written when the file was proven since.
  const oslo = pointStatus({ name: 'c', state: 'in sync', waitingForCode: 'reported' });
  const summary = summarizePoints([bonn, kiel, oslo]);
  expect(summary).toMatchObject({ states: { arriving: 2, 'in sync': 1 }, reported: 1 });
  expect(summaryText(summary)).toBe('3 distribution points: 2 arriving (1 reported, not proven), 1 in sync');
  expect(summarizePoints([kiel])).not.toHaveProperty('reported');
});

test('starts every hour where engines carry the catalog, and syncs when the schedule says so', () => {
  const schedule = { everyDayAt: ['03:10', '15:40'], randomDelayMinutes: 120 };
  const replicated = {
    name: 'dp',
    path: '/dp',
    enabled: false,
    proof: 'size',
    delivery: { kind: 'replicated', hubs: [] },
  } as const;
  expect(scheduledStarts(schedule, { distributionPoints: [] })).toEqual({ schedule });
  const starts = scheduledStarts(schedule, {
    distributionPoints: [{ ...replicated, delivery: { kind: 'replicated', hubs: [] } }],
  });
  expect(starts).toMatchObject({ onlyIfDue: true, schedule: { randomDelayMinutes: 30 } });
  const times = 'everyDayAt' in starts.schedule ? starts.schedule.everyDayAt : [];
  expect(times).toHaveLength(24);
  expect(times).toEqual(expect.arrayContaining(['00:10', '03:10', '15:40', '23:10']));
});
