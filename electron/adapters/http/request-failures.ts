import { errorCodeOf } from '../../core/file-error.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import type { networkCauses } from '../../shared/texts/en/network-causes.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import type { ProxyInUse } from './proxy-in-use.ts';

/** An address fit for people and logs: without user, password, query and fragment, which may hold secrets. */
export function shownUrl(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

const untrusted = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_UNTRUSTED',
  'CERT_SIGNATURE_FAILURE',
  'INVALID_CA',
]);

const connectionCauses: Readonly<Record<string, keyof typeof networkCauses>> = {
  ETIMEDOUT: 'silent',
  UND_ERR_CONNECT_TIMEOUT: 'silent',
  EHOSTUNREACH: 'noRoute',
  ENETUNREACH: 'noNetwork',
  ECONNRESET: 'reset',
  UND_ERR_SOCKET: 'closed',
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'nameUnknown',
  EAI_AGAIN: 'noNameServer',
};

/** What an error before the answer means: a request that never got one. */
export function failureOfRequestError(error: unknown, url: URL, proxy: ProxyInUse | null): Failure {
  const subject = rootOf(error);
  const code = errorCodeOf(subject) ?? '';
  const said = subject instanceof Error ? subject.message : String(subject);
  const host = url.host;
  const secure = tlsFailure(code, host, said);
  if (secure !== null) return secure;
  if (proxy !== null) return proxyFailure(code, said, host, proxy);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return failure('source.dns', { host: url.hostname, cause: asItIs(code) });
  }
  if (code === 'ECONNREFUSED') return failure('source.refused', { host });
  return failure('source.unreachable', { host, cause: causeOf(code, said) });
}

/**
 * What a 407 means, or null when the status means something else: which proxy it was, and whether a credential
 * had been given. tinyproxy answers a wrong password with 401, as if it were the server; no credential was
 * meant for the server, so the proxy's was meant.
 */
function proxyAuthenticationFailure(status: number, proxy: ProxyInUse): Failure | null {
  const { address, credentialOrigin } = proxy;
  if (credentialOrigin !== null && (status === 407 || status === 401)) {
    return failure('source.proxy-refused-credential', { proxy: address, status, origin: credentialOrigin });
  }
  return status === 407 ? failure('source.proxy-wants-credential', { proxy: address }) : null;
}

/** What an answer's status means that is neither the catalog nor a redirection. */
export function failureOfStatus(status: number, url: URL, proxy: ProxyInUse | null): Failure {
  const params = { url: shownUrl(url), status };
  const proxysOwn = proxy === null ? null : proxyAuthenticationFailure(status, proxy);
  if (proxysOwn !== null) return proxysOwn;
  if (status === 404 || status === 410) return failure('source.not-found', params);
  if (status === 401 || status === 403 || status === 451) return failure('source.forbidden', params);
  if (status >= 500 || status === 408 || status === 429) return failure('source.server-error', params);
  return failure('source.unexpected-answer', params);
}

function tlsFailure(code: string, host: string, said: string): Failure | null {
  if (untrusted.has(code)) return failure('source.tls-untrusted', { host, cause: asItIs(code) });
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'UND_ERR_PRX_TLS') {
    return failure('source.tls-wrong-name', { host });
  }
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    return failure('source.tls-wrong-time', { host, cause: asItIs(code) });
  }
  if (/^(ERR_SSL_|ERR_TLS_|CERT_|EPROTO$)/.test(code)) {
    const cause = code === 'EPROTO' ? message('networkCauses', 'noTlsAnswer') : asItIs(code);
    return failure('source.tls-failed', { host, cause });
  }
  // Node gives this one no code of its own.
  if (/before secure TLS connection/.test(said)) {
    return failure('source.tls-failed', { host, cause: message('networkCauses', 'closed') });
  }
  return null;
}

function proxyFailure(code: string, said: string, host: string, proxy: ProxyInUse): Failure {
  // undici tells what the proxy itself answered in the messages of general errors alone:
  // “Proxy response (403) !== 200 when HTTP Tunneling”, “Proxy Authentication Required (407)”.
  const [, status] = /^Proxy (?:response|Authentication Required) \((\d{3})\)/.exec(said) ?? [];
  if (status !== undefined) {
    const params = { proxy: proxy.address, status: Number(status), host };
    return proxyAuthenticationFailure(params.status, proxy) ?? failure('source.proxy-refused', params);
  }
  return failure('source.proxy-unreachable', { proxy: proxy.address, cause: causeOf(code, said) });
}

function causeOf(code: string, said: string): Message {
  const known = connectionCauses[code];
  return known === undefined ? asItIs(code === '' ? said : code) : message('networkCauses', known);
}

/** Node bundles the errors of a host's several addresses; the last one speaks for them. */
function rootOf(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return rootOf(error.errors.at(-1));
  return error;
}
