import { expect, test } from '@playwright/test';
import { createWinHttpProxy } from '../../../electron/adapters/windows/winhttp-proxy.ts';
import { parseWinHttpSettings, proxyFromWinHttp } from '../../../electron/core/winhttp-settings.ts';
import type { ProgramRequest } from '../../../electron/ports/programs.ts';
import { printed } from '../../support/recorded-powershell.ts';

const secure = new URL('https://catalog.example.com/wsusscn2.cab');
const plain = new URL('http://catalog.example.com/wsusscn2.cab');

/** The value as Windows writes it. */
function settings(flags: number, proxy: string, bypass: string, magic = 0x28): Buffer {
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const text = (value: string) => Buffer.concat([number(value.length), Buffer.from(value, 'latin1')]);
  return Buffer.concat([number(magic), number(0), number(flags), text(proxy), text(bypass)]);
}

test('reads proxy and exemptions, of both sizes of the header', () => {
  for (const magic of [0x18, 0x28]) {
    expect(parseWinHttpSettings(settings(3, 'proxy:8080', '<local>;*.lan', magic))).toEqual({
      proxy: 'proxy:8080',
      bypass: '<local>;*.lan',
    });
  }
});

test('says to connect directly where no proxy is used, and where the value is damaged', () => {
  expect(parseWinHttpSettings(settings(1, '', ''))).toBeNull();
  expect(parseWinHttpSettings(settings(3, '', ''))).toBeNull();
  const whole = settings(3, 'proxy:8080', 'x');
  for (let length = 0; length < 26; length += 1)
    expect(parseWinHttpSettings(whole.subarray(0, length))).toBeNull();
  expect(parseWinHttpSettings(whole.subarray(0, 27))).toEqual({ proxy: 'proxy:8080', bypass: '' });
  expect(parseWinHttpSettings(Buffer.alloc(64, 0xff))).toBeNull();
});

for (const [proxy, expected] of [
  ['proxy:8080', 'http://proxy:8080'],
  ['http=one:80;https=two:443', 'http://two:443'],
  ['http=one:80 two:3128', 'http://two:3128'],
  ['https=http://two:443', 'http://two:443'],
  ['http=one:80', null],
] as const) {
  test(`of ${proxy} a secure address takes ${expected ?? 'none'}`, () => {
    expect(proxyFromWinHttp(secure, { proxy, bypass: '' })).toBe(expected);
  });
}

for (const [bypass, exempt] of [
  ['*.example.com', true],
  ['<local>;CATALOG.example.com', true],
  ['catalog.*.com', true],
  ['*', true],
  ['https://catalog.example.com:443', true],
  ['example.com', false],
  ['*.example', false],
  ['http://catalog.example.com', false],
  ['catalog.example.com:8443', false],
  ['<local>', false],
  ['', false],
] as const) {
  test(`the exemption “${bypass}” ${exempt ? 'covers' : 'does not cover'} the address`, () => {
    expect(proxyFromWinHttp(secure, { proxy: 'proxy:8080', bypass })).toBe(
      exempt ? null : 'http://proxy:8080',
    );
  });
}

test('<local> covers names without a dot, and no numbers', () => {
  const through = (address: string) =>
    proxyFromWinHttp(new URL(address), { proxy: 'proxy:8080', bypass: '<local>' });
  expect(through('http://server/')).toBeNull();
  expect(through('http://10.0.0.1/')).not.toBeNull();
  expect(through('http://[::1]/')).not.toBeNull();
});

test('an exemption of many stars is judged at once', () => {
  const host = new URL(`http://${'a.'.repeat(100)}b/`);
  expect(proxyFromWinHttp(host, { proxy: 'p:1', bypass: `${'*a'.repeat(60)}*c` })).toBe('http://p:1');
});

test('asks reg.exe by its full path, and takes a missing value as none', async () => {
  const asked: ProgramRequest[] = [];
  const hex = settings(3, 'proxy:8080', '').toString('hex').toUpperCase();
  const output = `\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\…\\Connections\r\n    WinHttpSettings    REG_BINARY    ${hex}\r\n\r\n`;
  const proxyOf = createWinHttpProxy(
    {
      run: async (request) => {
        asked.push(request);
        return printed(output);
      },
    },
    'C:\\Windows',
  );
  expect(await proxyOf(plain)).toBe('http://proxy:8080');
  expect(asked[0]?.program).toBe('C:\\Windows\\System32\\reg.exe');
  // As a German Windows says that there is none.
  const none = printed(
    '',
    1,
    'FEHLER: Der angegebene Registrierungsschlüssel bzw. Wert wurde nicht gefunden.',
  );
  expect(await createWinHttpProxy({ run: async () => none }, 'C:\\Windows')(plain)).toBeNull();
  expect(
    await createWinHttpProxy({ run: async () => ({ kind: 'timed out' }) }, 'C:\\Windows')(plain),
  ).toBeNull();
});
