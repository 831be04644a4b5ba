import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { timestampArgs } from '../../electron/adapters/practice/sign-sample-catalog.ts';
import { codeSigningExtensions } from '../../electron/adapters/practice/signing-authority.ts';
import { createAuthenticodeVerifier } from '../../electron/adapters/signature/authenticode-verifier.ts';
import { microsoftRoots } from '../../electron/adapters/signature/microsoft-roots.ts';
import { verifyCatalogFile } from '../../electron/adapters/signature/verify-catalog-file.ts';
import type { CatalogEvidence } from '../../electron/ports/catalog-verifier.ts';
import type { FailureCode } from '../../electron/shared/failure.ts';
import type { Result } from '../../electron/shared/result.ts';
import {
  issueCertificate,
  makeSigningAuthority,
  makeUnsignedCatalog,
  noise,
  osslsigncode,
  osslsigncodeAccepts,
  signWith,
  type TestAuthority,
} from '../support/signed-cabinets.ts';
import { startTimestampServer } from '../support/timestamp-server.ts';

/** What the cases share: made once, never changed. */
interface Workshop {
  readonly folder: string;
  readonly authority: TestAuthority;
  readonly unsigned: string;
  /** Signed and timestamped. */
  readonly good: string;
  readonly goodBytes: Buffer;
  /** Signed without a timestamp. */
  readonly plain: string;
}

interface Case {
  readonly name: string;
  make(workshop: Workshop, target: string): Promise<unknown>;
  readonly expected: 'genuine' | FailureCode;
  /** Years from now at which the file is judged. */
  readonly afterYears?: number;
  /** Why osslsigncode gives the other verdict here; the two must agree everywhere else. */
  readonly osslsigncodeDiffers?: string;
}

/** A timestamp is not signed, so it can be spoilt; here a signature that lost its time is not judged by another. */
const ignoresBadTimestamps = 'it leaves out a timestamp that does not hold, and judges as of now';
const anyPurpose = 'to OpenSSL a certificate without purposes serves every purpose';

const yearMs = 365 * 24 * 3600 * 1000;
let workshop: Workshop;

test.beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-genuine-'));
  const authority = await makeSigningAuthority(folder);
  const unsigned = await makeUnsignedCatalog(folder, 'unsigned.cab', noise(5000, 1));
  const good = await authority.makeCatalog({ target: 'good.cab' });
  const plain = await authority.makeCatalog({ target: 'plain.cab', timestamp: null });
  workshop = { folder, authority, unsigned, good, goodBytes: await readFile(good), plain };
});

test.afterAll(async () => {
  await rm(workshop.folder, { recursive: true, force: true });
});

const practiceRoot = 'PkgSource Practice Root';

/** Writes the good catalog with changes. */
function changed(change: (bytes: Buffer) => Buffer): Case['make'] {
  return ({ goodBytes }, target) => writeFile(target, change(Buffer.from(goodBytes)));
}

function flip(find: (bytes: Buffer) => number): Case['make'] {
  return changed((bytes) => {
    const at = find(bytes);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x01, at);
    return bytes;
  });
}

const signatureAt = (bytes: Buffer): number => bytes.readUInt32LE(44);
/** In the signature, so far after an object identifier's encoding (hexadecimal). */
const after =
  (identifier: string, distance: number) =>
  (bytes: Buffer): number => {
    const at = bytes.indexOf(Buffer.from(identifier, 'hex'), signatureAt(bytes));
    expect(at).toBeGreaterThan(0);
    return at + distance;
  };

const messageDigestAttribute = '06092a864886f70d010904';
const timestampToken = '060a2b060104018237030301';
const timestampInfo = '060b2a864886f70d0109100104';
const indirectData = '060a2b060104018237020104';

