import { expect, test } from '@playwright/test';
import { type AnswersInput, answersSchema } from '../../electron/shared/answers.ts';
import { changeAnswers } from '../../renderer/status/points/change-answers.ts';
import { deliveryContext } from '../../renderer/wizard/delivery-context.ts';
import { deliveryFromForm, formFromDelivery } from '../../renderer/wizard/delivery-form.ts';
import {
  appendListed,
  formFromSetting,
  settingFromForm,
} from '../../renderer/wizard/distribution-point-rows.ts';
import { draftFromAnswers } from '../../renderer/wizard/draft.ts';
import { answersFromDraft } from '../../renderer/wizard/draft-answers.ts';
import { draftProblems } from '../../renderer/wizard/draft-problems.ts';
import { formFromGroup, groupFromForm, putGroup, removeGroup } from '../../renderer/wizard/group-rows.ts';

const device = 'P56IOI7-MZJNU2Y-IQGDREY-DM2MGTI-MGL3BXN-PQ6W5BM-TBBZ4TJ-XZWICQ2';
const sha256 = 'AB'.repeat(32);

/** A site that has every kind of delivery, with every setting of each. */
const everything = {
  version: 1,
  destination: '/srv/site',
  catalog: { kind: 'internet' },
  distributionPoints: [
    { name: 'Hub', path: '/mnt/hub' },
    { name: 'Hub 2', path: '/mnt/hub2', group: 'Plain', delivery: { kind: 'copy' } },
    {
      name: 'Lyon',
      path: '/mnt/lyon',
      group: 'branches',
      maxMBps: 4,
      window: { from: '22:00', to: '05:00' },
    },
    {
      name: 'Oslo',
      path: '/mnt/oslo',
      group: 'Meshed',
      member: device,
      credential: 'oslo',
      syncthing: {
        addresses: ['tcp://oslo:22000'],
        folder: 'D:\\catalog',
        api: { address: 'https://oslo:8384', credential: 'oslo-key', certificateSha256: sha256 },
      },
    },
    { name: 'Rome', path: '/mnt/rome', delivery: { kind: 'replicated' }, proof: 'size' },
    { name: 'Bonn', path: '/mnt/bonn', group: 'Managed', member: 'srv-bonn', enabled: false },
  ],
  distributionPointGroups: [
    { name: 'Plain' },
    { name: 'Copied', delivery: { kind: 'copy' } },
    { name: 'Branches', delivery: { kind: 'replicated', hubs: ['Hub', 'Hub 2'] } },
    {
      name: 'Meshed',
      delivery: {
        kind: 'syncthing',
        address: 'https://mesh.example.com:8384',
        credential: 'mesh',
        certificateSha256: sha256,
        folderId: 'catalog',
        deviceAddresses: ['tcp://site:22000', 'dynamic'],
        maxSendMBps: 12.5,
        maxReceiveMBps: 3,
      },
    },
    {
      name: 'Managed',
      delivery: {
        kind: 'configmgr',
        address: 'https://cm.example.com/AdminService',
        packageId: 'PS100042',
        source: '\\\\alias\\PackageSrc\\Package',
        credential: 'cm',
        extraCertificates: ['/etc/ssl/cm.pem'],
      },
    },
  ],
} satisfies AnswersInput;

