/** The proxy that WinHTTP uses for the whole computer, as `netsh winhttp` sets it. */
export interface WinHttpProxy {
  /** `proxy:8080`, or one for each scheme: `http=one:80;https=two:443`. */
  readonly proxy: string;
  /** `<local>;*.example.com`, empty where nothing is exempt. */
  readonly bypass: string;
}

const headerBytes = 12;
const proxyIsUsed = 2;
/** Nobody has longer ones; a damaged length must not lead far away. */
const longestTextBytes = 32 * 1024;

/**
 * Reads the registry value WinHttpSettings; null where it says to connect directly, or is damaged.
 * Layout (little-endian): two numbers, flags (bit 1: a proxy is used), then twice a length and that many characters.
 * Source: `WinHttpGetDefaultProxyConfiguration` in Wine's dlls/winhttp/session.c.
 */
export function parseWinHttpSettings(bytes: Uint8Array): WinHttpProxy | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || (view.getUint32(8, true) & proxyIsUsed) === 0) return null;
  const proxy = readText(view, headerBytes);
  if (proxy === null || proxy.text === '') return null;
  const bypass = readText(view, proxy.end);
  return { proxy: proxy.text, bypass: bypass?.text ?? '' };
}

function readText(view: DataView, at: number): { readonly text: string; readonly end: number } | null {
  if (at + 4 > view.byteLength) return null;
  const length = view.getUint32(at, true);
  const end = at + 4 + length;
  if (length > longestTextBytes || end > view.byteLength) return null;
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 4, length);
  return { text: String.fromCodePoint(...bytes).replace(/\0+$/, ''), end };
}

/** The proxy for a URL, with its scheme; null to connect directly. */
export function proxyFromWinHttp(url: URL, { proxy, bypass }: WinHttpProxy): string | null {
  if (words(bypass).some((entry) => isExempt(url, entry))) return null;
  const wanted = url.protocol.slice(0, -1);
  const entries = words(proxy).map((entry) => /^(?:(\w+)=)?(.+)$/.exec(entry) ?? []);
  const named = entries.find(([, scheme]) => scheme?.toLowerCase() === wanted);
  const [, , address] = named ?? entries.find(([, scheme]) => scheme === undefined) ?? [];
  if (address === undefined) return null;
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
}

/** Entries are separated by semicolons or spaces. Source: Microsoft, WINHTTP_PROXY_INFO. */
function words(list: string): string[] {
  return list.split(/[;\s]+/).filter((entry) => entry !== '');
}

/** `<local>` is every name without a dot; `*` stands for anything; a scheme and a port narrow an entry. */
function isExempt(url: URL, entry: string): boolean {
  const host = url.hostname.toLowerCase();
  if (entry.toLowerCase() === '<local>') return !/[.:]/.test(host);
  const [, scheme, pattern = '', port] = /^(?:(\w+):\/\/)?(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [];
  if (scheme !== undefined && `${scheme.toLowerCase()}:` !== url.protocol) return false;
  const usual = url.protocol === 'https:' ? '443' : '80';
  if (port !== undefined && port !== (url.port === '' ? usual : url.port)) return false;
  return pattern !== '' && matches(host, pattern.toLowerCase());
}

/** Piece by piece, without a pattern that could be made to take for ever. */
function matches(host: string, pattern: string): boolean {
  const pieces = pattern.split('*');
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return host === first;
  if (!host.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = host.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return host.length - last.length >= at && host.endsWith(last);
}
