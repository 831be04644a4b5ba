import { expect, test } from '@playwright/test';
import { checkAnswers } from '../../electron/core/check-answers.ts';
import { distributionPointCsv } from '../../electron/core/distribution-point-csv.ts';
import { planDeliveries } from '../../electron/core/replication-plan.ts';
import { answersFromSettings } from '../../electron/core/settings-answers.ts';
import { placesOfSync } from '../../electron/core/sync-places.ts';
import { type AnswersInput, answersSchema } from '../../electron/shared/answers.ts';
import { deliverySchema } from '../../electron/shared/delivery.ts';
import { parseDistributionPointList } from '../../electron/shared/distribution-point-list.ts';
import { siteSettingsSchema } from '../../electron/shared/site-settings.ts';
import { pointStatus } from '../support/fixtures.ts';
import { sampleSettings } from '../support/sample-documents.ts';

const device = 'P56IOI7-MZJNU2Y-IQGDREY-DM2MGTI-MGL3BXN-PQ6W5BM-TBBZ4TJ-XZWICQ2';
const fingerprint = 'AB:'.repeat(31).concat('CD');
const syncthing = { kind: 'syncthing', credential: 'syncthing', certificateSha256: fingerprint } as const;

function answersWith(changes: Partial<AnswersInput>) {
  return answersSchema.parse({
    version: 1,
    destination: '/srv/pkgsource',
    catalog: { kind: 'internet' },
    ...changes,
  });
}

function problemsOf(changes: Partial<AnswersInput>) {
  return checkAnswers(answersWith(changes), 'linux').map(({ code, field }) => [code, field]);
}

test('copies where nothing is said; a point’s own delivery counts before its group’s', () => {
  const { distributionPoints, distributionPointGroups } = answersWith({
    distributionPoints: [
      { name: 'hub', path: '/a' },
      { name: 'branch', path: '/b', group: 'branches' },
      { name: 'odd', path: '/c', group: 'Branches', delivery: { kind: 'copy' } },
      { name: 'dfs', path: '/d', delivery: { kind: 'replicated', hubs: ['hub'] } },
    ],
    distributionPointGroups: [{ name: 'Branches', delivery: syncthing }],
  });
  const plan = planDeliveries(distributionPoints, distributionPointGroups);
  expect(plan.copied.map(({ name }) => name)).toEqual(['hub', 'odd']);
  expect(plan.replicated.map(({ name }) => name)).toEqual(['branch', 'dfs']);
  expect(plan.engines.map(({ delivery, points }) => [delivery.kind, points.map(({ name }) => name)])).toEqual(
    [['syncthing', ['branch']]],
  );
});

test('asks one engine for all that have the same settings of it, wherever they stand', () => {
  const { distributionPoints, distributionPointGroups } = answersWith({
    distributionPoints: [
      { name: 'one', path: '/a', group: 'east' },
      {
        name: 'two',
        path: '/b',
        delivery: { ...syncthing, certificateSha256: fingerprint.replaceAll(':', '') },
      },
      { name: 'other', path: '/c', delivery: { ...syncthing, folderId: 'other' } },
    ],
    distributionPointGroups: [{ name: 'east', delivery: syncthing }],
  });
  const { engines } = planDeliveries(distributionPoints, distributionPointGroups);
  expect(engines.map(({ points }) => points.map(({ name }) => name))).toEqual([['one', 'two'], ['other']]);
});

test('fills in what engines have unless something else is said', () => {
  expect(deliverySchema.parse({ kind: 'syncthing', credential: 'key' })).toEqual({
    ...{ kind: 'syncthing', address: 'https://127.0.0.1:8384', credential: 'key', folderId: 'pkgsource' },
  });
  expect(deliverySchema.safeParse({ kind: 'syncthing', credential: 'k', apiKey: 'secret' }).success).toBe(
    false,
  );
  const configmgr = { kind: 'configmgr', address: 'http://cm/AdminService', packageId: 'PS100042' };
  expect(deliverySchema.safeParse(configmgr).success).toBe(false);
});

