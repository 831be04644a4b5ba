import path from 'node:path';
import { expect, test } from '@playwright/test';
import { stateHomeOf } from '../../electron/adapters/files/state-home.ts';

test('the state home is where each platform keeps such things', () => {
  expect(stateHomeOf('linux', {})).toBe('/var/lib/pkgsource');
  expect(stateHomeOf('win32', { ProgramData: 'D:\\Data' })).toBe('D:\\Data\\PkgSource');
  expect(stateHomeOf('win32', {})).toBe('C:\\ProgramData\\PkgSource');
});

test('PKGSOURCE_HOME overrides it, unless it is empty', () => {
  const elsewhere = path.resolve('elsewhere');
  expect(stateHomeOf(process.platform, { PKGSOURCE_HOME: 'elsewhere' })).toBe(elsewhere);
  expect(stateHomeOf('linux', { PKGSOURCE_HOME: '' })).toBe('/var/lib/pkgsource');
});

test('practice has a folder of its own in it', () => {
  const practice = { PKGSOURCE_PRACTICE: '1' };
  expect(stateHomeOf('linux', practice)).toBe('/var/lib/pkgsource/practice');
  const elsewhere = path.resolve('elsewhere');
  expect(stateHomeOf(process.platform, { ...practice, PKGSOURCE_HOME: elsewhere })).toBe(
    path.join(elsewhere, 'practice'),
  );
  expect(stateHomeOf('win32', practice)).toBe('C:\\ProgramData\\PkgSource\\practice');
});