/** Signs the unsigned catalog with a leaf of this kind, issued by the practice intermediate. */
function signedBy(
  certificate: Omit<Parameters<typeof issueCertificate>[1], 'name' | 'subject' | 'issuer' | 'days'> & {
    readonly name: string;
    readonly issuer?: string | null;
    readonly chain?: readonly string[];
  },
  extra: readonly string[] = [],
): Case['make'] {
  const { name, issuer = 'intermediate', chain = ['intermediate'] } = certificate;
  return async ({ authority, unsigned }, target) => {
    await issueCertificate(authority.folder, { ...certificate, subject: `/CN=${name}`, issuer, days: 300 });
    await signWith(authority, [name, ...chain], unsigned, target, extra);
  };
}

/** Signs with the older kind of timestamp, made by this certificate of the authority. */
function countersignedBy(name: string): Case['make'] {
  return async ({ authority, unsigned }, target) => {
    const at = path.join(authority.folder, name);
    const server = await startTimestampServer(`${at}.pem`, `${at}.key`);
    try {
      await signWith(authority, ['signer', 'intermediate'], unsigned, target, ['-t', server.url]);
    } finally {
      await server.stop();
    }
  };
}

const without = (extension: string): string[] =>
  codeSigningExtensions.filter((line) => !line.startsWith(extension));

