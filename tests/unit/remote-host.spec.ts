import { expect, test } from '@playwright/test';
import { hostKitTexts } from '../../electron/core/host-kit.ts';
import {
  judgeHostKey,
  knownHostName,
  knownHostsText,
  parseKnownHosts,
  withHostKey,
} from '../../electron/core/known-hosts.ts';
import { elevated, remoteCommand } from '../../electron/core/remote-command.ts';
import { sampleHost } from '../support/sample-documents.ts';

const key = { type: 'ssh-ed25519', key: 'AAAA' };

test('for cmd.exe, what it would read itself is refused rather than changed', () => {
  expect(remoteCommand(['C:\\Program Files\\x.exe', 'a b\\'], 'windows')).toBe(
    '"C:\\Program Files\\x.exe" "a b\\\\"',
  );
  for (const argument of ['%PATH%', 'a"b', '!x!', 'a\nb']) {
    expect(() => remoteCommand([argument], 'windows')).toThrow('cmd.exe');
  }
});

test('a password for sudo goes before the input, and never into the arguments', () => {
  const password = 'pass word';
  const given = elevated(['pkgsource', 'secret', 'set', 'x'], 'user\npw\n', {
    kind: 'sudo with password',
    password,
  });
  expect(given.args.join(' ')).not.toContain(password);
  expect(given.input).toBe('pass word\nuser\npw\n');
  expect(given.args).toContain('-k');
  expect(elevated(['id'], undefined, { kind: 'sudo' })).toEqual({
    args: ['sudo', '-n', '--', 'id'],
    input: undefined,
  });
});

test('a computer’s key is known, unknown or changed, by its name and port', () => {
  const hosts = withHostKey([], knownHostName('WKS-7', 22), key);
  expect(parseKnownHosts(`# ours\n|1|hashed= ssh-ed25519 BBBB\n${knownHostsText(hosts)}`)).toEqual(hosts);
  expect(judgeHostKey(hosts, 'wks-7', key)).toBe('known');
  expect(judgeHostKey(hosts, 'wks-7', { ...key, key: 'BBBB' })).toBe('changed');
  expect(judgeHostKey(hosts, knownHostName('wks-7', 2222), key)).toBe('unknown');
  expect(withHostKey(hosts, 'wks-7', { ...key, key: 'CCCC' })).toHaveLength(1);
});

test('what a kit’s scripts and page name cannot break out of them', () => {
  const host = { ...sampleHost, unc: "\\\\srv\\it's $(x) <b>" };
  const linux = hostKitTexts({ host, platform: 'linux', programFiles: ['pkgsource'] });
  expect(linux['uninstall.sh']).toContain("--site '\\\\srv\\it'\\''s $(x) <b>'");
  expect(linux['README.html']).not.toContain('<b>');
  const windows = hostKitTexts({ host, platform: 'windows', programFiles: ['pkgsource.exe'] });
  expect(windows['uninstall.ps1']).toContain("--site '\\\\srv\\it''s $(x) <b>'");
});
