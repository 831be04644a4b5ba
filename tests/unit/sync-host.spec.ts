import { expect, test } from '@playwright/test';
import { checkAnswers } from '../../electron/core/check-answers.ts';
import { wantedAcl, wantedPermissions } from '../../electron/core/posix-acl.ts';
import { folderDescriptor } from '../../electron/core/security-descriptor.ts';
import { answersFromSettings } from '../../electron/core/settings-answers.ts';
import { judgeHostRole, wantedSyncHost } from '../../electron/core/sync-host.ts';
import { answersSchema } from '../../electron/shared/answers.ts';
import type { SyncHostSetting } from '../../electron/shared/site-settings.ts';
import { sampleSettings } from '../support/sample-documents.ts';

const [first, second] = ['6b7b3c1e-1f57-4b5e-9d59-0d5f0d9b0001', '6b7b3c1e-1f57-4b5e-9d59-0d5f0d9b0002'];
const answer = {
  kind: 'another-computer',
  name: 'WKS-7',
  account: 'pkgsource-host',
  schedule: 'off',
} as const;
const parts = { computer: 'server', newHostId: second };
const setting: SyncHostSetting = {
  kind: 'another-computer',
  computer: 'wks-7',
  account: 'pkgsource-host',
  hostId: first,
  epoch: 3,
  schedule: 'off',
};

test('a computer that has the role keeps its id, however its name is spelled', () => {
  expect(wantedSyncHost(answer, setting, parts)).toEqual({ ...setting, computer: 'WKS-7' });
});

test('another computer gets a new id and the next number', () => {
  expect(wantedSyncHost({ ...answer, name: 'wks-8' }, setting, parts)).toMatchObject({
    hostId: second,
    epoch: 4,
  });
  const before: SyncHostSetting = { kind: 'this-computer', computer: 'server', schedule: 'off' };
  expect(wantedSyncHost(answer, before, parts)).toMatchObject({ hostId: second, epoch: 1 });
});

test('only the computer that the settings name may sync', () => {
  expect(judgeHostRole({ syncHost: setting }, first)).toEqual({ kind: 'host' });
  expect(judgeHostRole({ syncHost: setting }, second)).toEqual({ kind: 'not the host', host: 'wks-7' });
  expect(judgeHostRole({ syncHost: setting }, null)).toEqual({ kind: 'not the host', host: 'wks-7' });
  const own: SyncHostSetting = { kind: 'this-computer', computer: 'server', schedule: 'off' };
  expect(judgeHostRole({ syncHost: own }, null)).toEqual({ kind: 'host' });
  expect(judgeHostRole({ syncHost: own }, first)).toEqual({ kind: 'not the host', host: 'server' });
});

test('settings with another computer tell the answers that give them again', () => {
  const answers = answersFromSettings({ ...sampleSettings, syncHost: setting }, '/srv/pkgsource');
  expect(answersSchema.parse(answers)).toEqual(answers);
  expect(answers.syncHost).toEqual({ ...answer, name: 'wks-7' });
});

test('paths that the host uses may be written as on its platform, and its account must be one name', () => {
  const answers = answersSchema.parse({
    version: 1,
    destination: '/srv/pkgsource',
    catalog: { kind: 'local', folder: 'D:\\catalog' },
    syncHost: answer,
    distributionPoints: [{ name: 'Berlin', path: 'E:\\dp' }],
  });
  expect(checkAnswers(answers, 'linux')).toEqual([]);
  const here = { ...answers, syncHost: { kind: 'this-computer', schedule: 'off' } } as const;
  expect(checkAnswers(here, 'linux').map(({ field }) => field)).toEqual([
    'catalog.folder',
    'distributionPoints[0].path',
  ]);
  const two = { ...answers, syncHost: { ...answer, account: 'a,b' } };
  expect(checkAnswers(two, 'linux').map(({ field }) => field)).toEqual(['syncHost.account']);
});

test('the host’s account may add to the settings folder, and sticky keeps it from replacing what is not its own', () => {
  const wanted = wantedPermissions('read only', 0, 1001, 1007);
  expect(wanted.mode).toBe(0o3770);
  expect(wantedAcl(wanted)).toEqual(
    expect.arrayContaining(['group::r-x', 'user:1007:rwx', 'mask::rwx', 'default:user:1007:rwx']),
  );
  expect(wantedPermissions('read only', 0, 1001).mode).toBe(0o2750);
});

test('on Windows the host’s account changes what is inside and no permissions', () => {
  const host = 'S-1-5-21-1-2-3-1007';
  const sddl = folderDescriptor('read only', 'S-1-5-32-544', null, host);
  expect(sddl).toContain(`(A;;0x1201bf;;;${host})(A;OICIIO;0x1301bf;;;${host})`);
  expect(sddl).not.toContain(`FA;;;${host}`);
});