const cases: readonly Case[] = [
  { name: 'signed and timestamped', make: changed((bytes) => bytes), expected: 'genuine' },
  {
    name: 'signed without a timestamp',
    make: async ({ plain }, target) => writeFile(target, await readFile(plain)),
    expected: 'genuine',
  },
  {
    name: 'expired, with a timestamp',
    make: changed((bytes) => bytes),
    afterYears: 2,
    expected: 'genuine',
  },
  {
    name: 'expired, without a timestamp',
    make: async ({ plain }, target) => writeFile(target, await readFile(plain)),
    afterYears: 2,
    expected: 'catalog.signature-expired',
  },
  {
    name: 'timestamped when the certificate had expired',
    make: ({ authority }, target) =>
      authority.makeCatalog({ target, timestamp: new Date(Date.now() + 2 * yearMs) }),
    expected: 'catalog.signature-expired',
  },
  {
    name: 'timestamped before the certificate was valid',
    make: ({ authority }, target) =>
      authority.makeCatalog({ target, timestamp: new Date(Date.now() - yearMs) }),
    expected: 'catalog.timestamp-invalid',
    osslsigncodeDiffers: ignoresBadTimestamps,
  },
  { name: 'first reserved field', make: flip(() => 4), expected: 'catalog.header-damaged' },
  { name: 'size in the header', make: flip(() => 8), expected: 'catalog.digest-mismatch' },
  { name: 'file count', make: flip(() => 28), expected: 'catalog.digest-mismatch' },
  {
    name: 'number in a set',
    make: flip(() => 34),
    expected: 'catalog.header-damaged',
    osslsigncodeDiffers: 'its digest leaves these bytes out and it does not look at them',
  },
  { name: 'offset of the signature', make: flip(() => 46), expected: 'catalog.trailing-data' },
  { name: 'size of the signature', make: flip(() => 48), expected: 'catalog.truncated' },
  {
    name: 'field after the size of the signature',
    make: flip(() => 52),
    expected: 'catalog.header-damaged',
    osslsigncodeDiffers: 'its digest leaves these bytes out and it does not look at them',
  },
  { name: 'end of the header reserve', make: flip(() => 56), expected: 'catalog.digest-mismatch' },
  {
    name: 'name of a file',
    make: flip((bytes) => bytes.indexOf('package')),
    expected: 'catalog.digest-mismatch',
  },
  {
    name: 'middle of the body',
    make: flip((bytes) => bytes.length >> 1),
    expected: 'catalog.digest-mismatch',
  },
  {
    name: 'last byte of the body',
    make: flip((bytes) => signatureAt(bytes) - 1),
    expected: 'catalog.digest-mismatch',
  },
  { name: 'first byte of the signature', make: flip(signatureAt), expected: 'catalog.signature-unreadable' },
  {
    name: 'type of the signed content',
    make: flip(after(indirectData, 11)),
    expected: 'catalog.signature-unreadable',
  },
  {
    name: 'signed message digest',
    make: flip(after(messageDigestAttribute, 20)),
    expected: 'catalog.signature-invalid',
  },
  {
    name: 'signature value',
    make: flip((bytes) => after(timestampToken, 0)(bytes) - 30),
    expected: 'catalog.signature-invalid',
  },
  {
    name: 'content of the timestamp',
    make: flip(after(timestampInfo, 60)),
    expected: 'catalog.timestamp-invalid',
    osslsigncodeDiffers: ignoresBadTimestamps,
  },
  {
    name: 'self-signed',
    make: signedBy({ name: 'self', issuer: null, chain: [], extensions: codeSigningExtensions.slice(0, 4) }),
    expected: 'catalog.signer-not-trusted',
  },
  {
    name: 'signed under another root',
    make: async ({ unsigned, folder }, target) => {
      const other = await makeSigningAuthority(path.join(folder, 'other'));
      await signWith(other, ['signer', 'intermediate'], unsigned, target);
    },
    // The other root bears the same name, but has another key.
    expected: 'catalog.signer-not-trusted',
  },
  {
    name: 'no certificate of the issuer',
    make: ({ authority, unsigned }, target) => signWith(authority, ['signer'], unsigned, target),
    expected: 'catalog.signer-not-trusted',
  },
  {
    name: 'no purpose stated',
    make: signedBy({ name: 'purposeless', extensions: without('extendedKeyUsage') }),
    expected: 'catalog.purpose-not-allowed',
    osslsigncodeDiffers: anyPurpose,
  },
  {
    name: 'made for another purpose',
    make: signedBy({
      name: 'web-server',
      extensions: [...without('extendedKeyUsage'), 'extendedKeyUsage=serverAuth'],
    }),
    expected: 'catalog.purpose-not-allowed',
  },
  {
    name: 'key that may not sign',
    make: signedBy({
      name: 'cipher',
      extensions: [...without('keyUsage'), 'keyUsage=critical,keyEncipherment'],
    }),
    expected: 'catalog.certificate-invalid',
    osslsigncodeDiffers: 'it does not look at what the key may be used for',
  },
  {
    name: 'issued by an end entity',
    make: signedBy({
      name: 'grandchild',
      issuer: 'signer',
      chain: ['signer', 'intermediate'],
      extensions: codeSigningExtensions,
    }),
    expected: 'catalog.certificate-invalid',
  },
  {
    name: 'issued below more authorities than allowed',
    make: async (shop, target) => {
      const extensions = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign'];
      const { folder } = shop.authority;
      await issueCertificate(folder, {
        ...{ name: 'too-deep', subject: '/CN=Too deep', issuer: 'intermediate', days: 300 },
        extensions: [...extensions, 'subjectKeyIdentifier=hash'],
      });
      const chain = ['too-deep', 'intermediate'];
      await signedBy({ name: 'deep', issuer: 'too-deep', chain, extensions: codeSigningExtensions })(
        shop,
        target,
      );
    },
    expected: 'catalog.certificate-invalid',
  },
  {
    name: 'unknown critical extension',
    make: signedBy({
      name: 'demanding',
      extensions: [...codeSigningExtensions, '1.3.6.1.4.1.99999.1=critical,ASN1:UTF8String:must'],
    }),
    expected: 'catalog.certificate-invalid',
  },
  {
    name: 'file digest by SHA-1',
    make: ({ authority, unsigned }, target) =>
      signWith(authority, ['signer', 'intermediate'], unsigned, target, ['-h', 'sha1']),
    expected: 'catalog.weak-algorithm',
    osslsigncodeDiffers: 'it accepts SHA-1 digests',
  },
  {
    name: 'certificate signed by SHA-1',
    make: signedBy({ name: 'sha1-leaf', digest: 'sha1', extensions: codeSigningExtensions }),
    expected: 'catalog.weak-algorithm',
    osslsigncodeDiffers: 'it accepts certificates signed by SHA-1',
  },
  {
    name: 'key of 1024 bits',
    make: signedBy({ name: 'short', keyBits: 1024, extensions: codeSigningExtensions }),
    expected: 'catalog.weak-algorithm',
    osslsigncodeDiffers: 'it accepts short keys',
  },
  {
    name: 'timestamp by a certificate made for signing code',
    make: countersignedBy('signer'),
    expected: 'catalog.timestamp-invalid',
    osslsigncodeDiffers: ignoresBadTimestamps,
  },
  {
    name: 'timestamp of a service under another root',
    make: async ({ authority, unsigned, folder }, target) => {
      const other = await makeSigningAuthority(path.join(folder, 'other-service'));
      await signWith(authority, ['signer', 'intermediate'], unsigned, target, timestampArgs(other));
    },
    expected: 'catalog.timestamp-invalid',
    osslsigncodeDiffers: ignoresBadTimestamps,
  },
  {
    name: 'countersigned (the older timestamp)',
    make: countersignedBy('timestamp'),
    afterYears: 2,
    expected: 'genuine',
  },
  {
    name: 'signature stripped',
    make: ({ good }, target) => osslsigncode(['remove-signature', '-in', good, '-out', target]),
    expected: 'catalog.unsigned',
  },
  {
    name: 'never signed',
    make: async ({ unsigned }, target) => writeFile(target, await readFile(unsigned)),
    expected: 'catalog.unsigned',
  },
  {
    name: 'place of the signature emptied',
    make: changed((bytes) => {
      const end = signatureAt(bytes);
      bytes.fill(0, 44, 52);
      return bytes.subarray(0, end);
    }),
    expected: 'catalog.unsigned',
  },
  {
    name: 'signature of another file',
    make: async ({ good, authority, folder }, target) => {
      const other = await authority.makeCatalog({ target: 'another.cab', seed: 7 });
      const taken = path.join(folder, 'taken.p7');
      await osslsigncode(['extract-signature', '-in', other, '-out', taken]);
      await attach(good, taken, target);
    },
    expected: 'catalog.digest-mismatch',
  },
  {
    name: 'one byte at the end',
    make: changed((bytes) => Buffer.concat([bytes, Buffer.from('x')])),
    expected: 'catalog.trailing-data',
  },
  {
    name: 'zero bytes at the end',
    make: changed((bytes) => Buffer.concat([bytes, Buffer.alloc(8)])),
    expected: 'catalog.trailing-data',
  },
  {
    name: 'data hidden behind the signature, within its size',
    make: changed((bytes) => {
      bytes.writeUInt32LE(bytes.readUInt32LE(48) + 64, 48);
      return Buffer.concat([bytes, Buffer.alloc(64, 'x')]);
    }),
    expected: 'catalog.signature-unreadable',
    osslsigncodeDiffers: 'it reads the signature and ignores what follows it',
  },
  {
    name: 'last byte missing',
    make: changed((bytes) => bytes.subarray(0, -1)),
    expected: 'catalog.truncated',
  },
  {
    name: 'half missing',
    make: changed((bytes) => bytes.subarray(0, bytes.length >> 1)),
    expected: 'catalog.truncated',
  },
  {
    name: 'cut in the header',
    make: changed((bytes) => bytes.subarray(0, 50)),
    expected: 'catalog.truncated',
  },
  {
    name: 'cut in the first field',
    make: changed((bytes) => bytes.subarray(0, 20)),
    expected: 'catalog.truncated',
  },
  { name: 'empty', make: changed((bytes) => bytes.subarray(0, 0)), expected: 'catalog.not-a-cabinet' },
  {
    name: 'a web page',
    make: (_, target) => writeFile(target, '\r\n<!DOCTYPE html><html><title>Sign in</title></html>'),
    expected: 'catalog.html-page',
  },
  {
    name: 'an archive',
    make: (_, target) => writeFile(target, noise(4000, 3)),
    expected: 'catalog.not-a-cabinet',
  },
];

