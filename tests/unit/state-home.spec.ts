import { expect, test } from '@playwright/test';
import { stateHomeOf } from '../../electron/adapters/files/state-home.ts';

test('the state home is where each platform keeps such things', () => {
  expect(stateHomeOf('linux', {})).toBe('/var/lib/pkgsource');
  expect(stateHomeOf('win32', { ProgramData: 'D:\\Data' })).toBe('D:\\Data\\PkgSource');
  expect(stateHomeOf('win32', {})).toBe('C:\\ProgramData\\PkgSource');
});

test('PKGSOURCE_HOME overrides it, unless it is empty', () => {
  expect(stateHomeOf('linux', { PKGSOURCE_HOME: '/tmp/elsewhere' })).toBe('/tmp/elsewhere');
  expect(stateHomeOf('linux', { PKGSOURCE_HOME: '' })).toBe('/var/lib/pkgsource');
});

test('practice has a folder of its own in it', () => {
  const practice = { PKGSOURCE_PRACTICE: '1' };
  expect(stateHomeOf('linux', practice)).toBe('/var/lib/pkgsource/practice');
  expect(stateHomeOf('linux', { ...practice, PKGSOURCE_HOME: '/tmp/x' })).toBe('/tmp/x/practice');
  expect(stateHomeOf('win32', practice)).toBe('C:\\ProgramData\\PkgSource\\practice');
});
