import { X509Certificate } from 'node:crypto';
import * as tls from 'node:tls';
import { describeFileError } from '../../core/file-error.ts';
import type { Files } from '../../ports/files.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';

/** Where Linux systems keep the certificates that they trust: Debian and SUSE, then Red Hat. */
const systemBundles = ['/etc/ssl/certs/ca-certificates.crt', '/etc/pki/tls/certs/ca-bundle.crt'];

const pemBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The certificate authorities that a TLS connection may rest on, as PEM: Node's own, the operating system's,
 * and those in `extraFiles`. An extra file that cannot be used is a failure; a missing system bundle is not.
 */
export async function certificateAuthorities(
  files: Files,
  extraFiles: readonly string[],
  systemCertificates?: () => Promise<readonly string[]>,
): Promise<Result<string[]>> {
  const authorities = [...tls.rootCertificates];
  for (const bundle of systemBundles) authorities.push(...(await readBundle(files, bundle)));
  authorities.push(...nodesViewOfSystem());
  if (systemCertificates !== undefined) authorities.push(...(await systemCertificates()));
  for (const path of extraFiles) {
    const extra = await readExtra(files, path);
    if (!extra.ok) return extra;
    authorities.push(...extra.value);
  }
  return succeed([...new Set(authorities)]);
}

/** Node 22.15 and later read the operating system's store themselves, Windows' and macOS' too. */
function nodesViewOfSystem(): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: (type: 'system') => string[] };
  return getCACertificates?.('system') ?? [];
}

async function readBundle(files: Files, path: string): Promise<readonly string[]> {
  try {
    return (await files.readText(path)).match(pemBlock) ?? [];
  } catch {
    return [];
  }
}

async function readExtra(files: Files, path: string): Promise<Result<readonly string[]>> {
  let text: string;
  try {
    text = await files.readText(path);
  } catch (error) {
    return failWith(
      failure('source.certificate-unreadable', { path, cause: describeFileError(error) }, 'catalog'),
    );
  }
  const blocks = text.match(pemBlock) ?? [];
  if (blocks.length > 0 && blocks.every(isCertificate)) return succeed(blocks);
  const cause = message('causes', blocks.length === 0 ? 'noPemCertificate' : 'pemDamaged');
  return failWith(failure('source.certificate-unreadable', { path, cause }, 'catalog'));
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).serialNumber !== '';
  } catch {
    return false;
  }
}
