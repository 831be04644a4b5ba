import { expect, test } from '@playwright/test';
import { foldAlerts, type Look, withSent } from '../../electron/core/alert-fold.ts';
import { conditionsAfterRun, type RunFacts } from '../../electron/core/alert-rules.ts';
import { subjectOf, textOf } from '../../electron/core/alert-text.ts';
import { webhookBody } from '../../electron/core/webhook-body.ts';
import { alertsSchema, usualAlerts } from '../../electron/shared/alert-settings.ts';
import {
  type AlertCondition,
  type AlertState,
  alertStateSchema,
  noAlerts,
  sayAlert,
} from '../../electron/shared/alert-state.ts';
import type { RunOutcome, RunSummary } from '../../electron/shared/status.ts';
import { englishLanguage } from '../../electron/shared/texts/english-language.ts';
import { chooseLanguage } from '../../electron/shared/texts/languages.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { inTimeZone } from '../support/in-time-zone.ts';
import { sampleManifest, sampleStatus } from '../support/sample-documents.ts';

const [samplePoint] = sampleStatus.distributionPoints;
if (samplePoint === undefined) throw new Error('the sample status has a distribution point');

function run(outcome: RunOutcome): RunSummary {
  return {
    id: 'r',
    host: 'host',
    startedAt: '2026-06-20T03:00:00.000Z',
    endedAt: '2026-06-20T03:01:00.000Z',
    outcome,
    exitCode: 0,
    bytesFetched: 0,
    bytesDistributed: 0,
    reason: outcome === 'failed' ? 'It failed.' : null,
    remedy: outcome === 'failed' ? 'Help it.' : null,
  };
}

const facts: RunFacts = {
  alerts: usualAlerts,
  schedule: { everyDayAt: '03:00', randomDelayMinutes: 0 },
  createdAt: '2026-01-01T00:00:00.000Z',
  // Patch Tuesdays: 2026-05-12, 2026-06-09, 2026-07-14.
  catalog: { ...sampleManifest, date: '2026-06-09T19:00:00Z' },
  lastStartedAt: '2026-06-20T03:00:00.000Z',
  runs: [run('unchanged')],
  distributionPoints: [],
};
const old = { ...sampleManifest, date: '2026-05-12T19:00:00Z' };
const failing = (failedRuns: number, state: 'failed' | 'disabled' = 'failed') => [
  { ...samplePoint, name: 'Oslo', state, failedRuns },
];

/** What is so, the facts, the moment, and the keys of what is wrong. */
const cases: readonly (readonly [string, Partial<RunFacts>, string, readonly string[]])[] = [
  ['nothing', {}, '2026-06-20T03:01:00Z', []],
  ['no catalog yet', { catalog: null }, '2026-06-20T03:01:00Z', []],
  [
    'a Patch Tuesday without a new catalog, in the grace',
    { catalog: old, lastStartedAt: '2026-06-14T03:00:00.000Z' },
    '2026-06-14T17:00:00Z',
    [],
  ],
  [
    'the same after it',
    { catalog: old, lastStartedAt: '2026-06-14T03:00:00.000Z' },
    '2026-06-14T19:00:00Z',
    ['stale'],
  ],
  [
    'the same with no grace at all',
    {
      catalog: old,
      alerts: { ...usualAlerts, patchTuesdayGraceDays: 0 },
      lastStartedAt: '2026-06-09T03:00:00.000Z',
    },
    '2026-06-09T18:00:01Z',
    ['stale'],
  ],
  [
    'the same, not asked for',
    { catalog: old, alerts: { ...usualAlerts, patchTuesdayGraceDays: null } },
    '2026-06-20T00:00:00Z',
    [],
  ],
  [
    'an age of 45 days, Patch Tuesday not asked for',
    { alerts: { ...usualAlerts, patchTuesdayGraceDays: null, silentAfterHours: null } },
    '2026-07-24T19:00:00Z',
    ['stale'],
  ],
  [
    'an age of 44 days',
    { alerts: { ...usualAlerts, patchTuesdayGraceDays: null, silentAfterHours: null } },
    '2026-07-24T18:59:59Z',
    [],
  ],
  [
    'a catalog without a date of its own',
    { catalog: { ...old, date: null, obtainedAt: '2026-05-13T00:00:00Z' } },
    '2026-06-20T03:01:00Z',
    ['stale'],
  ],
  ['a failed run', { runs: [run('failed'), run('unchanged')] }, '2026-06-20T03:01:00Z', ['failing']],
  ['a refused catalog', { runs: [run('refused')] }, '2026-06-20T03:01:00Z', ['failing']],
  ['some distribution points failed once', { runs: [run('some failed')] }, '2026-06-20T03:01:00Z', []],
  [
    'two failed runs of three',
    { alerts: { ...usualAlerts, failedRuns: 3 }, runs: [run('failed'), run('failed'), run('updated')] },
    '2026-06-20T03:01:00Z',
    [],
  ],
  [
    'three failed runs with cancelled and killed ones between',
    {
      alerts: { ...usualAlerts, failedRuns: 3 },
      runs: ['cancelled', 'failed', 'interrupted', 'refused', 'failed'].map((one) => run(one as RunOutcome)),
    },
    '2026-06-20T03:01:00Z',
    ['failing'],
  ],
  ['a distribution point that failed twice', { distributionPoints: failing(2) }, '2026-06-20T03:01:00Z', []],
  [
    'a distribution point that failed three times',
    { distributionPoints: failing(3) },
    '2026-06-20T03:01:00Z',
    ['distribution point:Oslo'],
  ],
  ['the same, disabled since', { distributionPoints: failing(3, 'disabled') }, '2026-06-20T03:01:00Z', []],
  ['a run missed a day and an hour ago', {}, '2026-06-22T04:00:00Z', ['silent']],
  ['a run missed 23 hours ago', {}, '2026-06-22T02:00:00Z', []],
  ['a run missed, no schedule', { schedule: 'off' }, '2026-06-30T04:00:00Z', []],
];

