/** Scheme of the window's own pages; nothing else is ever loaded. */
export const appScheme = 'app';
export const appHost = 'pkgsource';
export const appStartUrl = `${appScheme}://${appHost}/index.html`;

/** Whether an address belongs to the window's own pages. Anything that is no address does not. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === `${appScheme}:` && host === appHost;
}
