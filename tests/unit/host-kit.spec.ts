import { expect, test } from '@playwright/test';
import { hostKitTexts } from '../../electron/core/host-kit.ts';
import { openPowerShellGrammar } from '../support/powershell-grammar.ts';
import { sampleHost } from '../support/sample-documents.ts';

/** Names of shares that a script could take for something else. */
const awkward = [
  "it's",
  'it‘s ’one‚ ‛two',
  '“quoted” „so“ "and" so',
  'Freigäbe Ñ ß',
  '$env:TEMP $(exit 3) $x',
  'a`b``c`n',
  '# no comment; exit {(@"',
  "'; exit 3; '",
];

test('a kit’s scripts for Windows are PowerShell whatever the share is called', async () => {
  const isPowerShell = await openPowerShellGrammar();
  for (const name of awkward) {
    for (const programFiles of [['pkgsource.exe'], ['node.exe', 'cli.cjs', 'cohort.worker.cjs']]) {
      const unc = `\\\\server\\${name}`;
      const texts = hostKitTexts({ host: { ...sampleHost, unc }, platform: 'windows', programFiles });
      for (const script of ['install.ps1', 'uninstall.ps1']) {
        expect(isPowerShell(texts[script] ?? ''), `${script} with ${unc}`).toBe(true);
      }
      // What PowerShell makes of the literal: every doubled mark is one, and the literal ends where the line does.
      const [, written = ''] = /--site '(.*)'\r\n/u.exec(texts['uninstall.ps1'] ?? '') ?? [];
      expect(written.replaceAll(/(['‘’‚‛])\1/gu, '$1')).toBe(unc);
    }
  }
});

// Windows-1252 has a single quotation mark, which ends a literal, where UTF-8 has the second byte of “Ñ”.
test('Windows PowerShell is told that the scripts are Unicode, not the computer’s old code page', () => {
  const texts = hostKitTexts({ host: sampleHost, platform: 'windows', programFiles: ['pkgsource.exe'] });
  for (const script of ['install.ps1', 'uninstall.ps1']) {
    expect(Buffer.from(texts[script] ?? '').subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  }
});
