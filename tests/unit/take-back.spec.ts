import { expect, test } from '@playwright/test';
import { checkAnswers } from '../../electron/core/check-answers.ts';
import { removalOperation } from '../../electron/core/removal-operation.ts';
import { answersFromSettings } from '../../electron/core/settings-answers.ts';
import { takeBacksOf } from '../../electron/core/take-back.ts';
import { wantedSettings } from '../../electron/core/wanted-settings.ts';
import { answersSchema } from '../../electron/shared/answers.ts';
import { type Change, journalEventSchema } from '../../electron/shared/setup-journal.ts';
import { said } from '../support/in-english.ts';
import { sampleSettings } from '../support/sample-documents.ts';

const admins = { administrators: 'S-1-5-32-544', smsAdministrators: null };
const both = { administrators: 'S-1-5-32-544', smsAdministrators: 'sms-admins' };
const folder: Change = { kind: 'folder created', path: '/srv/site' };
const share: Change = { kind: 'share created', name: 'PackageSrc', path: '/srv/site', access: admins };
const shareAgain: Change = {
  ...{ kind: 'share access set', name: 'PackageSrc', path: '/srv/site', before: 'Everyone:R' },
  access: both,
};

const merged = (...changes: Change[]) => takeBacksOf(changes).map(({ change }) => change);

test('takes back last made first', () => {
  expect(takeBacksOf([folder, share]).map(({ id }) => id)).toEqual(['share:PackageSrc', 'folder:/srv/site']);
});

test('a share whose access list was set again is recognized by how it was last set', () => {
  expect(merged(share, shareAgain)).toEqual([{ ...share, access: both }]);
});

test('the access list of a share that was there before goes back to what it was at first', () => {
  const first: Change = { ...shareAgain, before: 'S-1-5-32-544:F', access: admins };
  expect(merged(first, shareAgain)).toEqual([{ ...first, access: both }]);
});

test('permissions go with a folder of the site, and back where the folder was there before', () => {
  const before = { mode: 493 };
  const set: Change = { kind: 'permissions set', path: '/srv/site', before };
  expect(merged(folder, set)).toEqual([folder]);
  const again: Change = {
    ...set,
    before: { mode: 511 },
    set: { access: both, rule: 'full control' },
  };
  expect(merged(set, again)).toEqual([{ ...set, set: again.set }]);
});

test('settings, catalog and schedule go for good, however often they were written', () => {
  const settings: Change = {
    kind: 'settings written',
    destination: '/srv',
    path: '/srv/site.json',
    before: null,
  };
  const schedule: Change = {
    kind: 'schedule installed',
    siteId: 'one',
    before: {
      ...{ siteId: 'one', site: '/srv', program: ['pkgsource'] },
      schedule: { everyDayAt: '03:00', randomDelayMinutes: 0 },
      places: null,
    },
  };
  const catalog: Change = { kind: 'catalog obtained', destination: '/srv', held: true, recorded: true };
  expect(merged(settings, { ...settings, before: '{}' }, catalog, schedule)).toEqual([
    { ...schedule, before: null },
    { ...catalog, held: false },
    settings,
  ]);
});

test('distribution points are taken back once each, and every journaled change is covered', () => {
  const [berlin, lyon] = [
    { name: 'Berlin', path: '/mnt/1' },
    { name: 'Lyon', path: '/mnt/2' },
  ];
  const first: Change = { kind: 'distributed', distributionPoints: [berlin] };
  const second: Change = { kind: 'distributed', distributionPoints: [berlin, lyon] };
  expect(takeBacksOf([first, second])).toEqual([
    {
      id: 'distributed',
      change: { kind: 'distributed', distributionPoints: [berlin, lyon] },
      covers: [first, second],
    },
  ]);
});

test('settings with every kind of part tell the answers that give them again', () => {
  const { siteId, createdAt, share: shared, syncHost, destination } = sampleSettings;
  const answers = answersFromSettings(sampleSettings, destination);
  expect(answersSchema.parse(answers)).toEqual(answers);
  expect(checkAnswers(answers, 'linux')).toEqual([]);
  const parts = { siteId, createdAt, syncHost, shareName: shared.name, unc: shared.unc };
  expect(wantedSettings(answers, parts)).toEqual(sampleSettings);
});

test('the source in the Application log is among what forgetting a site touches', () => {
  const options = { keepCatalog: false, cleanDistributionPoints: false };
  const shown = (eventSource: string | null) =>
    takeBacksOf([{ kind: 'site registered', destination: 'D:\\Site', eventSource }]).map((takeBack) =>
      removalOperation(takeBack, options),
    );
  expect(said(shown('PkgSource'))).toMatchObject([
    {
      title: 'Forget the site on this computer, and with the last one the event source PkgSource',
      touches: ['D:\\Site', 'Application log: source PkgSource'],
    },
  ]);
  expect(said(shown(null))).toMatchObject([
    { title: 'Forget the site on this computer', touches: ['D:\\Site'] },
  ]);
});

test('a journal of an earlier version has no event source', () => {
  const change = { kind: 'site registered', destination: '/srv/site' };
  const event = { at: '2026-01-02T03:04:05Z', setupId: 'setup-1', kind: 'change made', change };
  expect(journalEventSchema.parse(event)).toEqual({ ...event, change: { ...change, eventSource: null } });
});
