import { expect, test } from '@playwright/test';
import { alertCheckTimes } from '../../electron/core/alert-schedule.ts';
import { type CronEntry, cronFileName, cronText, nextCronRun } from '../../electron/core/cron-entry.ts';
import { fileSystemAt } from '../../electron/core/linux-file-system.ts';
import { parseAcl, wantedAcl, wantedPermissions } from '../../electron/core/posix-acl.ts';
import {
  aclGrantsExactly,
  parseConfiguration,
  parseListedShares,
  parseUsershareFile,
  usershareAcl,
  usershareText,
} from '../../electron/core/samba-text.ts';
import { serviceText, timerText } from '../../electron/core/systemd-units.ts';

const entry: CronEntry = {
  siteId: '00000005-0000-4000-8000-000000000000',
  site: "/srv/it's 100 %",
  schedule: { everyDayAt: '23:58', randomDelayMinutes: 9 },
  program: ['/usr/bin/node', '/opt/pkgsource/cli.cjs'],
};

test('cron asks the sync program hourly, as root, quoted for the shell and for cron', () => {
  expect(cronText(entry).split('\n').at(-2)).toBe(
    `3 * * * * root /usr/bin/node /opt/pkgsource/cli.cjs sync --site '/srv/it'\\''s 100 \\%' --if-due 5`,
  );
  expect(cronFileName(entry.siteId)).not.toContain('.');
  const often = { everyDayAt: ['23:58', '09:30', '11:58'], randomDelayMinutes: 0 };
  expect(cronText({ ...entry, schedule: often })).toContain('\n30,58 * * * * root ');
  const watch = cronText({ ...entry, work: 'alerts', schedule: alertCheckTimes });
  expect(watch).toMatch(/\n\d+ \* \* \* \* root .* alerts check --site '?\/[^-]+\n$/u);
});

test('the next cron run is today or tomorrow', () => {
  const at = { ...entry, schedule: { everyDayAt: '03:00', randomDelayMinutes: 0 } };
  expect(nextCronRun(at, new Date(2026, 5, 9, 2, 59)).toString()).toBe(new Date(2026, 5, 9, 3, 0).toString());
  expect(nextCronRun(at, new Date(2026, 5, 9, 3, 0)).toString()).toBe(new Date(2026, 5, 10, 3, 0).toString());
});

test('systemd runs it with its own quoting, and catches up what was missed', () => {
  const places = { written: ['/srv/pkg', '/mnt/50 % off'], read: ['/media/catalog'] };
  const timed = { ...entry, places };
  const awkward = { ...timed, site: '/srv/a "b" $HOME 100%\\' };
  expect(serviceText(awkward)).toContain(
    'ExecStart="/usr/bin/node" "/opt/pkgsource/cli.cjs" "sync" "--site" "/srv/a \\"b\\" $$HOME 100%%\\\\"',
  );
  expect(timerText(timed)).toContain('OnCalendar=*-*-* 23:58:00\nRandomizedDelaySec=9min\nPersistent=yes');
});

test('a run under systemd writes only where its site and distribution points lie', () => {
  const places = { written: ['/srv/pkg', '/mnt/50 % off'], read: ['/media/catalog'] };
  const strict = serviceText({ ...entry, places });
  expect(strict).toContain(
    'ProtectSystem=strict\nReadWritePaths="-/srv/pkg"\nReadWritePaths="-/mnt/50 %% off"\nProtectHome=yes\nPrivateTmp=yes\n',
  );
  const atHome = serviceText({ ...entry, places: { written: ['/tmp/x'], read: ['/home/a/catalog'] } });
  expect(atHome).toContain('ReadWritePaths="-/tmp/x"\nProtectHome=read-only\nNoNewPrivileges');
  for (const unknown of [null, { written: ['/srv/"x"'], read: [] }]) {
    expect(serviceText({ ...entry, places: unknown })).toContain('ProtectSystem=full\nNoNewPrivileges');
  }
});

test('a usershare’s file is read as it is written', () => {
  const share = {
    name: 'PackageSrc',
    path: '/srv/a = b/PkgSource',
    comment: 'x=y',
    acl: usershareAcl(['S-1-5-32-544', 'S-1-22-2-1001', 'S-1-5-32-544']),
    allowsGuests: false,
  };
  expect(share.acl).toBe('S-1-5-32-544:F,S-1-22-2-1001:F');
  expect(parseUsershareFile(usershareText(share))).toEqual(share);
  expect(parseUsershareFile('')).toBeNull();
  expect(parseUsershareFile('#VERSION 2\npath=/x\n')).toBeNull();
});

for (const [acl, exactly] of [
  ['S-1-5-32-544:F,S-1-22-2-1001:F,', true],
  ['s-1-22-2-1001:f,S-1-5-32-544:F', true],
  ['S-1-5-32-544:F', false],
  ['S-1-5-32-544:F,S-1-22-2-1001:R', false],
  ['S-1-5-32-544:F,S-1-22-2-1001:F,S-1-1-0:R', false],
  ['', false],
] as const) {
  test(`the access list “${acl}” ${exactly ? 'is' : 'is not'} the wanted one`, () => {
    expect(aclGrantsExactly(acl, ['S-1-5-32-544', 'S-1-22-2-1001'])).toBe(exactly);
  });
}

test('shares of a configuration and of a listing are read', () => {
  const configured =
    '[global]\n\tusershare path = /var/us = x\n\tpath = \n\n[homes]\n\tbrowseable = No\n\n[Data Set]\n\tpath = /srv/x = y\n[print$]\n\tpath = \n';
  const { globals, shares } = parseConfiguration(configured);
  expect(globals.get('usershare path')).toBe('/var/us = x');
  expect(shares).toEqual([
    { name: 'Data Set', path: '/srv/x = y' },
    { name: 'print$', path: null },
  ]);
  expect(parseListedShares('Disk|A|the | comment\nIPC|IPC$|x\nWorkgroup|W|M\nSMB1 disabled\n')).toEqual([
    { name: 'A', comment: 'the | comment' },
    { name: 'IPC$', comment: 'x' },
  ]);
});

test('full control is setgid and for the group alone; around settings also sticky; administrators get an entry', () => {
  expect(wantedPermissions('full control', 0, 1001)).toMatchObject({
    mode: 0o2770,
    gid: 1001,
    extraGid: null,
  });
  expect(wantedPermissions('full control around settings', 0, null)).toMatchObject({
    mode: 0o3770,
    gid: 0,
    extraGid: null,
  });
  const both = wantedPermissions('read only', 1002, 1001);
  expect(both).toMatchObject({ mode: 0o2750, gid: 1001, extraGid: 1002 });
  expect(wantedAcl(both)).toContain('default:group:1002:rwx');
  expect(parseAcl('# owner: root\nuser::rwx\t#effective:r-x\n\ngroup::r-x\n')).toEqual([
    'group::r-x',
    'user::rwx',
  ]);
});

test('the file system is the innermost mount’s, the last of several at one point', () => {
  const mounts = [
    '/dev/sda / ext4 rw 0 0',
    'server:/x /srv/with\\040space nfs4 rw 0 0',
    '/dev/sdb /mnt vfat rw 0 0',
    '/dev/sdc /mnt xfs rw 0 0',
  ].join('\n');
  expect(fileSystemAt(mounts, '/srv/x')).toEqual({ type: 'ext4', isLocal: true, hasPermissions: true });
  expect(fileSystemAt(mounts, '/srv/with space/x')).toMatchObject({ type: 'nfs4', isLocal: false });
  expect(fileSystemAt(mounts, '/mnt')).toMatchObject({ type: 'xfs', hasPermissions: true });
  expect(fileSystemAt(mounts, '/mntx')).toMatchObject({ type: 'ext4' });
  expect(fileSystemAt('', '/x')).toBeNull();
});
