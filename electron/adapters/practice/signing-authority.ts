import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Programs } from '../../ports/programs.ts';
import { runTool } from './run-tool.ts';

/** A root of our own with what it takes to sign cabinets. The keys lie in `folder`, readable by its owner alone. */
export interface SigningAuthority {
  readonly folder: string;
  readonly rootPath: string;
  readonly rootPem: string;
  /** Signing certificate, then its intermediate. */
  readonly signerChainPath: string;
  readonly signerKeyPath: string;
  /** Certificate of the built-in timestamp authority; issued by the root. */
  readonly timestampCertificatePath: string;
  readonly timestampKeyPath: string;
}

/** What a certificate is and who issues it; `extensions` in the syntax of openssl's extension files. */
export interface CertificateRequest {
  readonly name: string;
  readonly subject: string;
  /** Name of the issuing certificate in the same folder, or null for one that signs itself. */
  readonly issuer: string | null;
  readonly days: number;
  readonly extensions: readonly string[];
  readonly keyBits?: number;
  readonly digest?: 'sha1' | 'sha256';
}

const caExtensions = (pathLength: number): string[] => [
  `basicConstraints=critical,CA:TRUE,pathlen:${pathLength}`,
  'keyUsage=critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier=hash',
];

export const codeSigningExtensions: readonly string[] = [
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature',
  'extendedKeyUsage=codeSigning',
  'subjectKeyIdentifier=hash',
  'authorityKeyIdentifier=keyid',
];

const yearDays = 365;

/** The certificates of the practice site, issuers first. */
export const authorityCertificates: readonly CertificateRequest[] = [
  {
    name: 'root',
    subject: '/O=PkgSource/CN=PkgSource Practice Root',
    issuer: null,
    days: 20 * yearDays,
    extensions: caExtensions(1),
  },
  {
    name: 'intermediate',
    subject: '/O=PkgSource/CN=PkgSource Practice Code Signing CA',
    issuer: 'root',
    days: 15 * yearDays,
    extensions: [...caExtensions(0), 'authorityKeyIdentifier=keyid'],
  },
  {
    name: 'signer',
    subject: '/O=PkgSource/CN=PkgSource Practice Publisher',
    issuer: 'intermediate',
    days: yearDays,
    extensions: codeSigningExtensions,
  },
  {
    name: 'timestamp',
    subject: '/O=PkgSource/CN=PkgSource Practice Timestamp Authority',
    issuer: 'root',
    days: 5 * yearDays,
    extensions: [
      'basicConstraints=critical,CA:FALSE',
      'keyUsage=critical,digitalSignature',
      'extendedKeyUsage=critical,timeStamping',
      'subjectKeyIdentifier=hash',
      'authorityKeyIdentifier=keyid',
    ],
  },
];

/**
 * Makes an authority in `folder` (created when missing, mode 0700) with Debian's openssl.
 * Rejects with the program's own words when openssl is missing or refuses.
 */
export async function makeSigningAuthority(
  programs: Programs,
  folder: string,
  certificates: readonly CertificateRequest[] = authorityCertificates,
): Promise<SigningAuthority> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  for (const certificate of certificates) await issueCertificate(programs, folder, certificate);
  const at = (name: string): string => path.join(folder, name);
  const chain = await Promise.all([at('signer.pem'), at('intermediate.pem')].map((file) => readFile(file)));
  await writeFile(at('signer-chain.pem'), Buffer.concat(chain));
  return {
    folder,
    rootPath: at('root.pem'),
    rootPem: await readFile(at('root.pem'), 'utf8'),
    signerChainPath: at('signer-chain.pem'),
    signerKeyPath: at('signer.key'),
    timestampCertificatePath: at('timestamp.pem'),
    timestampKeyPath: at('timestamp.key'),
  };
}

/** Makes a key and a certificate: `<name>.key` and `<name>.pem` in `folder`. */
export async function issueCertificate(
  programs: Programs,
  folder: string,
  request: CertificateRequest,
): Promise<void> {
  const at = (extension: string, name = request.name): string => path.join(folder, `${name}.${extension}`);
  const digest = `-${request.digest ?? 'sha256'}`;
  await writeFile(at('ext'), `${request.extensions.join('\n')}\n`);
  await runTool(programs, 'openssl', [
    ...['req', '-new', digest, '-newkey', `rsa:${request.keyBits ?? 2048}`, '-noenc'],
    ...['-keyout', at('key'), '-out', at('csr'), '-subj', request.subject],
  ]);
  await chmod(at('key'), 0o600);
  const issuer =
    request.issuer === null
      ? ['-key', at('key')]
      : ['-CA', at('pem', request.issuer), '-CAkey', at('key', request.issuer)];
  await runTool(programs, 'openssl', [
    ...['x509', '-req', digest, '-in', at('csr'), '-out', at('pem'), ...issuer],
    ...['-days', String(request.days), '-extfile', at('ext')],
  ]);
}
