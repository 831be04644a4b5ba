import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isAppUrl } from './app-address.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** Types of the files that the renderer's build makes; a file of another type is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Stands in index.html for the nonce of each response. */
const noncePlaceholder = '__CSP_NONCE__';

/** Answers requests for the window's pages with files of `root`, and everything else with 404. */
export function serveAppFiles(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const file = request.method === 'GET' ? await findAppFile(root, request.url) : null;
    const contentType = file === null ? undefined : contentTypes[path.extname(file)];
    if (file === null || contentType === undefined) return new Response('Not found', { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const content = await readFile(file);
    const body = contentType.startsWith('text/html')
      ? content.toString('utf8').replaceAll(noncePlaceholder, nonce)
      : new Uint8Array(content);
    return new Response(body, {
      headers: {
        'content-type': contentType,
        'content-security-policy': contentSecurityPolicy(nonce),
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    });
  };
}

/**
 * The file of `root` that an address names; null where there is none, and where the address or a link in the
 * way leads out of `root`.
 */
export async function findAppFile(root: string, url: string): Promise<string | null> {
  const wanted = isAppUrl(url) ? decodePath(new URL(url).pathname) : null;
  if (wanted === null) return null;
  try {
    const realRoot = await realpath(root);
    const file = await realpath(path.join(realRoot, wanted));
    return file.startsWith(realRoot + path.sep) ? file : null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Null for what is no plain path: broken escapes, null bytes, and backslashes, which Windows takes for slashes. */
function decodePath(pathname: string): string | null {
  try {
    const decoded = decodeURIComponent(pathname);
    return decoded.includes('\0') || decoded.includes('\\') ? null : decoded;
  } catch {
    return null;
  }
}
