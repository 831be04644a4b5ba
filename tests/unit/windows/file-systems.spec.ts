import { expect, test } from '@playwright/test';
import { createWindowsFileSystems } from '../../../electron/adapters/windows/file-systems.ts';
import { createPowerShell } from '../../../electron/adapters/windows/powershell.ts';
import { windowsFileSystem } from '../../../electron/core/windows-file-system.ts';
import { succeed } from '../../../electron/shared/result.ts';
import { answered, recordedPowerShell, refused } from '../../support/recorded-powershell.ts';

const volumes = [
  { fileSystem: 'NTFS', isLocal: true, expected: { type: 'NTFS', isLocal: true, hasPermissions: true } },
  { fileSystem: 'ReFS', isLocal: true, expected: { type: 'ReFS', isLocal: true, hasPermissions: true } },
  {
    fileSystem: 'CSVFS_NTFS',
    isLocal: true,
    expected: { type: 'CSVFS_NTFS', isLocal: true, hasPermissions: true },
  },
  { fileSystem: 'FAT32', isLocal: true, expected: { type: 'FAT32', isLocal: true, hasPermissions: false } },
  { fileSystem: 'exFAT', isLocal: true, expected: { type: 'exFAT', isLocal: true, hasPermissions: false } },
  { fileSystem: '', isLocal: true, expected: { type: 'unformatted', isLocal: true, hasPermissions: false } },
  {
    fileSystem: '',
    isLocal: false,
    expected: { type: 'network drive', isLocal: false, hasPermissions: false },
  },
] as const;

for (const { expected, ...volume } of volumes) {
  test(`a volume that Windows calls ${JSON.stringify(volume)} is ${expected.type}`, () =>
    expect(windowsFileSystem(volume)).toEqual(expected));
}

test('a volume that cannot be told is not guessed', async () => {
  const at = (outcome: ReturnType<typeof answered>) =>
    createWindowsFileSystems(
      createPowerShell({
        programs: recordedPowerShell({ 'inspect-volume': outcome }),
        openScripts: async () => succeed('C:\\scripts'),
        systemRoot: 'C:\\Windows',
      }),
    ).at('D:\\Sites');
  expect(await at(refused('No MSFT_Volume objects found', 1, 'Kein Objekt gefunden.'))).toBeNull();
  expect(await at(answered({ fileSystem: 'ReFS', isLocal: true }))).toMatchObject({ type: 'ReFS' });
});
