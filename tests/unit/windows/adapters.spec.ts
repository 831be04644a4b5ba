import { expect, test } from '@playwright/test';
import { createWindowsAccounts } from '../../../electron/adapters/windows/accounts.ts';
import { createNtfsPermissions, longPath } from '../../../electron/adapters/windows/folder-permissions.ts';
import { createWindowsMachine } from '../../../electron/adapters/windows/machine.ts';
import { createPowerShell } from '../../../electron/adapters/windows/powershell.ts';
import { createTaskScheduler } from '../../../electron/adapters/windows/scheduler.ts';
import { createWindowsShareServer } from '../../../electron/adapters/windows/share-server.ts';
import { scheduledTaskXml } from '../../../electron/core/scheduled-task-xml.ts';
import type { ScheduledSync } from '../../../electron/ports/scheduler.ts';
import { succeed } from '../../../electron/shared/result.ts';
import { said } from '../../support/in-english.ts';
import {
  answered,
  printed,
  type RecordedPrograms,
  recordedPowerShell,
  refused,
} from '../../support/recorded-powershell.ts';

const administrators = { found: true, name: 'VORDEFINIERT\\Administratoren', sid: 'S-1-5-32-544' };
const smsAdministrators = { found: true, name: 'DC1\\SMS Admins', sid: 'S-1-5-21-1-2-3-1010' };
const access = { administrators: 'S-1-5-32-544', smsAdministrators: 'SMS Admins' };
const share = { name: 'PackageSrc', path: 'D:\\PkgSource', comment: 'Catalog' };

function shareServer(programs: RecordedPrograms) {
  const powerShell = powerShellOf(programs);
  return createWindowsShareServer({
    powerShell,
    accounts: createWindowsAccounts(powerShell),
    computerName: 'DC1',
  });
}

function powerShellOf(programs: RecordedPrograms) {
  return createPowerShell({
    programs,
    openScripts: async () => succeed('C:\\scripts'),
    systemRoot: 'C:\\Windows',
  });
}

function inputOf(programs: RecordedPrograms, script: string): unknown {
  const request = programs.asked.find(({ args }) => args.at(-1)?.endsWith(`\\${script}.ps1`));
  return JSON.parse(request?.input ?? 'null');
}

test('a share is created with SIDs, whatever the groups are called in this language', async () => {
  const programs = recordedPowerShell({
    'find-group': [answered(administrators), answered(smsAdministrators)],
    'create-share': answered({ created: true }),
  });
  expect(await shareServer(programs).create(share, access)).toEqual({ ok: true, value: { kind: 'created' } });
  expect(inputOf(programs, 'create-share')).toEqual({
    ...share,
    sddl: 'D:P(A;;FA;;;S-1-5-32-544)(A;;FA;;;S-1-5-21-1-2-3-1010)',
  });
});

test('a name that was taken in between is an outcome, not an error', async () => {
  const programs = recordedPowerShell({
    'find-group': answered(administrators),
    'create-share': refused(
      'Windows System Error 2118,New-SmbShare',
      2118,
      'The name has already been shared.',
    ),
  });
  const created = await shareServer(programs).create(share, { ...access, smsAdministrators: null });
  expect(created).toEqual({ ok: true, value: { kind: 'name taken' } });
});

test('an invalid path (error 87) is a failure that names the number', async () => {
  const programs = recordedPowerShell({
    'find-group': answered(administrators),
    'create-share': refused('Windows System Error 87,New-SmbShare', 87, 'Falscher Parameter.'),
  });
  const created = await shareServer(programs).create(share, { ...access, smsAdministrators: null });
  expect(created).toMatchObject({ ok: false, failure: { code: 'windows.failed', params: { number: 87 } } });
});

test('a group that this Windows does not know is named and nothing is created', async () => {
  const programs = recordedPowerShell({
    'find-group': [answered(administrators), answered({ found: false })],
  });
  const created = await shareServer(programs).create(share, access);
  expect(created).toMatchObject({
    ok: false,
    failure: { code: 'windows.account-unknown', params: { account: 'SMS Admins' } },
  });
});

