import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface ServerCertificate {
  readonly key: string;
  readonly cert: string;
}

/** A certificate authority for TLS tests. */
export interface TestTlsAuthority {
  /** PEM file of the authority itself, as administrators name it in `extraCertificates`. */
  readonly path: string;
  /** A server certificate for `names` (subjectAltName entries such as `IP:127.0.0.1`). */
  issue(names: string, validity?: 'expired'): Promise<ServerCertificate>;
}

/** Makes an authority in `folder` with openssl. */
export async function makeTlsAuthority(folder: string): Promise<TestTlsAuthority> {
  const at = (name: string) => path.join(folder, name);
  const keyOptions = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  await run('openssl', [
    ...['req', '-x509', ...keyOptions, '-keyout', at('tls-ca.key'), '-out', at('tls-ca.pem')],
    ...['-days', '2', '-subj', '/CN=Test inspection authority'],
  ]);
  let issued = 0;
  return {
    path: at('tls-ca.pem'),
    issue: async (names, validity) => {
      issued += 1;
      const name = `tls-server-${issued}`;
      await run('openssl', [
        ...['req', ...keyOptions, '-keyout', at(`${name}.key`), '-out', at(`${name}.csr`)],
        ...['-subj', '/CN=Test server'],
      ]);
      await writeFile(at(`${name}.ext`), `subjectAltName=${names}\n`);
      // `x509 -req` knows whole days from now only; a negative number ends in the past.
      await run('openssl', [
        ...['x509', '-req', '-in', at(`${name}.csr`), '-CA', at('tls-ca.pem'), '-CAkey', at('tls-ca.key')],
        ...['-CAcreateserial', '-days', validity === 'expired' ? '-1' : '2'],
        ...['-extfile', at(`${name}.ext`), '-out', at(`${name}.pem`)],
      ]);
      return {
        key: await readFile(at(`${name}.key`), 'utf8'),
        cert: await readFile(at(`${name}.pem`), 'utf8'),
      };
    },
  };
}
