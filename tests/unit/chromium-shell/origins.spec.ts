import { expect, test } from '@playwright/test';
import { toAppUrl, toBrowserUrl } from '../../../build/chromium-shell/origins.ts';

test('an address of the app goes to Chromium and back unchanged', () => {
  const url = 'app://pkgsource/sub/page.html?a=1#b';
  expect(toBrowserUrl(url)).toBe('https://pkgsource.app.localhost/sub/page.html?a=1#b');
  expect(toAppUrl(toBrowserUrl(url))).toBe(url);
});

for (const url of [
  'https://example.com/',
  'http://pkgsource.app.localhost/',
  'https://pkgsource.app.localhost.example.com/',
  'https://localhost/',
  'about:blank',
  'data:text/html,x',
]) {
  test(`${url} is no address of the app`, () => {
    expect(toAppUrl(url)).toBe(url);
  });
}