test('a PowerShell that fails is not read as a group that does not exist', async () => {
  const denied = refused('UnauthorizedAccessException', 5, 'Zugriff verweigert.');
  const found = await createWindowsAccounts(
    powerShellOf(recordedPowerShell({ 'find-group': denied })),
  ).findGroup('SMS Admins');
  expect(found).toMatchObject({ ok: false, failure: { code: 'windows.access-denied' } });
  const created = await shareServer(recordedPowerShell({ 'find-group': denied })).create(share, access);
  expect(created).toMatchObject({ ok: false, failure: { code: 'windows.access-denied' } });
});

test('the folder of the settings can be read by SMS Administrators, not written', async () => {
  const programs = recordedPowerShell({
    'find-group': [answered(administrators), answered(smsAdministrators)],
    'set-folder-access': answered({ before: 'D:AI' }),
  });
  const powerShell = powerShellOf(programs);
  const permissions = createNtfsPermissions(powerShell, createWindowsAccounts(powerShell));
  await permissions.apply('D:\\PkgSource\\.sync', access, 'read only');
  const { sddl } = inputOf(programs, 'set-folder-access') as { sddl: string };
  expect(sddl).toContain('(A;OICI;0x1200a9;;;S-1-5-21-1-2-3-1010)');
  const read = recordedPowerShell({
    'find-group': [answered(administrators), answered(smsAdministrators)],
    'read-folder-access': [answered({ sddl: `O:BA${sddl}` })],
  });
  const readBy = createNtfsPermissions(powerShellOf(read), createWindowsAccounts(powerShellOf(read)));
  expect(await readBy.isRight('D:\\PkgSource\\.sync', access, 'read only')).toEqual({
    ok: true,
    value: true,
  });
});

test('shares without a folder are listed without one', async () => {
  const programs = recordedPowerShell({
    'list-shares': answered({
      shares: [
        { name: 'IPC$', path: '', comment: 'Remote-IPC' },
        { name: 'packagesrc_1', path: 'E:\\Old', comment: '' },
      ],
    }),
  });
  expect(await shareServer(programs).list()).toEqual({
    ok: true,
    value: [
      { name: 'IPC$', path: null, comment: 'Remote-IPC', changeable: true },
      { name: 'packagesrc_1', path: 'E:\\Old', comment: '', changeable: true },
    ],
  });
});

test('a stopped file server is told from a missing one', async () => {
  const stopped = shareServer(
    recordedPowerShell({ 'inspect-share-server': answered({ status: 'Stopped' }) }),
  );
  expect((await stopped.inspect()).kind).toBe('not running');
  const missing = shareServer(
    recordedPowerShell({ 'inspect-share-server': answered({ status: 'Missing' }) }),
  );
  expect((await missing.inspect()).kind).toBe('missing');
  const silent = shareServer(recordedPowerShell({ 'inspect-share-server': { kind: 'timed out' } }));
  expect(said(await silent.inspect())).toMatchObject({
    kind: 'not answering',
    remedy: expect.stringContaining('Windows did not answer in time'),
  });
});

test('folder permissions include SYSTEM and are put back as they were', async () => {
  const before = 'D:AI(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)';
  const programs = recordedPowerShell({
    'find-group': answered(administrators),
    'set-folder-access': answered({ before }),
  });
  const powerShell = powerShellOf(programs);
  const permissions = createNtfsPermissions(powerShell, createWindowsAccounts(powerShell));
  const applied = await permissions.apply(
    'D:\\PkgSource',
    { ...access, smsAdministrators: null },
    'full control',
  );
  expect(applied).toEqual({ ok: true, value: { before } });
  expect(inputOf(programs, 'set-folder-access')).toEqual({
    path: 'D:\\PkgSource',
    sddl: 'D:PAI(A;OICI;FA;;;S-1-5-18)(A;OICI;FA;;;S-1-5-32-544)',
  });
  if (!applied.ok) throw new Error('not applied');
  await permissions.restore('D:\\PkgSource', applied.value);
  expect(JSON.parse(programs.asked.at(-1)?.input ?? '')).toEqual({ path: 'D:\\PkgSource', sddl: before });
});

test('long paths get the form that Windows needs', () => {
  const long = `D:\\${'x'.repeat(300)}`;
  expect(longPath('D:\\short')).toBe('D:\\short');
  expect(longPath(long)).toBe(`\\\\?\\${long}`);
  expect(longPath(`\\\\dp\\c$\\${'x'.repeat(300)}`)).toBe(`\\\\?\\UNC\\dp\\c$\\${'x'.repeat(300)}`);
});

