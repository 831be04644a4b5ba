import { expect, test } from '@playwright/test';
import { takeCohort } from '../../electron/core/cohort-plan.ts';
import { mountOf, parseMounts } from '../../electron/core/mount-table.ts';
import { writeSmbCommand } from '../../electron/core/smb-command.ts';
import { parseSmbFacts, parseSmbListing } from '../../electron/core/smb-listing.ts';
import { readSmbComplaint } from '../../electron/core/smb-status.ts';
import { splitEvenly } from '../../electron/core/split-evenly.ts';
import { judgeFault } from '../../electron/core/target-fault.ts';
import { placeOfTarget } from '../../electron/core/target-place.ts';
import {
  recognizeLeftover,
  temporaryCatalogName,
  temporarySmallName,
} from '../../electron/core/temporary-name.ts';
import { minutesUntilOpen } from '../../electron/core/time-window.ts';
import { spend, startBucket } from '../../electron/core/token-bucket.ts';
import { said } from '../support/in-english.ts';

test('tells folders from network paths, and refuses what is neither', () => {
  const linux = (path: string) => placeOfTarget(path, 'linux');
  expect(linux('/mnt/dp1')).toMatchObject({ value: { kind: 'folder' } });
  expect(linux('\\\\dp2\\catalog$')).toMatchObject({ value: { kind: 'smb', share: 'catalog$', folder: '' } });
  expect(linux('\\\\dp2\\a\\b c\\d\\')).toMatchObject({ value: { folder: 'b c\\d' } });
  expect(placeOfTarget('\\\\dp2\\catalog$', 'windows')).toMatchObject({ value: { kind: 'folder' } });
  expect(placeOfTarget('D:\\catalog', 'windows')).toMatchObject({ value: { kind: 'folder' } });
  for (const path of ['mnt/dp1', '', 'D:\\catalog']) expect(linux(path)).toMatchObject({ ok: false });
  for (const path of ['\\\\dp2', '\\\\\\share\\x', '\\\\dp\\s\\..\\x', '\\\\dp\\s\\a"b', '\\\\dp\\s\\a\nb']) {
    expect(linux(path), path).toMatchObject({ failure: { code: 'dp.path-not-unc' } });
  }
});

test('recognizes its own temporary names and nobody else’s', () => {
  const name = 'wsusscn2.cab';
  const own = temporaryCatalogName(name, '20260610T030000Z-ab12', 'c0ffee00'.repeat(8));
  expect(recognizeLeftover(name, own)).toEqual({ kind: 'catalog', hashStart: 'c0ffee00' });
  expect(recognizeLeftover(name, temporarySmallName('catalog.json', 'run-1'))).toEqual({
    kind: 'small file',
  });
  for (const other of [
    'wsusscn2.cab',
    'catalog.json',
    '.partial',
    '.wsusscn2.cab.partial',
    '.x.run.partial',
  ]) {
    expect(recognizeLeftover(name, other), other).toBeNull();
  }
});

test('a bucket holds an hour of copying to its limit, whatever the chunks and pauses', () => {
  let bucket = startBucket(4_000_000, 0);
  let nowMs = 0;
  let bytes = 0;
  while (nowMs < 3_600_000) {
    const spent = spend(bucket, 262_144, nowMs);
    bucket = spent.bucket;
    nowMs += spent.waitMs + (bytes % 7) * 3;
    bytes += 262_144;
  }
  expect(bytes / (nowMs / 1000)).toBeLessThanOrEqual(4_000_000 * 1.001);
  expect(bytes / (nowMs / 1000)).toBeGreaterThan(3_900_000);
});

test('after an idle hour only a small burst goes out at once', () => {
  const idle = spend(startBucket(1000, 0), 250, 3_600_000);
  expect(idle.waitMs).toBe(0);
  expect(spend(idle.bucket, 1000, 3_600_000).waitMs).toBeCloseTo(1000);
});

test('time windows may span midnight', () => {
  const night = { from: '22:00', to: '05:00' };
  const at = (hours: number, minutes = 0) => minutesUntilOpen(night, hours * 60 + minutes);
  expect([at(22), at(23, 59), at(0), at(4, 59)]).toEqual([0, 0, 0, 0]);
  expect([at(5), at(12), at(21, 59)]).toEqual([17 * 60, 10 * 60, 1]);
  expect(minutesUntilOpen({ from: '08:00', to: '08:00' }, 3 * 60)).toBe(0);
});

const onServer = (server: string | null) => ({ server, spinningDisk: null });

test('a cohort has at most its size, and no server more often than allowed', () => {
  const queue = Array.from({ length: 50 }, (_, index) => ({
    name: `dp${index}`,
    server: index < 10 ? 'one' : index < 20 ? 'two' : null,
    spinningDisk: null,
  }));
  const cohort = takeCohort(queue, [onServer('one'), onServer(null)]);
  expect(cohort.length).toBe(32);
  expect(cohort.filter(({ server }) => server === 'one').length).toBe(1);
  expect(cohort.filter(({ server }) => server === 'two').length).toBe(2);
  expect(takeCohort(queue.slice(0, 10), [onServer('one'), onServer('one')])).toEqual([]);
});

test('a spinning disk gets one copy at a time, and others are not kept waiting for it', () => {
  const disks = ['sda', null, 'sda', 'sdb', null, 'sdb'];
  const queue = disks.map((spinningDisk, index) => ({ name: `dp${index}`, server: null, spinningDisk }));
  const names = (busy: Parameters<typeof takeCohort>[1]) => takeCohort(queue, busy).map(({ name }) => name);
  expect(names([])).toEqual(['dp0', 'dp1', 'dp3', 'dp4']);
  expect(names([{ server: null, spinningDisk: 'sda' }])).toEqual(['dp1', 'dp3', 'dp4']);
});

