type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that the environment names for a URL, or null to connect directly. HTTP_PROXY, HTTPS_PROXY and
 * NO_PROXY are read in lower and upper case, lower case first as curl does; an address without a scheme is
 * taken as http.
 */
export function proxyFromEnvironment(url: URL, environment: Environment): string | null {
  if (isExempt(url, readVariable(environment, 'no_proxy'))) return null;
  const named = readVariable(environment, url.protocol === 'https:' ? 'https_proxy' : 'http_proxy');
  if (named === '') return null;
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(named) ? named : `http://${named}`;
}

/**
 * Whether NO_PROXY exempts a URL. Entries are separated by commas or spaces: `*`, a host name (which covers
 * its subdomains, with or without a leading dot or `*.`), or either with `:port`.
 */
function isExempt(url: URL, noProxy: string): boolean {
  const host = bare(url.hostname);
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => entry === '*' || entryCovers(entry, host, port));
}

function entryCovers(entry: string, host: string, port: string): boolean {
  const [, name = '', wantedPort] = /^(\[[^\]]*\]|[^:]*|.*:.*:.*?)(?::(\d+))?$/.exec(entry) ?? [];
  if (wantedPort !== undefined && wantedPort !== port) return false;
  const domain = bare(name).replace(/^\*?\./, '');
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

/** IPv6 addresses are written with and without brackets. */
function bare(host: string): string {
  return host.toLowerCase().replace(/^\[|\]$/g, '');
}

function readVariable(environment: Environment, lowerCaseName: string): string {
  return (environment[lowerCaseName] || environment[lowerCaseName.toUpperCase()] || '').trim();
}
