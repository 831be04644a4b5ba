import { expect, test } from '@playwright/test';
import { destinationProblem, folderNameCause } from '../../electron/core/destination-path.ts';
import type { Platform } from '../../electron/core/path-rules.ts';
import { said } from '../support/in-english.ts';

const refused: readonly [platform: Platform, path: string, code: string][] = [
  ['linux', 'srv/pkgsource', 'path.not-absolute'],
  ['linux', './x', 'path.not-absolute'],
  ['linux', '~/x', 'path.not-absolute'],
  ['linux', 'C:\\PkgSource', 'path.not-absolute'],
  ['linux', '//server/share', 'destination.unc'],
  ['linux', '\\\\server\\share', 'destination.unc'],
  ['linux', '/', 'destination.root'],
  ['linux', '///', 'destination.root'],
  ['linux', '/.', 'path.not-usable'],
  ['linux', '/srv/../etc', 'path.not-usable'],
  ['linux', '/srv/a\nb', 'path.not-usable'],
  ['linux', '/srv/a\u0000b', 'path.not-usable'],
  ['linux', `/srv/${'a'.repeat(256)}`, 'path.not-usable'],
  // 128 letters, 256 bytes: more than a name may have on Linux, and fine on Windows.
  ['linux', `/srv/${'ü'.repeat(128)}`, 'path.not-usable'],
  ['linux', `/srv${'/abcdefgh'.repeat(500)}`, 'path.not-usable'],
  ['linux', '/etc', 'destination.system-folder'],
  ['linux', '/etc/pkgsource', 'destination.system-folder'],
  ['linux', '/usr/local/pkgsource', 'destination.system-folder'],
  ['linux', '/proc/self', 'destination.system-folder'],
  ['linux', '/dev/shm/x', 'destination.system-folder'],
  ['linux', '/srv', 'destination.system-folder'],
  ['linux', '/srv/', 'destination.system-folder'],
  ['linux', '/home', 'destination.system-folder'],
  ['linux', '/var/lib', 'destination.system-folder'],
  ['windows', 'PkgSource', 'path.not-absolute'],
  ['windows', 'C:PkgSource', 'path.not-absolute'],
  ['windows', '\\PkgSource', 'path.not-absolute'],
  ['windows', '/srv/pkgsource', 'path.not-absolute'],
  ['windows', '\\\\server\\share\\x', 'destination.unc'],
  ['windows', '//server/share', 'destination.unc'],
  ['windows', '\\\\?\\C:\\PkgSource', 'path.not-usable'],
  ['windows', '\\\\.\\PhysicalDrive0', 'path.not-usable'],
  ['windows', 'D:\\', 'destination.root'],
  ['windows', 'd:/', 'destination.root'],
  ['windows', 'C:\\Windows', 'destination.system-folder'],
  ['windows', 'c:\\WINDOWS\\Temp', 'destination.system-folder'],
  ['windows', 'D:/Program Files/x', 'destination.system-folder'],
  ['windows', 'C:\\Users', 'destination.system-folder'],
  ['windows', 'C:\\ProgramData\\', 'destination.system-folder'],
  ['windows', 'C:\\a\\..\\Windows', 'path.not-usable'],
  ['windows', 'C:\\Pkg?', 'path.not-usable'],
  ['windows', 'C:\\Pkg:stream', 'path.not-usable'],
  ['windows', 'C:\\Pkg.', 'path.not-usable'],
  ['windows', 'C:\\Pkg ', 'path.not-usable'],
  ['windows', 'C:\\con', 'path.not-usable'],
  ['windows', 'C:\\x\\NUL.txt', 'path.not-usable'],
  ['windows', 'C:\\COM1', 'path.not-usable'],
  ['windows', 'C:\\lpt\u00b9', 'path.not-usable'],
  ['windows', `C:\\${'a'.repeat(200)}`, 'path.not-usable'],
];

for (const [platform, path, code] of refused) {
  test(`${platform} refuses ${JSON.stringify(path).slice(0, 40)} as destination: ${code}`, () => {
    expect(destinationProblem(path, platform)).toMatchObject({
      code,
      field: 'destination',
      params: { path },
    });
  });
}

const allowed: readonly [platform: Platform, path: string][] = [
  ['linux', '/srv/pkgsource'],
  ['linux', '/srv/pkgsource/'],
  ['linux', '/var/lib/pkgsource-data'],
  ['linux', '/tmp/x'],
  ['linux', '/data/with space/ünï'],
  ['linux', '/etcetera'],
  ['linux', '/srv/con'],
  ['windows', 'C:\\PkgSource'],
  ['windows', 'd:/Data/PkgSource'],
  ['windows', 'C:\\Windows.old.data'],
  ['windows', 'C:\\ProgramData\\PkgSource'],
  ['windows', 'E:\\COM10'],
  ['windows', 'E:\\console'],
];

for (const [platform, path] of allowed) {
  test(`${platform} allows ${path} as destination`, () => {
    expect(destinationProblem(path, platform)).toBeNull();
  });
}

test('the name of a folder says what is wrong with it', () => {
  expect(said(folderNameCause('aux.log', 'windows'))).toMatch(/device/);
  expect(said(folderNameCause('..', 'linux'))).toMatch(/\.\./);
  expect(folderNameCause('aux.log', 'linux')).toBeNull();
});
