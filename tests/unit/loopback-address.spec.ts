import { expect, test } from '@playwright/test';
import { leadsToThisComputer } from '../../electron/shared/loopback-address.ts';

const addresses: readonly (readonly [string, boolean])[] = [
  ['http://127.0.0.1:8080/wsusscn2.cab', true],
  ['http://127.8.9.1/x', true],
  ['http://localhost/x', true],
  ['http://[::1]:1/x', true],
  ['https://catalog.s.download.windowsupdate.com/x', false],
  ['http://127.0.0.1.example.com/x', false],
  ['http://localhost.example.com/x', false],
  ['not an address', false],
];
for (const [url, expected] of addresses) {
  test(`${url} ${expected ? 'leads' : 'does not lead'} to this computer`, () =>
    expect(leadsToThisComputer(url)).toBe(expected));
}