test('finds the mount that a path lies on, and the server behind it', () => {
  const mounts = parseMounts(
    [
      '/dev/vda / ext4 rw 0 0',
      '//DP1/cat\\040alog /mnt/dp\\0401 cifs rw 0 0',
      'nfs.example:/export /mnt/dp nfs4 rw 0 0',
      'garbage',
    ].join('\n'),
  );
  expect(mountOf(mounts, '/mnt/dp 1/folder')).toEqual({
    mountPoint: '/mnt/dp 1',
    server: 'dp1',
    device: null,
  });
  expect(mountOf(mounts, '/mnt/dp')).toEqual({ mountPoint: '/mnt/dp', server: 'nfs.example', device: null });
  expect(mountOf(mounts, '/mnt/dpx')).toEqual({ mountPoint: '/', server: null, device: '/dev/vda' });
});

test('no room and no right do not spin; a lost network does', () => {
  const judge = (code: string) => judgeFault({ code, operation: 'writingTo', path: '/dp/x' }, '/dp');
  for (const code of ['ENOSPC', 'EACCES', 'EROFS', 'PKG_IN_USE']) {
    expect(judge(code), code).toMatchObject({ outcome: 'failed', tryAgain: false });
  }
  for (const code of ['EHOSTUNREACH', 'ETIMEDOUT', 'ESTALE', 'UNKNOWN']) {
    expect(judge(code), code).toMatchObject({ outcome: 'unreachable', tryAgain: true });
  }
  expect(judge('EIO')).toMatchObject({ outcome: 'failed', tryAgain: true });
  expect(said(judge('PKG_STALLED').failure.params.cause)).toBe(
    'writing to /dp/x: there was no answer in time',
  );
});

test('names that smbclient’s command language cannot hold are refused', () => {
  expect(
    [
      { kind: 'put', local: 'file-1', name: '.wsusscn2.cab.run-1.c0ffee00.partial' } as const,
      { kind: 'replace', from: 'a', to: '.sync\\status.json' } as const,
      { kind: 'set time', name: 'a', timeMs: Date.UTC(2026, 5, 9, 10, 0, 5) } as const,
      { kind: 'list', folder: '' } as const,
      { kind: 'list', folder: '.sync\\runs' } as const,
    ].map(writeSmbCommand),
  ).toEqual([
    'put file-1 .wsusscn2.cab.run-1.c0ffee00.partial',
    'rename a .sync\\status.json -f',
    'utimes a -1 -1 2026:06:09-10:00:05 -1',
    'ls',
    'ls .sync\\runs\\*',
  ]);
  expect(writeSmbCommand({ kind: 'remove', name: 'ä b;c\\!d' })).toBe('del "ä b;c\\!d"');
  for (const name of ['a"b', '*', '-f', '', 'a\nb', '..', 'a\\..\\b', '\\a', 'a/b', 'a?']) {
    expect(() => writeSmbCommand({ kind: 'remove', name }), name).toThrow();
  }
});

test('reads what smbclient prints: listings, facts, complaints', () => {
  const listing = parseSmbListing(
    [
      '  .                                   D        0  Sun Nov 22 11:34:23 2026',
      '  a name with  spaces.txt             A       11  Sun Nov  2 11:34:22 2026',
      '  plain                               N        3  Sun Nov 22 11:34:22 2026',
      '\t\t1000 blocks of size 1024. 79 blocks available',
    ].join('\n'),
  );
  expect(listing.entries.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([
    ['.', 0],
    ['a name with  spaces.txt', 11],
    ['plain', 3],
  ]);
  expect(listing.freeBytes).toBe(79 * 1024);
  const facts = ['create_time', 'write_time', 'change_time'].map(
    (name) => `${name}:    Tue Jun  9 10:00:00 2026 UTC`,
  );
  expect(parseSmbFacts([...facts, 'stream: [::$DATA], 42 bytes'].join('\n'))).toMatchObject({
    ...{ sizeBytes: 42, mtimeNs: `${Date.UTC(2026, 5, 9, 10) / 1000}000000000` },
  });
  expect(parseSmbFacts('NT_STATUS_OBJECT_NAME_NOT_FOUND getting alt name')).toBeNull();
  expect(readSmbComplaint('session setup failed: NT_STATUS_LOGON_FAILURE')?.code).toBe('PKG_SIGN_IN_REFUSED');
  expect(readSmbComplaint('cd \\x\\: NT_STATUS_OBJECT_NAME_NOT_FOUND')?.code).toBe('PKG_FOLDER_MISSING');
  expect(readSmbComplaint('NT_STATUS_SOMETHING_NEW doing x')).toEqual({
    code: 'EIO',
    status: 'NT_STATUS_SOMETHING_NEW',
  });
  expect(readSmbComplaint('putting file - as \\x (1.8 kb/s)')).toBeNull();
});

test('splits a list into few parts of nearly the same length', () => {
  const parts = splitEvenly(
    Array.from({ length: 1001 }, (_, index) => index),
    500,
  );
  expect(parts.map(({ length }) => length)).toEqual([333, 334, 334]);
  expect(parts.flat()).toHaveLength(1001);
  expect(splitEvenly([], 500)).toEqual([]);
});