for (const { name, make, expected, afterYears = 0, osslsigncodeDiffers } of cases) {
  test(`${expected === 'genuine' ? 'accepts' : 'refuses'} a catalog: ${name}`, async () => {
    const target = path.join(workshop.folder, `${name.replaceAll(/\W+/g, '-')}.cab`);
    await make(workshop, target);
    const now = new Date(Date.now() + afterYears * yearMs);
    const verdict = await verify(target, workshop.authority.rootPem, now);
    expect(verdict.ok ? 'genuine' : verdict.failure.code, JSON.stringify(verdict)).toBe(expected);
    const others = await osslsigncodeAccepts(target, workshop.authority.rootPath, now);
    expect(others, 'the verdict of osslsigncode').toBe(
      (expected === 'genuine') !== (osslsigncodeDiffers !== undefined),
    );
  });
}

test('the evidence says who signed what, and when', async () => {
  const timestamp = new Date(Math.floor(Date.now() / 1000) * 1000 + 60_000);
  const file = await workshop.authority.makeCatalog({
    target: 'evidence.cab',
    date: '2026-05-12T18:30:00+02:00',
    timestamp,
  });
  const verdict = await verify(file, workshop.authority.rootPem, new Date());
  expect(verdict).toEqual({
    ok: true,
    value: {
      sizeBytes: (await readFile(file)).length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      signer: 'PkgSource Practice Publisher',
      signedAt: timestamp.toISOString(),
      date: '2026-05-12T16:30:00.000Z',
    },
  });
});

