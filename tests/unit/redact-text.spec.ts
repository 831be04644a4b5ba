import { expect, test } from '@playwright/test';
import { newestLines } from '../../electron/core/newest-text.ts';
import { createRedactor } from '../../electron/core/redact-text.ts';

const password = `Pä/ss"wörd <1>&2@x`;
const known = [{ name: 'corp-proxy', user: 'CORP\\anna', password }];
const redact = createRedactor(known);

const forms: Record<string, string> = {
  'as it is': password,
  'inside a word': `abc${password}def`,
  'in JSON': JSON.stringify({ value: password }),
  'in JSON inside JSON': JSON.stringify({ line: JSON.stringify({ value: password }) }),
  'in a URL': encodeURIComponent(password),
  'in a URL, in lower case': encodeURIComponent(password).toLowerCase().replace('p%c3', 'P%c3'),
  'in a form': encodeURIComponent(password).replaceAll('%20', '+'),
  'in Base64 with its user': Buffer.from(`CORP\\anna:${password}`).toString('base64'),
  'in Base64': Buffer.from(password).toString('base64'),
  'in HTML': 'Pä/ss&quot;wörd &lt;1&gt;&amp;2@x',
};
for (const [name, form] of Object.entries(forms)) {
  test(`replaces a known password ${name}`, () => {
    const { text, replaced } = redact(`before ${form} after`);
    expect(text).toContain('[hidden:corp-proxy]');
    for (const secret of [password, form, 'ss"w', 'ss%22', 'Base64']) expect(text).not.toContain(secret);
    expect(text).toMatch(/^before .* after$/);
    expect(replaced).toBe(1);
  });
}

test('replaces a known user as a whole word only, and an empty password not at all', () => {
  const { text } = createRedactor([{ name: 'lan', user: 'anna', password: '' }])('anna, johanna, "anna"');
  expect(text).toBe('[user:lan], johanna, "[user:lan]"');
});

test('takes the longer of two secrets where one begins with the other', () => {
  const two = createRedactor([
    { name: 'short', user: 'a', password: 'correct' },
    { name: 'long', user: 'b', password: 'correct horse' },
  ]);
  expect(two('correct horse, correct').text).toBe('[hidden:long], [hidden:short]');
});

test('a secret made of signs that mean something to a pattern is only text', () => {
  const signs = createRedactor([{ name: 'signs', user: 'a', password: '.*$&[(-/|^' }]);
  expect(signs('x .*$&[(-/|^ y').text).toBe('x [hidden:signs] y');
  expect(signs('anything else').text).toBe('anything else');
});

const unknown: [string, string][] = [
  ['http://anna:pw@proxy:3128/x', 'http://[removed]@proxy:3128/x'],
  ['http://anna:p@w/x@proxy:3128', 'http://[removed]@proxy:3128'],
  ['"https://anna@host/a" b', '"https://[removed]@host/a" b'],
  ['HTTP_PROXY=anna:pw@proxy:3128', 'HTTP_PROXY=[removed]@proxy:3128'],
  ['Proxy-Authorization: Basic YW5uYTpwdw==\nnext', 'Proxy-Authorization: [removed]\nnext'],
  ['{"authorization":"Bearer abc.def","a":1}', '{"authorization":"[removed]","a":1}'],
  ['Set-Cookie: id=1; path=/', 'Set-Cookie: [removed]'],
  ['username=anna,password=pw,uid=0', 'username=anna,password=[removed],uid=0'],
  ['{"password":"pw"}', '{"password":"[removed]"}'],
  ['-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----', '[private key removed]'],
  ['-----BEGIN PRIVATE KEY-----\ncut off', '[private key removed]'],
];
for (const [before, after] of unknown) {
  test(`takes out of ${JSON.stringify(before)} what looks like a secret`, () => {
    expect(createRedactor([])(before)).toEqual({ text: after, replaced: 1 });
  });
}

test('leaves what holds no secret as it is', () => {
  const text = [
    'https://catalog.s.download.windowsupdate.com/microsoftupdate/v6/wsusscan/wsusscn2.cab',
    '2026-06-24T03:12:00.000Z [4711] info run ended: updated',
    '\\\\dp2\\catalog$ is reachable, mail admin@example.com',
    'unix password sync = No',
    '\tpath = /srv/pkgsource/PkgSource',
    '{"credential":"corp-proxy"}',
  ].join('\n');
  expect(createRedactor([])(text)).toEqual({ text, replaced: 0 });
});

test('a megabyte in one line does not take for ever', () => {
  const long = 'a'.repeat(1_000_000);
  expect(redact(long).text).toBe(long);
  expect(redact(`${'a:'.repeat(300_000)}`).replaced).toBe(0);
});

test('of a long text the newest whole lines are kept, and the rest is counted', () => {
  expect(newestLines('a\nb\n', 10)).toBe('a\nb\n');
  expect(newestLines('first\nsecond\nthird\n', 10)).toBe('[13 earlier characters left out]\nthird\n');
  expect(newestLines('x'.repeat(20), 10)).toBe(`[10 earlier characters left out]\n${'x'.repeat(10)}`);
});
