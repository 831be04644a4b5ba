import { expect, test } from '@playwright/test';
import { proxyFromEnvironment } from '../../electron/core/proxy-choice.ts';

const secure = new URL('https://catalog.example.com/wsusscn2.cab');
const plain = new URL('http://catalog.example.com/wsusscn2.cab');

test('each scheme has its variable, in lower or upper case, lower case first', () => {
  const environment = {
    HTTPS_PROXY: 'http://upper:1',
    https_proxy: 'http://lower:2',
    HTTP_PROXY: 'http://p:3',
  };
  expect(proxyFromEnvironment(secure, environment)).toBe('http://lower:2');
  expect(proxyFromEnvironment(plain, environment)).toBe('http://p:3');
  expect(proxyFromEnvironment(secure, { HTTPS_PROXY: 'http://upper:1' })).toBe('http://upper:1');
});

test('no variable, or an empty one, connects directly', () => {
  expect(proxyFromEnvironment(secure, {})).toBeNull();
  expect(proxyFromEnvironment(secure, { https_proxy: ' ' })).toBeNull();
  expect(proxyFromEnvironment(secure, { http_proxy: 'http://p:3' })).toBeNull();
});

test('an address without a scheme is taken as http', () => {
  expect(proxyFromEnvironment(secure, { https_proxy: 'proxy.example:8080' })).toBe(
    'http://proxy.example:8080',
  );
});

for (const [noProxy, exempt] of [
  ['*', true],
  ['catalog.example.com', true],
  ['CATALOG.example.com', true],
  ['example.com', true],
  ['.example.com', true],
  ['*.example.com', true],
  ['localhost, example.com', true],
  ['localhost example.com', true],
  ['example.com:443', true],
  ['example.com:8443', false],
  ['ample.com', false],
  ['catalog.example.com.evil.org', false],
  [',', false],
  ['', false],
] as const) {
  test(`NO_PROXY “${noProxy}” ${exempt ? 'exempts' : 'does not exempt'} the host`, () => {
    const environment = { https_proxy: 'http://p:1', NO_PROXY: noProxy };
    expect(proxyFromEnvironment(secure, environment)).toBe(exempt ? null : 'http://p:1');
  });
}

test('NO_PROXY knows IP addresses', () => {
  const through = (url: string, noProxy: string) =>
    proxyFromEnvironment(new URL(url), { http_proxy: 'http://p:1', no_proxy: noProxy });
  expect(through('http://127.0.0.1:8080/', '127.0.0.1')).toBeNull();
  expect(through('http://127.0.0.1:8080/', '127.0.0.1:8080')).toBeNull();
  expect(through('http://127.0.0.1:8080/', '127.0.0.1:80')).not.toBeNull();
  expect(through('http://[::1]:8080/', '::1')).toBeNull();
  expect(through('http://[::1]:8080/', '[::1]')).toBeNull();
  expect(through('http://[::1]:8080/', '[::1]:8080')).toBeNull();
});
