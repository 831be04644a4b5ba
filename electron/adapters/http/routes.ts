import type { Dispatcher } from 'undici';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { certificateAuthorities } from './certificate-authorities.ts';
import type { HttpLimits, RouteDependencies, RouteSetting } from './http-source-dependencies.ts';
import { type ProxyInUse, proxyFor } from './proxy-in-use.ts';

/** How a URL is reached. */
export interface Route {
  readonly dispatcher: Dispatcher;
  readonly proxy: ProxyInUse | null;
}

/** Ways to the hosts of one download; connects to nothing by itself. */
export interface Routes {
  to(url: URL): Promise<Result<Route>>;
  close(): Promise<void>;
}

export function createRoutes(
  setting: RouteSetting,
  deps: RouteDependencies,
  limits: Pick<HttpLimits, 'stallMs'>,
): Routes {
  const dispatchers = new Map<string, Dispatcher>();

  const open = async (url: URL, proxy: ProxyInUse | null): Promise<Result<Dispatcher>> => {
    const secure = url.protocol === 'https:' || proxy?.address.startsWith('https:') === true;
    const authorities = secure
      ? await certificateAuthorities(deps.files, setting.extraCertificates, deps.systemCertificates)
      : succeed([]);
    if (!authorities.ok) return authorities;
    return succeed(await createDispatcher(proxy, authorities.value, limits));
  };

  return {
    to: async (url) => {
      if (url.username !== '' || url.password !== '') {
        return failWith(failure('source.url-holds-password', { host: url.host }, 'catalog.url'));
      }
      const proxy = await proxyFor(url, setting.proxy, deps);
      if (!proxy.ok) return proxy;
      const key = `${url.protocol} ${proxy.value?.address ?? 'directly'}`;
      const known = dispatchers.get(key);
      if (known !== undefined) return succeed({ dispatcher: known, proxy: proxy.value });
      const opened = await open(url, proxy.value);
      if (!opened.ok) return opened;
      dispatchers.set(key, opened.value);
      return succeed({ dispatcher: opened.value, proxy: proxy.value });
    },
    close: async () => {
      await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.destroy()));
    },
  };
}

/** The HTTP client is loaded by whoever first needs it: most runs of the programs connect to nothing. */
async function createDispatcher(
  proxy: ProxyInUse | null,
  authorities: readonly string[],
  limits: Pick<HttpLimits, 'stallMs'>,
): Promise<Dispatcher> {
  const { Agent, Pool, ProxyAgent } = await import('undici');
  const connect = {
    ...(authorities.length > 0 ? { ca: [...authorities] } : {}),
    timeout: limits.stallMs,
    // TCP's own probes add nothing to the stall guard, and where they cannot be set (Wine) no connection is made.
    keepAlive: false,
  };
  // The stall guard watches every phase, the proxy's tunnel included, which undici's own limits leave out.
  const shared = { connections: 1, headersTimeout: 0, bodyTimeout: 0 };
  if (proxy === null) return new Agent({ ...shared, connect });
  return new ProxyAgent({
    ...shared,
    uri: proxy.address,
    ...(proxy.authorization === null ? {} : { token: proxy.authorization }),
    requestTls: connect,
    proxyTls: connect,
    clientFactory: (origin, options) => new Pool(origin, { ...options, ...shared }),
    // Plain http goes through the proxy as such: most proxies allow tunnels to port 443 alone.
    proxyTunnel: false,
  });
}