const clock = { now: () => new Date('2026-11-22T10:00:00Z'), wait: async () => undefined };
const wanted: ScheduledSync = {
  siteId: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
  site: 'D:\\Package Source',
  schedule: { everyDayAt: ['03:00', '15:00'], randomDelayMinutes: 90 },
  places: null,
  program: ['C:\\Program Files\\PkgSource\\pkgsource.exe'],
};

test('a task that Task Scheduler wrote back in its own words still matches', async () => {
  const registered = recordedPowerShell({
    'inspect-task': answered({ present: false }),
    'register-task': answered({ registered: true }),
  });
  await createTaskScheduler(powerShellOf(registered), clock).apply(wanted);
  const { xml } = inputOf(registered, 'register-task') as { xml: string };
  const writtenBack = xml
    .replaceAll('PT90M', 'PT1H30M')
    .replace('2026-11-22T', '2026-11-21T')
    .replaceAll('&quot;', '"')
    .replace('</RegistrationInfo>', '<URI>\\PkgSource\\site</URI></RegistrationInfo>');
  const found = recordedPowerShell({
    'inspect-task': answered({ present: true, xml: writtenBack, nextRunAt: '2026-11-23T02:00:00Z' }),
  });
  expect(await createTaskScheduler(powerShellOf(found), clock).inspect(wanted)).toEqual({
    ok: true,
    value: { kind: 'present', matches: true, nextRunAt: '2026-11-23T02:00:00Z' },
  });
});

test('a task that is right is left alone', async () => {
  const registered = recordedPowerShell({
    'inspect-task': answered({ present: false }),
    'register-task': answered({}),
  });
  await createTaskScheduler(powerShellOf(registered), clock).apply(wanted);
  const { xml } = inputOf(registered, 'register-task') as { xml: string };
  const again = recordedPowerShell({ 'inspect-task': answered({ present: true, xml, nextRunAt: null }) });
  expect(await createTaskScheduler(powerShellOf(again), clock).apply(wanted)).toEqual({
    ok: true,
    value: [`\\PkgSource\\${wanted.siteId}`],
  });
  expect(again.asked).toHaveLength(1);
});

test('a task that somebody changed does not match', async () => {
  const xml = scheduledTaskXml({
    description: 'x',
    account: 'S-1-5-18',
    program: 'C:\\Users\\Public\\other.exe',
    args: ['sync', '--site', 'D:\\Package Source'],
    schedule: wanted.schedule,
    startDate: '2026-11-22',
  });
  const programs = recordedPowerShell({ 'inspect-task': answered({ present: true, xml, nextRunAt: null }) });
  expect(await createTaskScheduler(powerShellOf(programs), clock).inspect(wanted)).toMatchObject({
    ok: true,
    value: { matches: false },
  });
});

test('rights that are missing, and rights that Windows does not tell, are two things', async () => {
  const account = 'DC1\\anna';
  const without = createWindowsMachine(
    powerShellOf(recordedPowerShell({ 'read-rights': answered({ account, elevated: false }) })),
  );
  expect(await without.hasRights()).toBe(false);
  expect(await without.whyRightsAreUnknown?.()).toBeNull();
  const silent = createWindowsMachine(powerShellOf(recordedPowerShell({ 'read-rights': printed('') })));
  expect(await silent.hasRights()).toBe(false);
  expect(await silent.whyRightsAreUnknown?.()).toMatchObject({ code: 'windows.garbled-answer' });
});

test('a group is made with a description that Windows takes, and named by its SID from then on', async () => {
  const made = { name: 'SMS Admins', sid: 'S-1-5-21-1-2-3-1010' };
  const programs = recordedPowerShell({ 'create-group': answered(made) });
  const created = await createWindowsAccounts(powerShellOf(programs)).createGroup('SMS Admins');
  expect(created).toEqual(succeed({ ...made, gid: null }));
  const { name, description } = inputOf(programs, 'create-group') as { name: string; description: string };
  expect(name).toBe('SMS Admins');
  expect(description.length).toBeLessThanOrEqual(48);
});
