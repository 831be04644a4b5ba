import { expect, test } from '@playwright/test';
import { readCurlAnswer, retryAfterSeconds } from '../../electron/core/curl-answer.ts';
import { type CurlRequest, curlConfig } from '../../electron/core/curl-config.ts';

const request: CurlRequest = {
  ...{ url: 'https://cm01/AdminService/wmi/SMS_Package', body: null, authoritiesFile: null },
  ...{ platform: 'linux', connectSeconds: 15, wholeSeconds: 120, signIn: { kind: 'own-identity' } },
};

test('asks over HTTPS alone, by no proxy, as the account itself', () => {
  expect(curlConfig(request).split('\n')).toEqual([
    ...['silent', 'show-error', 'include', 'globoff', 'http1.1'],
    'url = "https://cm01/AdminService/wmi/SMS_Package"',
    ...['proto = "=https"', 'noproxy = "*"', 'connect-timeout = "15"', 'max-time = "120"'],
    'header = "Accept: application/json"',
    ...['negotiate', 'user = ":"', ''],
  ]);
  const onWindows = curlConfig({ ...request, platform: 'windows' });
  expect(onWindows).toContain('\nssl-revoke-best-effort\n');
});

test('no text of an administrator becomes an option of its own', () => {
  const config = curlConfig({
    ...{ ...request, body: '{"a":"b"}', authoritiesFile: 'C:\\a b\\ca.pem' },
    signIn: { kind: 'credential', scheme: 'ntlm', user: 'D\\u', password: 'a"\noutput = "/etc/passwd' },
  });
  expect(config.split('\n')).toContain('user = "D\\\\u:a\\"\\noutput = \\"/etc/passwd"');
  expect(config.split('\n')).toContain('data-raw = "{\\"a\\":\\"b\\"}"');
  expect(config.split('\n')).toContain('cacert = "C:\\\\a b\\\\ca.pem"');
  expect(config).not.toMatch(/^output/m);
});

test('reads the last answer of several, with its headers', () => {
  const output =
    'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: NTLM abc\r\n\r\nHTTP/1.1 200 OK\r\nRetry-After: 7\r\n\r\n{"value":[]}\r\n\r\nrest';
  const answer = readCurlAnswer(output);
  expect(answer).toMatchObject({ status: 200, body: '{"value":[]}\r\n\r\nrest' });
  expect(answer?.headers.get('retry-after')).toBe('7');
  expect(readCurlAnswer('HTTP/2 204\n\n')).toMatchObject({ status: 204, body: '' });
  for (const other of ['', 'SSH-2.0-x', 'HTTP/1.1 200 OK', 'HTTP/1.1 OK\r\n\r\n']) {
    expect(readCurlAnswer(other)).toBeNull();
  }
});

test('a wait is given in seconds or as a time', () => {
  const now = new Date('2026-11-22T03:00:00Z');
  const after = (value: string) => {
    const answer = readCurlAnswer(`HTTP/1.1 503 Busy\r\nRetry-After: ${value}\r\n\r\n`);
    return answer === null ? null : retryAfterSeconds(answer, now);
  };
  expect(after('120')).toBe(120);
  expect(after('Sun, 22 Nov 2026 03:01:30 GMT')).toBe(90);
  expect(after('Sun, 22 Nov 2026 02:00:00 GMT')).toBe(0);
  expect(after('soon')).toBeNull();
});
