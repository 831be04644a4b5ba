import { expect, test } from '@playwright/test';
import { parseEnvironment, proxyDifference } from '../../electron/core/scheduled-proxy.ts';
import { said } from '../support/in-english.ts';

const url = new URL('http://download.windowsupdate.com/wsusscn2.cab');

test('an environment is read as the system writes it', () => {
  const lines = [
    '# proxies',
    'http_proxy=http://proxy:3128',
    'export NO_PROXY="a, b"',
    "QUOTED=$'x'",
    '',
    'no',
  ];
  expect(parseEnvironment(lines)).toEqual({
    http_proxy: 'http://proxy:3128',
    NO_PROXY: 'a, b',
    QUOTED: 'x',
  });
});

test('the administrator’s proxy is told from that of a scheduled run, without its password', () => {
  const own = { http_proxy: 'http://anna:secret@proxy:3128' };
  expect(said(proxyDifference(url, own, {}))).toEqual({
    own: 'the proxy http://proxy:3128',
    scheduled: 'no proxy',
  });
  expect(said(proxyDifference(url, {}, { http_proxy: 'proxy:8080' }))).toEqual({
    own: 'no proxy',
    scheduled: 'the proxy http://proxy:8080',
  });
  expect(proxyDifference(url, own, own)).toBeNull();
  expect(proxyDifference(url, { ...own, no_proxy: '.windowsupdate.com' }, {})).toBeNull();
});

test('what a scheduled run finds may not be known: then a proxy of one’s own is doubtful', () => {
  expect(proxyDifference(url, {}, null)).toBeNull();
  expect(said(proxyDifference(url, { http_proxy: 'proxy' }, null)?.own)).toBe('the proxy http://proxy');
});
