import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { scriptNames } from '../../../electron/adapters/windows/powershell.ts';
import { openPowerShellGrammar } from '../../support/powershell-grammar.ts';

const folder = path.resolve(import.meta.dirname, '../../../electron/adapters/windows/scripts');

/** Rules that a script must keep, each with what breaks it. */
const forbidden: readonly (readonly [string, RegExp])[] = [
  ['parameters come from standard input only', /^\s*param\s*\((?!\$(request|session)\))|\$args\b/im],
  [
    'no command is built from text',
    /Invoke-Expression|\biex\b|\[scriptblock\]::Create|-EncodedCommand|cmd(\.exe)?\s+\/c/i,
  ],
  ['nothing is fetched', /Invoke-WebRequest|Invoke-RestMethod|Net\.WebClient|Start-BitsTransfer/i],
  ['groups are SIDs, never names', /Administrators|Administratoren|Everyone|NT AUTHORITY/],
  ['paths are literal: no wildcards', /Get-Acl\s+(?!-LiteralPath)(-Path)?/],
  ['auditing stays as it is', /Set-Acl/],
  ['times are written in no culture’s way', /\.ToString\('[^']*'\)/],
  ['Windows PowerShell reads the same on every computer: ASCII alone', /[^\x20-\x7e\n]/],
];

async function scripts(): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ps1'));
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })),
  );
}

for (const [rule, pattern] of forbidden) {
  test(`in every script ${rule}`, async () => {
    const offenders = (await scripts()).filter(({ text }) => pattern.test(withoutComments(text)));
    expect(offenders.map(({ name }) => name)).toEqual([]);
  });
}

test('every script stops at the first error and says what it is for', async () => {
  for (const { name, text } of await scripts()) {
    expect(text, name).toMatch(/^# [A-Z].+\.\n/);
    if (name === 'contract.ps1') {
      expect(text).toContain("$ErrorActionPreference = 'Stop'");
      expect(text).toContain('Set-StrictMode');
      for (const stream of ['Progress', 'Warning']) {
        expect(text).toContain(`$${stream}Preference = 'SilentlyContinue'`);
      }
    } else {
      expect(text, name).toContain('. "$PSScriptRoot\\contract.ps1"\nInvoke-Request {\n  param($request)\n');
      expect(text.trimEnd(), name).toMatch(/\n}$/);
    }
  }
});

test('modules are looked for in Windows alone before the first command that could come from one', async () => {
  for (const { name, text } of await scripts()) {
    const [first] = text.split('\n').filter((line) => !line.startsWith('#'));
    const wanted =
      name === 'contract.ps1' ? '$env:PSModulePath = "$PSHOME\\Modules"' : '. "$PSScriptRoot\\contract.ps1"';
    expect(first, name).toBe(wanted);
  }
});

test('every script is PowerShell by its grammar, which notices what is not', async () => {
  const isSound = await openPowerShellGrammar();
  const unsound = (await scripts()).filter(({ text }) => !isSound(text));
  expect(unsound.map(({ name }) => name)).toEqual([]);
  for (const { name, text } of await scripts()) {
    expect(isSound(text.trimEnd().slice(0, -1)), `${name} without its last brace`).toBe(false);
  }
  expect(isSound('if ($a -eqq 1) { 2 }')).toBe(false);
});

test('the runner knows exactly the scripts that are there', async () => {
  const known = scriptNames.map((name) => `${name}.ps1`);
  const there = (await scripts()).map(({ name }) => name).filter((name) => name !== 'contract.ps1');
  expect(known.sort()).toEqual(there.sort());
});

function withoutComments(text: string): string {
  return text.replaceAll(/^\s*#.*$/gm, '');
}
