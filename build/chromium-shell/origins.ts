/**
 * Chromium cannot be taught the `app:` scheme from outside, so `app://host/path` is shown to it as
 * `https://host.app.localhost/path`: a secure origin of its own that never leaves the computer. Requests to it
 * are answered by interception; the name is never looked up.
 */
const suffix = '.localhost';

/** The address that Chromium loads for an address of a registered scheme. */
export function toBrowserUrl(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url);
  return `https://${host}.${protocol.slice(0, -1)}${suffix}${pathname}${search}${hash}`;
}

/** The address as the app knows it; addresses outside the registered schemes are returned as they are. */
export function toAppUrl(browserUrl: string): string {
  const { protocol, host, pathname, search, hash } = new URL(browserUrl);
  const match = /^(.+)\.([a-z]+)$/.exec(host.endsWith(suffix) ? host.slice(0, -suffix.length) : '');
  if (protocol !== 'https:' || !match) return browserUrl;
  return `${match[2]}://${match[1]}${pathname}${search}${hash}`;
}
