import type { CatalogVerifier } from '../../ports/catalog-verifier.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import type { Secrets } from '../../ports/secrets.ts';
import type { CatalogSourceSetting } from '../../shared/answers.ts';

export type InternetSetting = Extract<CatalogSourceSetting, { readonly kind: 'internet' }>;

export interface HttpLimits {
  /** A connection that brings no byte for so long is given up. The whole may take any time. */
  readonly stallMs: number;
  /** Redirections followed in a row. */
  readonly redirects: number;
  /** Room that must be left on the disk when the catalog lies there. */
  readonly spareBytes: number;
}

export const usualHttpLimits: HttpLimits = {
  stallMs: 30_000,
  redirects: 5,
  spareBytes: 64 * 1024 * 1024,
};

export interface HttpSourceDependencies {
  readonly verifier: CatalogVerifier;
  readonly files: Files;
  readonly clock: Clock;
  /** From [0, 1), for the jitter of retries. */
  random(): number;
  readonly secrets: Secrets;
  /** Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are looked up for the proxy setting `system`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The proxy that the operating system itself names for a URL (WinHTTP), or null; asked after the environment. */
  readonly systemProxy?: (url: URL) => Promise<string | null>;
  /** Certificate authorities of the operating system's own store as PEM, where it is no file (Windows). */
  readonly systemCertificates?: () => Promise<readonly string[]>;
  readonly limits?: Partial<HttpLimits>;
}

/** What the way to a server depends on, whatever is asked of it. */
export type RouteDependencies = Pick<
  HttpSourceDependencies,
  'files' | 'secrets' | 'environment' | 'systemProxy' | 'systemCertificates'
>;
export type RouteSetting = Pick<InternetSetting, 'proxy' | 'extraCertificates'>;
