import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { Agent, buildConnector } from 'undici';
import { CertificateDiffers } from './certificate-differs.ts';

/** SHA-256 of a certificate (PEM or DER): 64 lower-case hexadecimal digits. */
export function fingerprintOf(certificate: string | Uint8Array): string {
  return digits(new X509Certificate(certificate));
}

function digits({ fingerprint256 }: X509Certificate): string {
  return fingerprint256.replaceAll(':', '').toLowerCase();
}

/**
 * An HTTP client that talks to the one server whose certificate has this fingerprint. Syncthing signs its certificate
 * itself, so no authority can speak for it: the certificate is compared when TLS stands and before the first byte of a
 * request, API key included, is handed over. Names and dates in it say nothing and are not looked at.
 */
export function pinnedAgent(
  fingerprint: string,
  { connectTimeout, ...limits }: { readonly connectTimeout: number; readonly maxResponseSize: number },
): Agent {
  const connect = buildConnector({
    // The pin below takes the place of the check against authorities.
    rejectUnauthorized: false,
    timeout: connectTimeout,
    // A resumed session would come without a certificate to compare.
    maxCachedSessions: 0,
  });
  return new Agent({
    ...limits,
    connect: (options, callback) => {
      connect(options, (error, socket) => {
        if (error !== null) {
          callback(error, null);
          return;
        }
        const certificate = (socket as TLSSocket).getPeerX509Certificate?.();
        const shown = certificate === undefined ? '' : digits(certificate);
        if (shown === fingerprint) {
          callback(null, socket);
          return;
        }
        socket.destroy();
        callback(new CertificateDiffers(shown), null);
      });
    },
  });
}
