import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';
import { proxyFailures } from './source-proxy.ts';

/** What can go wrong between this computer and the server that has the catalog. */
export const networkSourceFailures = {
  ...proxyFailures,
  'source.url-holds-password': {
    title: 'The address contains a password',
    detail: 'The address of {host} contains a user name or password.',
    remedy: 'Remove it from the address; store a proxy credential under a name and give that name.',
    exitCode: exitCodes.badAnswers,
  },
  'source.dns': {
    title: 'The server name is not known',
    detail: 'The name {host} cannot be resolved ({cause}).',
    remedy: 'Check the address and this computer’s DNS; behind a proxy, set the proxy.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.refused': {
    title: 'The server refused the connection',
    detail: '{host} refused the connection.',
    remedy: 'Check the address, the port and the firewall between.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.unreachable': {
    title: 'The server cannot be reached',
    detail: '{host} cannot be reached: {cause}.',
    remedy: 'Check this computer’s network and the firewall; behind a proxy, set the proxy.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.tls-untrusted': {
    title: 'The server’s certificate is not trusted',
    detail: 'No certificate authority known to this computer stands behind {host} ({cause}).',
    remedy: 'If your network inspects TLS, add its authority’s PEM file to extraCertificates.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.tls-wrong-name': {
    title: 'The server’s certificate is for another name',
    detail: 'The certificate that {host} showed is not for that name.',
    remedy: 'Check the address; a network that inspects or redirects connections also causes this.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.tls-wrong-time': {
    title: 'The server’s certificate is not valid now',
    detail: 'The certificate that {host} showed is not valid at this time ({cause}).',
    remedy: 'Check the clock of this computer; if it is right, the server needs a new certificate.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.tls-failed': {
    title: 'No secure connection',
    detail: 'A secure connection to {host} could not be made: {cause}.',
    remedy: 'Check that the address is meant for https, and the firewall or proxy between.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.certificate-unreadable': {
    title: 'An extra certificate cannot be used',
    detail: 'The certificate file {path} cannot be used: {cause}.',
    remedy: 'Give a PEM file that this account may read, or remove it from extraCertificates.',
    exitCode: exitCodes.badAnswers,
  },
  'source.not-found': {
    title: 'The server does not have the catalog',
    detail: '{url} was answered with {status}: there is nothing under this address.',
    remedy: 'Check the address of the catalog.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.forbidden': {
    title: 'The server does not hand out the catalog',
    detail: '{url} was answered with {status}: access is not allowed.',
    remedy: 'Allow this address on the proxy, the firewall or the server.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.server-error': {
    title: 'The server has a problem',
    detail: '{url} was answered with {status}.',
    remedy: 'Try again later; if it lasts, ask whoever runs the server or the proxy.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.unexpected-answer': {
    title: 'The server answered unexpectedly',
    detail: '{url} was answered with {status}.',
    remedy: 'Check the address of the catalog and any proxy or gateway between.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.html': {
    title: 'A web page came instead of the catalog',
    detail: '{url} was answered with a web page ({found}): an error page, or a sign-in page of the network.',
    remedy: 'Open the address in a browser on this computer, sign in to the network or correct the address.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.encoded': {
    title: 'The catalog was re-encoded on its way',
    detail: '{url} was answered with content encoding {encoding}, which was not asked for.',
    remedy: 'Switch compression off for this address on the proxy, gateway or server.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.empty': {
    title: 'The server sent an empty file',
    detail: '{url} was answered without any content.',
    remedy: 'Check the address; if it is right, try again later.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.cut-off': {
    title: 'The download was cut off',
    detail: '{url} ended after {received} of {promised} bytes.',
    remedy: 'Run again: the download continues where it stopped.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.too-long': {
    title: 'The server sent more than it promised',
    detail: '{url} sent more than the promised {promised} bytes.',
    remedy: 'Check the proxy, gateway or server between: it damages what it passes on.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.changed-midway': {
    title: 'The catalog changed during the download',
    detail: '{url} offers another file than the one whose download had begun.',
    remedy: 'Run again: the download starts over with the new file.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.wrong-range': {
    title: 'The server sent another part than the one asked for',
    detail: '{url} was asked for the bytes from {wanted} on and answered with “{found}”.',
    remedy: 'Run again: the download starts over. If it lasts, check the proxy or gateway between.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.too-many-redirects': {
    title: 'The server redirects in circles',
    detail: '{url} was redirected more than {limit} times.',
    remedy: 'Check the address of the catalog, and sign-in pages of the network.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.redirect-refused': {
    title: 'A redirection was refused',
    detail: '{url} was redirected to {target}: {cause}.',
    remedy: 'Check the address of the catalog, and sign-in pages of the network.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.stalled': {
    title: 'The server stopped sending',
    detail: 'Nothing came from {url} for {seconds} seconds.',
    remedy: 'Check the network and the proxy; run again and the download continues where it stopped.',
    exitCode: exitCodes.sourceUnreachable,
  },
} as const satisfies Record<string, FailureText>;