for (const [name, changes, now, keys] of cases) {
  test(`wrong or not: ${name}`, () => {
    const found = inTimeZone('UTC', () => conditionsAfterRun({ ...facts, ...changes }, new Date(now)));
    expect(found.map(({ key }) => key)).toEqual(keys);
  });
}

const german = await chooseLanguage(['de']);
const look = (day: number, channels: Look['channels'] = ['mail', 'webhook']): Look => ({
  at: `2026-06-${day}T03:00:00.000Z`,
  site: '\\\\server\\PackageSrc',
  computer: 'server',
  noticeId: `notice-${day}`,
  channels,
});
const stale: AlertCondition = {
  key: 'stale',
  kind: 'stale',
  ...{ title: asItIs('The catalog is old'), text: asItIs('It is.') },
};
const point: AlertCondition = {
  key: 'distribution point:Oslo',
  kind: 'failed',
  title: asItIs('Oslo <a> fails'),
  text: asItIs('*no*'),
};

test('what lasts is told once, with what else begins; what ends is told once', () => {
  const first = foldAlerts(noAlerts, [stale], look(10));
  expect(first.outbox.map(({ notice }) => [notice.id, notice.kind])).toEqual([['notice-10', 'stale']]);
  const sent = withSent(withSent(first, 'notice-10', 'mail'), 'notice-10', 'webhook');
  expect(sent).toEqual({ ...first, outbox: [] });
  // What is shown is as it is now; what was told keeps its beginning and its title.
  const older = { title: asItIs('Another'), text: asItIs('It is a day older.') };
  const lasting = foldAlerts(sent, [{ ...stale, ...older }], look(11));
  expect(lasting).toEqual({
    ...sent,
    open: [{ ...sent.open[0], text: 'It is a day older.', textMessage: older.text }],
  });
  const both = foldAlerts(sent, [stale, point], look(12));
  expect(both.outbox[0]?.notice).toMatchObject({
    kind: 'failed',
    changes: [{ key: point.key, state: 'opened' }],
  });
  const over = foldAlerts({ ...both, outbox: [] }, [], look(13));
  expect(over.open).toEqual([]);
  expect(over.outbox[0]?.notice).toMatchObject({
    kind: 'recovered',
    changes: [
      { key: 'stale', state: 'recovered', since: '2026-06-10T03:00:00.000Z' },
      { key: point.key, state: 'recovered', since: '2026-06-12T03:00:00.000Z' },
    ],
  });
});

test('is kept in English, and told to whoever reads another language in that one', () => {
  const [, condition] = conditionsAfterRun(
    { ...facts, catalog: old, runs: [run('failed')] },
    new Date('2026-06-20T03:01:00Z'),
  );
  const late = conditionsAfterRun({ ...facts, catalog: old }, new Date('2026-06-20T03:01:00Z'))[0];
  if (condition === undefined || late === undefined) throw new Error('something is wrong');
  const kept = alertStateSchema.parse(
    JSON.parse(JSON.stringify(foldAlerts(noAlerts, [late, condition], look(20)))),
  );
  const [catalog, failed] = kept.open;
  if (catalog === undefined || failed === undefined) throw new Error('two are open');
  expect(catalog.text).toMatch(/^It is of 2026-05-12, before the Patch Tuesday of 2026-06-09, and no newer/);
  expect(sayAlert(german, catalog)).toMatchObject({
    title: 'Der Katalog ist veraltet',
    text: expect.stringMatching(/^Er ist vom 12\.05\.2026 .* Patch Tuesday vom 09\.06\.2026;/),
  });
  expect(failed).toMatchObject({ title: 'The synchronization failed', text: 'It failed. Help it.' });
  expect(sayAlert(german, failed).title).toBe('Die Synchronisierung ist fehlgeschlagen');
  // What is sent, and files of earlier versions, have the English words alone.
  const { titleMessage, textMessage, ...told } = catalog;
  expect(kept.outbox[0]?.notice.changes[0]).toEqual({ state: 'opened', ...told });
  expect(sayAlert(german, told)).toEqual({ title: told.title, text: told.text });
});