test('a signer that is not trusted is named with the root found', async () => {
  const verdict = await verify(workshop.good, microsoftRoots.join(''), new Date());
  expect(verdict).toMatchObject({
    failure: {
      code: 'catalog.signer-not-trusted',
      params: { signer: 'PkgSource Practice Publisher', root: practiceRoot },
    },
  });
});

test('a catalog of 1 GiB is judged alike', async () => {
  const { authority, unsigned, folder } = workshop;
  const large = path.join(folder, 'large-unsigned.cab');
  const target = path.join(folder, 'large.cab');
  await writeFile(large, await readFile(unsigned));
  const file = await open(large, 'r+');
  const sizeBytes = 1024 ** 3;
  await file.truncate(sizeBytes);
  await file.write(uint32(sizeBytes), 0, 4, 8);
  await file.close();
  await signWith(authority, ['signer', 'intermediate'], large, target);
  expect(await verify(target, authority.rootPem, new Date())).toMatchObject({ ok: true });
  expect(await osslsigncodeAccepts(target, authority.rootPath, new Date())).toBe(true);
  const signed = await open(target, 'r+');
  await signed.write(Buffer.from([1]), 0, 1, sizeBytes - 1);
  await signed.close();
  expect(await verify(target, authority.rootPem, new Date())).toMatchObject({
    failure: { code: 'catalog.digest-mismatch' },
  });
  await Promise.all([rm(large), rm(target)]);
});

test('a cancelled verification says so', async () => {
  const verifier = createAuthenticodeVerifier({
    trustedRoots: microsoftRoots,
    clock: { now: () => new Date() },
  });
  const signal = AbortSignal.abort();
  expect(await verifyCatalogFile(createNodeFiles(), verifier, workshop.good, signal)).toMatchObject({
    failure: { code: 'program.cancelled' },
  });
});

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function verify(file: string, roots: string, now: Date): Promise<Result<CatalogEvidence>> {
  const verifier = createAuthenticodeVerifier({ trustedRoots: [roots], clock: { now: () => now } });
  return verifyCatalogFile(createNodeFiles(), verifier, file, new AbortController().signal);
}

/** Puts a signature (DER) in the place of a signed cabinet's own. */
async function attach(cabinet: string, signature: string, target: string): Promise<void> {
  const bytes = await readFile(cabinet);
  const der = await readFile(signature);
  const padded = Buffer.concat([der, Buffer.alloc((8 - (der.length % 8)) % 8)]);
  bytes.writeUInt32LE(padded.length, 48);
  await writeFile(target, Buffer.concat([bytes.subarray(0, signatureAt(bytes)), padded]));
}
