import { proxyFromEnvironment } from '../../core/proxy-choice.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import type { RouteDependencies, RouteSetting } from './http-source-dependencies.ts';

/** The proxy on the way to a URL. */
export interface ProxyInUse {
  /** Scheme, name and port: fit for people and logs. */
  readonly address: string;
  /** Where the address was found, for people. */
  readonly origin: Message;
  /** Where user and password come from, for people; null without any. */
  readonly credentialOrigin: Message | null;
  /** Value of `Proxy-Authorization`; secret. */
  readonly authorization: string | null;
}

/** Finds the proxy for `url` as the setting wants it, with its credential; null connects directly. */
export async function proxyFor(
  url: URL,
  setting: RouteSetting['proxy'],
  deps: RouteDependencies,
): Promise<Result<ProxyInUse | null>> {
  if (setting === 'none') return succeed(null);
  if (setting === 'system') return systemProxyFor(url, deps);
  const proxy = parseProxy(setting.url, message('networkCauses', 'siteSettings'));
  if (!proxy.ok) return proxy;
  if (proxy.value.credentialOrigin !== null) {
    // Settings are readable by others: a password in the address would not stay one.
    const params = { host: proxy.value.address };
    return failWith(failure('source.url-holds-password', params, 'catalog.proxy.url'));
  }
  if (setting.credential === undefined) return proxy;
  const credential = await deps.secrets.read(setting.credential);
  if (!credential.ok) return credential;
  return succeed({
    ...proxy.value,
    credentialOrigin: message('networkCauses', 'secretEntry', { name: setting.credential }),
    authorization: basic(credential.value.user, credential.value.password),
  });
}

async function systemProxyFor(url: URL, deps: RouteDependencies): Promise<Result<ProxyInUse | null>> {
  const fromEnvironment = proxyFromEnvironment(url, deps.environment);
  if (fromEnvironment !== null) return parseProxy(fromEnvironment, message('networkCauses', 'environment'));
  const fromSystem = (await deps.systemProxy?.(url)) ?? null;
  return fromSystem === null
    ? succeed(null)
    : parseProxy(fromSystem, message('networkCauses', 'operatingSystem'));
}

function parseProxy(text: string, origin: Message): Result<ProxyInUse> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    // What cannot be parsed may hold a password anywhere: only what stands before the last @ is left out.
    return failWith(failure('source.proxy-unusable', { proxy: text.replace(/^.*@/, '…@'), origin }));
  }
  const hasCredential = url.username !== '' || url.password !== '';
  return succeed({
    address: url.origin,
    origin,
    credentialOrigin: hasCredential ? origin : null,
    authorization: hasCredential ? basic(decoded(url.username), decoded(url.password)) : null,
  });
}

/** Many write a password as it is: a percent sign that begins no escape stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** RFC 7617; UTF-8, which is what it recommends for names beyond ASCII. */
function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}