test('finds what is wrong with deliveries and groups', () => {
  const distributionPoints: AnswersInput['distributionPoints'] = [
    { name: 'a', path: '/a', group: 'nowhere' },
    { name: 'b', path: '/b', delivery: { kind: 'replicated', hubs: ['a', 'c'] } },
    { name: 'c', path: '/c', delivery: syncthing },
    { name: 'd', path: '/d', delivery: { ...syncthing, address: 'http://10.0.0.1:8384' }, member: 'XYZ' },
    { name: 'e', path: '/e', delivery: { kind: 'syncthing', credential: 'k' }, member: device },
  ];
  expect(problemsOf({ distributionPoints, distributionPointGroups: [{ name: 'x' }, { name: 'X' }] })).toEqual(
    [
      ['delivery.duplicate-group', 'distributionPointGroups[1].name'],
      ['delivery.no-such-group', 'distributionPoints[0].group'],
      ['delivery.no-such-hub', 'distributionPoints[1].delivery.hubs[1]'],
      ['delivery.no-member', 'distributionPoints[2].member'],
      ['delivery.not-encrypted', 'distributionPoints[3].delivery.address'],
      ['delivery.not-a-device', 'distributionPoints[3].member'],
      ['delivery.no-certificate', 'distributionPoints[4].delivery.certificateSha256'],
    ],
  );
});

test('reads settings from before deliveries, and keeps those of a site in its answers', () => {
  const old = siteSettingsSchema.parse(sampleSettings);
  expect(old.distributionPointGroups).toBeUndefined();
  expect(answersFromSettings(old, '/x')).not.toHaveProperty('distributionPointGroups');
  const settings = siteSettingsSchema.parse({
    ...sampleSettings,
    distributionPoints: [{ name: 'a', path: '/a', group: 'branches', member: device }],
    distributionPointGroups: [{ name: 'branches', delivery: syncthing }],
  });
  expect(answersSchema.parse(answersFromSettings(settings, '/x'))).toMatchObject({
    distributionPoints: [{ group: 'branches', member: device }],
    distributionPointGroups: settings.distributionPointGroups,
  });
});

test('writes only where it copies to: what an engine serves is read', () => {
  const answers = answersWith({
    distributionPoints: [
      { name: 'hub', path: '/hub' },
      { name: 'branch', path: '/branch', delivery: { kind: 'replicated', hubs: ['hub'] } },
    ],
  });
  expect(placesOfSync(answers, 'linux')).toEqual({ written: ['/srv/pkgsource', '/hub'], read: ['/branch'] });
});

test('checks twenty thousand distribution points by looking at each once', () => {
  const distributionPoints = Array.from({ length: 20_000 }, (_, index) => ({
    ...({ name: `dp${index}`, path: `/mnt/dp${index}`, enabled: true, proof: 'size', group: 'all' } as const),
  }));
  const answers = { ...answersWith({ distributionPointGroups: [{ name: 'all' }] }), distributionPoints };
  expect(checkAnswers(answers, 'linux')).toEqual([]);
});

test('exports group, own delivery and member, and imports them again', () => {
  const settings = answersWith({
    distributionPoints: [
      { name: 'a', path: '/a', group: '=east', member: device },
      { name: 'b', path: '/b', delivery: { kind: 'replicated' } },
    ],
  }).distributionPoints;
  const csv = distributionPointCsv(
    settings.map(({ name, path }) => pointStatus({ name, path })),
    settings,
  );
  expect(parseDistributionPointList(csv).map((line) => line.kind === 'read' && line.point)).toEqual([
    { name: 'a', path: '/a', group: '=east', member: device },
    { name: 'b', path: '/b', delivery: { kind: 'replicated', hubs: [] } },
  ]);
});

test('takes from a list no delivery that needs settings', () => {
  const lines = parseDistributionPointList('path;delivery\n/a;Copy\n/b;syncthing');
  expect(lines).toMatchObject([
    { kind: 'read', point: { delivery: { kind: 'copy' } } },
    { kind: 'wrong', line: 3, problem: { kind: 'delivery not for a list', delivery: 'syncthing' } },
  ]);
});
