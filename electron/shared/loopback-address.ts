/** Whether a URL leads to this computer itself, so that reaching it needs no network. False for what is no URL. */
export function leadsToThisComputer(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
