import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can be wrong with the proxy on the way to the catalog. */
export const proxyFailures = {
  'source.proxy-unusable': {
    title: 'The proxy address cannot be used',
    detail: 'The proxy {proxy} ({origin}) is not an http or https address.',
    remedy: 'Give the proxy as http://name:port.',
    exitCode: exitCodes.badAnswers,
  },
  'source.proxy-unreachable': {
    title: 'The proxy cannot be reached',
    detail: 'The proxy {proxy} cannot be reached: {cause}.',
    remedy: 'Check the name and port of the proxy, and that it is running.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.proxy-wants-credential': {
    title: 'The proxy asks for a user and password',
    detail: 'The proxy {proxy} answered 407: it wants a user and password, and none was given.',
    remedy: 'Store a credential for the proxy and name it in the site’s settings (proxy.credential).',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.proxy-refused-credential': {
    title: 'The proxy refused the user or password',
    detail: 'The proxy {proxy} answered {status}: it does not accept the credential from {origin}.',
    remedy: 'Store the right user and password under that name again.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'source.proxy-refused': {
    title: 'The proxy did not connect to the server',
    detail: 'The proxy {proxy} answered {status} when asked for {host}.',
    remedy: 'Allow this server on the proxy, and check that the proxy reaches it.',
    exitCode: exitCodes.sourceUnreachable,
  },
} as const satisfies Record<string, FailureText>;