const answers = answersSchema.parse(everything);
const groups = answers.distributionPointGroups ?? [];
const context = deliveryContext(answers.distributionPoints, groups);
const at = (name: string) => {
  const found = answers.distributionPoints.find((point) => point.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

test('opening a site and its dialogs, and closing them with OK, loses nothing of its deliveries', () => {
  const draft = draftFromAnswers(answers);
  expect(answersFromDraft(draft)).toEqual(answers);
  expect(draftProblems(draft, 'distribution points')).toEqual([]);
  for (const point of answers.distributionPoints) {
    expect(settingFromForm(formFromSetting(point), context)).toEqual({ setting: point });
  }
  for (const group of groups) {
    const others = groups.filter((other) => other !== group);
    expect(groupFromForm(formFromGroup(group), others, context)).toEqual({ group });
  }
});

test('what belongs to a kind that is not chosen stays entered, and out of the answers', () => {
  const form = { ...formFromSetting(at('Oslo')), deliveryKind: 'replicated' as const, packageId: 'PS1' };
  expect(settingFromForm(form, context)).toMatchObject({
    setting: { delivery: { kind: 'replicated', hubs: [] }, member: device },
  });
  // A window that only copies keep to is not asked about where an engine carries the catalog.
  expect(settingFromForm({ ...form, windowFrom: '22' }, context)).toHaveProperty('setting');
  const copied = settingFromForm({ ...form, deliveryKind: 'copy', windowFrom: '22' }, context);
  expect(copied).toMatchObject({ problems: [{ field: 'window' }] });
});

test('names each setting of a delivery that is missing or wrong by its field', () => {
  const problems = (change: Partial<ReturnType<typeof formFromDelivery>>) => {
    const read = deliveryFromForm({ ...formFromDelivery(undefined), ...change }, context.sources);
    return 'problems' in read ? read.problems.map(({ field }) => field) : [];
  };
  const syncthing = { deliveryKind: 'syncthing', certificateSha256: sha256 } as const;
  expect(problems(syncthing)).toEqual([]);
  expect(problems({ ...syncthing, certificateSha256: '' })).toEqual(['certificateSha256']);
  expect(problems({ ...syncthing, address: 'http://127.0.0.1:8384', certificateSha256: '' })).toEqual([]);
  expect(problems({ ...syncthing, address: 'http://mesh.example.com:8384' })).toEqual(['address']);
  expect(
    problems({ ...syncthing, address: 'mesh', apiCredential: '', folderId: 'a b', maxSendMBps: 'x' }),
  ).toEqual(['address', 'apiCredential', 'folderId', 'maxSendMBps']);
  expect(problems({ deliveryKind: 'configmgr' })).toEqual(['adminService', 'packageId']);
  expect(problems({ deliveryKind: 'replicated', hubs: 'hub\n\nHub 2\n' })).toEqual([]);
  expect(problems({ deliveryKind: 'replicated', hubs: 'Lyon' })).toEqual(['hubs']);
});

test('asks for the device of a distribution point only where Syncthing carries the catalog', () => {
  const wanted = { ...formFromSetting(at('Oslo')), member: '' };
  const problem = (form: typeof wanted) => {
    const read = settingFromForm(form, context);
    return 'problems' in read ? read.problems : [];
  };
  expect(problem(wanted)).toMatchObject([{ field: 'member', problem: { key: 'noDevice' } }]);
  expect(problem({ ...wanted, member: 'srv' })).toMatchObject([{ problem: { key: 'notADevice' } }]);
  expect(problem({ ...wanted, group: 'Branches' })).toEqual([]);
  expect(problem({ ...wanted, group: 'Gone' })).toMatchObject([{ field: 'group' }]);
});

test('how a member is steered is asked for where it is, and kept where another carries the catalog', () => {
  const form = formFromSetting(at('Oslo'));
  const fieldsOf = (change: Partial<typeof form>) => {
    const read = settingFromForm({ ...form, ...change }, context);
    return 'problems' in read ? read.problems.map(({ field }) => field) : read.setting.syncthing;
  };
  expect(fieldsOf({ memberAddresses: 'oslo', memberApi: '', memberCredential: '' })).toEqual([
    'memberAddresses',
    'memberApi',
    'memberCredential',
  ]);
  expect(fieldsOf({ memberApi: 'http://oslo:8384' })).toEqual(['memberApi']);
  expect(fieldsOf({ memberCertificate: '' })).toEqual(['memberCertificate']);
  expect(fieldsOf({ steersMember: false, memberFolder: ' ', memberApi: 'x' })).toEqual({
    addresses: ['tcp://oslo:22000'],
  });
  expect(fieldsOf({ group: '', memberApi: 'x' })).toEqual(at('Oslo').syncthing);
});

test('a group that is renamed keeps its distribution points, one that is removed lets them go', () => {
  const draft = draftFromAnswers(answers);
  const renamed = { ...draft, ...putGroup(draft, 2, { name: 'Offices' }, false) };
  const groupOf = (from: typeof draft, name: string) =>
    from.distributionPoints.find(({ setting }) => setting.name === name)?.setting.group;
  expect(groupOf(renamed, 'Lyon')).toBe('Offices');
  expect(groupOf(renamed, 'Oslo')).toBe('Meshed');
  const removed = { ...draft, ...removeGroup(draft, 'Branches') };
  expect(groupOf(removed, 'Lyon')).toBeUndefined();
  expect(draftProblems(removed, 'distribution points')).toEqual([]);
  const taken = { ...draft, ...putGroup(draft, null, { name: 'New' }, true) };
  expect([groupOf(taken, 'Hub'), groupOf(taken, 'Rome'), groupOf(taken, 'Lyon')]).toEqual([
    'New',
    'New',
    'branches',
  ]);
  expect(groupFromForm({ ...formFromGroup(null), name: 'meshed ' }, groups, context)).toMatchObject({
    problems: [{ field: 'name', problem: { key: 'groupTaken' } }],
  });
});

test('what no longer fits after another change is a problem of its row', () => {
  const draft = draftFromAnswers(answers);
  const without = draft.distributionPoints.filter(({ setting }) => setting.name !== 'Hub');
  expect(draftProblems({ ...draft, distributionPoints: without }, 'distribution points')).toMatchObject([
    { field: 'distributionPointGroups[2].delivery', problem: { key: 'deliveryOfGroup' } },
  ]);
  const meshed = { ...draft, ...putGroup(draft, 0, { ...groups[3], name: 'Plain' }, false) };
  const plain = meshed.distributionPoints.map((row) =>
    row.setting.name === 'Lyon' ? { ...row, setting: { ...row.setting, group: 'Plain' } } : row,
  );
  expect(
    draftProblems({ ...meshed, distributionPoints: plain }, 'distribution points').map(({ field }) => field),
  ).toEqual(['distributionPoints[2].member']);
});

test('a list brings the groups that it names', () => {
  const listed = [
    { name: 'A', path: '/a', group: 'meshed', member: device },
    { name: 'B', path: '/b', group: 'South' },
    { name: 'C', path: '/c', group: 'SOUTH' },
  ];
  const draft = draftFromAnswers(answers);
  const after = answersFromDraft({ ...draft, ...appendListed(draft, listed) });
  expect(after?.distributionPointGroups).toEqual([...groups, { name: 'South' }]);
  expect(changeAnswers(answers, { kind: 'add', points: listed }).distributionPointGroups).toEqual([
    ...groups,
    { name: 'South' },
  ]);
  const { distributionPointGroups: _, ...plain } = answers;
  expect(changeAnswers(plain, { kind: 'add', points: [{ name: 'A', path: '/a' }] })).not.toHaveProperty(
    'distributionPointGroups',
  );
});
