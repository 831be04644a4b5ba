import { expect, test } from '@playwright/test';
import { contentSecurityPolicy } from '../../../electron/app/content-security-policy.ts';

test('begins by refusing everything and needs no unsafe source', () => {
  const policy = contentSecurityPolicy('bm9uY2U=');
  const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part]));
  expect(directives.get('default-src')).toBe("default-src 'none'");
  expect(directives.get('script-src')).toBe("script-src 'self'");
  expect(directives.get('style-src')).toBe("style-src 'self' 'nonce-bm9uY2U='");
  for (const refused of ['form-action', 'frame-ancestors', 'base-uri']) {
    expect(directives.get(refused)).toBe(`${refused} 'none'`);
  }
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});