test('a channel that is down gets its messages later, in order; one not used any more, and old news, are dropped', () => {
  const first = withSent(foldAlerts(noAlerts, [stale], look(10)), 'notice-10', 'webhook');
  const second = foldAlerts(first, [], look(11));
  expect(second.outbox.map(({ notice, pending }) => [notice.id, pending])).toEqual([
    ['notice-10', ['mail']],
    ['notice-11', ['mail', 'webhook']],
  ]);
  expect(foldAlerts(second, [], look(12, ['webhook'])).outbox.map(({ pending }) => pending)).toEqual([
    ['webhook'],
  ]);
  expect(foldAlerts(second, [], look(18)).outbox.map(({ notice }) => notice.id)).toEqual(['notice-11']);
  expect(foldAlerts(noAlerts, [stale], look(10, [])).outbox).toEqual([]);
});

test('the outbox of a channel that is never there does not grow without end', () => {
  let state: AlertState = noAlerts;
  for (let turn = 0; turn < 120; turn += 1) {
    state = foldAlerts(state, turn % 2 === 0 ? [stale] : [], { ...look(10), noticeId: `notice-${turn}` });
  }
  expect(state.outbox).toHaveLength(50);
  expect(state.outbox.at(-1)?.notice.id).toBe('notice-119');
});

test('a message names what is wrong first, and cannot be made to look like something else', () => {
  const [entry] = foldAlerts(noAlerts, [stale, point], look(10)).outbox;
  if (entry === undefined) throw new Error('nothing to tell');
  const { notice } = entry;
  expect(subjectOf(notice)).toBe('PkgSource: Oslo <a> fails (and 1 more)');
  expect(textOf(notice)).toContain(
    'Site: \\\\server\\PackageSrc\nReported by: server, 2026-06-10T03:00:00.000Z',
  );
  expect(webhookBody(notice, 'json')).toMatchObject({ format: 1, id: 'notice-10', kind: 'failed' });
  expect(JSON.stringify(webhookBody(notice, 'slack'))).toContain('*PkgSource: Oslo &lt;a&gt; fails');
  expect(webhookBody(notice, 'teams')).toMatchObject({
    type: 'message',
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
    ],
  });
  expect(JSON.stringify(webhookBody(notice, 'teams'))).toContain('\\\\*no\\\\*');
});

for (const [what, settings, isRight] of [
  ['nothing', {}, true],
  ['a webhook with both address and credential', { webhook: { url: 'https://x/', credential: 'x' } }, false],
  ['a webhook with neither', { webhook: { format: 'slack' } }, false],
  ['a webhook of another protocol', { webhook: { url: 'file:///etc/passwd' } }, false],
  ['mail without a recipient', { mail: { server: 's', from: 'a@b', to: [] } }, false],
  ['mail to two addresses at once', { mail: { server: 's', from: 'a@b', to: ['c@d, e@f'] } }, false],
  ['a mail server with a path', { mail: { server: 's/x', from: 'a@b', to: ['c@d'] } }, false],
  ['no alarm for age', { staleAfterDays: null, mail: { server: 's', from: 'a@b', to: ['c@d'] } }, true],
] as const) {
  test(`settings with ${what} are ${isRight ? 'taken' : 'refused'}`, () => {
    expect(alertsSchema.safeParse(settings).success).toBe(isRight);
  });
}

test.describe('distribution points that engines serve, or that somebody wrote to', () => {
  const now = new Date('2026-06-20T03:01:00Z');
  const keysOf = (distributionPoints: RunFacts['distributionPoints'], alerts = usualAlerts) =>
    conditionsAfterRun({ ...facts, alerts, distributionPoints }, now).map(({ key }) => key);
  const arriving = (name: string, since: string) => ({
    ...{ ...samplePoint, name, since, state: 'arriving' as const, failedRuns: 0, waitingFor: 'the engine' },
  });

  test('are an alarm when they have been arriving for too long', () => {
    const points = [arriving('late', '2026-06-17T03:00:00Z'), arriving('on its way', '2026-06-18T03:00:00Z')];
    expect(keysOf(points)).toEqual(['late:late']);
    expect(keysOf(points, { ...usualAlerts, lateAfterHours: null })).toEqual([]);
  });

  test('are one at once when they hold, or held, what was never published, and only that one', () => {
    const sha256 = 'c'.repeat(64);
    const holds = {
      ...samplePoint,
      state: 'failed' as const,
      failedRuns: 9,
      reasonCode: 'dp.foreign-catalog',
    };
    const held = { ...samplePoint, name: 'Lyon', failedRuns: 0, replaced: { sha256, at: now.toISOString() } };
    expect(keysOf([{ ...holds, name: 'Oslo' }, held])).toEqual(['foreign:Oslo', 'foreign:Lyon']);
    const [, told] = conditionsAfterRun({ ...facts, distributionPoints: [holds, held] }, now);
    expect(told && englishLanguage.say(told.text)).toContain(sha256);
  });

  test('are told together where there are many', () => {
    const many = Array.from({ length: 26 }, (_, index) => arriving(`dp${index}`, '2026-06-01T03:00:00Z'));
    expect(keysOf(many)).toEqual(['many late']);
    expect(keysOf(many.slice(1))).toHaveLength(25);
  });
});
