import { expect, test } from '@playwright/test';
import { indexServers } from '../../../electron/core/configmgr/find-server.ts';
import { isSameSource, serverOfNalPath } from '../../../electron/core/configmgr/package-source.ts';

test('a source is the same with another case, a separator at its end, or its server’s domain', () => {
  const share = '\\\\siteserver\\PackageSrc\\Package';
  expect(isSameSource('\\\\SITESERVER\\packagesrc\\PACKAGE\\', share)).toBe(true);
  expect(isSameSource('\\\\siteserver.example.com\\PackageSrc\\Package', share)).toBe(true);
  for (const other of [
    '\\\\siteserver\\PackageSrc',
    '\\\\siteserver2\\PackageSrc\\Package',
    'D:\\Package',
    '',
  ]) {
    expect(isSameSource(other, share)).toBe(false);
  }
  expect(isSameSource('\\\\a.example.com\\s', '\\\\a.example.org\\s')).toBe(false);
});

test('reads the server from a NAL path', () => {
  const long = '["Display=\\\\DP1.example.com\\"]MSWNET:["SMS_SITE=PS1"]\\\\DP1.example.com\\';
  expect(serverOfNalPath(long)).toBe('DP1.example.com');
  expect(serverOfNalPath('["Display=\\\\shown\\"]MSWNET:["SMS_SITE=PS1"]\\\\meant\\SMSPKGC$\\')).toBe(
    'meant',
  );
  expect(serverOfNalPath('MSWNET:["SMS_SITE=PS1"]\\\\dp2\\')).toBe('dp2');
  expect(serverOfNalPath('something else')).toBeNull();
});

test('finds servers by their short and their full names, and guesses at none', () => {
  const find = indexServers(
    new Map([
      ['DP1.example.com', 1],
      ['dp2', 2],
      ['dp3.example.com', 3],
      ['dp3.example.org', 4],
    ]),
  );
  expect([find('dp1'), find('DP1.EXAMPLE.COM'), find('dp2.example.com'), find('DP2')]).toEqual([1, 1, 2, 2]);
  expect([find('dp3'), find('dp1.example.org'), find('dp4'), find('')]).toEqual([null, null, null, null]);
  expect(find('dp3.example.org')).toBe(4);
});
