import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { microsoftRoots } from '../../electron/adapters/signature/microsoft-roots.ts';
import { readRoots } from '../../electron/adapters/signature/trusted-roots.ts';
import { verifyAuthenticode } from '../../electron/adapters/signature/verify-authenticode.ts';
import { readExecutableSignature } from '../support/executable-signature.ts';

const prebuilds = path.resolve(import.meta.dirname, '../../node_modules/node-pty/prebuilds');
const [root2010 = '', root2011 = ''] = microsoftRoots;
const judgement = {
  path: 'the executable',
  roots: microsoftRoots.flatMap(readRoots),
  now: new Date('2026-11-22T12:00:00Z'),
};

test('the roots are the ones that Microsoft publishes', () => {
  const thumbprints = microsoftRoots.map((pem) => {
    const root = new X509Certificate(pem);
    return [root.fingerprint, root.fingerprint256].map((print) => print.replaceAll(':', ''));
  });
  expect(thumbprints).toEqual([
    [
      '3B1EFD3A66EA28B16697394703A72CA340A05BD5',
      'DF545BF919A2439C36983B54CDFC903DFA4F37D3996D8D84B4C31EEC6F3C163E',
    ],
    [
      '8F43288AD272F3103B6FB1428485EA3014C0BCFE',
      '847DF6A78497943F27FC72EB93F9A637320A02B561D0A91B09E87A7807ED7C61',
    ],
  ]);
});

for (const name of ['win32-x64/conpty/conpty.dll', 'win32-x64/conpty/OpenConsole.exe']) {
  test(`accepts what Microsoft signed: ${name}`, async () => {
    const { signature, digest } = readExecutableSignature(await readFile(path.join(prebuilds, name)));
    expect(verifyAuthenticode(judgement, signature, digest)).toEqual({
      ok: true,
      value: { signer: 'Microsoft Corporation', signedAt: expect.any(Date) },
    });
  });
}

test.describe('the signature of conpty.dll', () => {
  const executable = readFile(path.join(prebuilds, 'win32-x64/conpty/conpty.dll')).then(
    readExecutableSignature,
  );

  test('counts as of its timestamp, though its certificate has expired since', async () => {
    const { signature, digest } = await executable;
    const proof = verifyAuthenticode(judgement, signature, digest);
    expect(proof.ok && proof.value.signedAt?.toISOString()).toMatch(/^2025-10-09T/);
  });

  test('is refused without the root of its signer, and without the root of its timestamp', async () => {
    const { signature, digest } = await executable;
    const verdict = (root: string) =>
      verifyAuthenticode({ ...judgement, roots: readRoots(root) }, signature, digest);
    expect(verdict(root2010)).toMatchObject({
      failure: {
        code: 'catalog.signer-not-trusted',
        params: { signer: 'Microsoft Corporation', root: 'Microsoft Root Certificate Authority 2011' },
      },
    });
    expect(verdict(root2011)).toMatchObject({ failure: { code: 'catalog.timestamp-invalid' } });
  });

  test('is refused for another file', async () => {
    const { signature, digest } = await executable;
    expect(verifyAuthenticode(judgement, signature, withByteChanged(digest, 0))).toMatchObject({
      failure: { code: 'catalog.digest-mismatch', params: { signer: 'Microsoft Corporation' } },
    });
  });

  test('is refused with any byte changed that anybody relies on', async () => {
    const { signature, digest } = await executable;
    const accepted: number[] = [];
    for (let at = 3; at < signature.length; at += 131) {
      if (verifyAuthenticode(judgement, withByteChanged(signature, at), digest).ok) accepted.push(at);
    }
    // The timestamp token carries an attribute certificate that takes no part in any check.
    const unused = rangeOfLastElement(signature, 'a182034d3082', 0x34d + 4);
    expect(accepted.filter((at) => at < unused.from || at >= unused.to)).toEqual([]);
    expect(accepted.length).toBeGreaterThan(0);
  });
});

/** Where the element that begins with these bytes (hexadecimal) lies. */
function rangeOfLastElement(
  bytes: Uint8Array,
  start: string,
  sizeBytes: number,
): { from: number; to: number } {
  const from = Buffer.from(bytes).lastIndexOf(Buffer.from(start, 'hex'));
  expect(from).toBeGreaterThan(0);
  return { from, to: from + sizeBytes };
}

function withByteChanged(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 0x20;
  return changed;
}
