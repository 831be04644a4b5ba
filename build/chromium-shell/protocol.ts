import { notImplemented } from './refuse.ts';

type RequestHandler = (request: Request) => Response | Promise<Response>;

const privileged = new Set<string>();
const handlers = new Map<string, RequestHandler>();

/** Schemes of the app's own, answered by the main process. */
export const protocol = {
  registerSchemesAsPrivileged(
    schemes: readonly { scheme: string; privileges?: { standard?: boolean; secure?: boolean } }[],
  ): void {
    for (const { scheme, privileges } of schemes) {
      // The address that Chromium sees is standard and secure; anything less cannot be imitated.
      if (!privileges?.standard || !privileges.secure)
        throw notImplemented(`scheme ${scheme} without an origin`);
      privileged.add(scheme);
    }
  },
  handle(scheme: string, handler: RequestHandler): void {
    if (!privileged.has(scheme))
      throw notImplemented(`scheme ${scheme}, which was not registered as privileged`);
    handlers.set(scheme, handler);
  },
};

/** The app's answer to a request for one of its own addresses, or null for everything else. */
export async function answerRequest(url: string, method: string): Promise<Response | null> {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  return handler ? handler(new Request(url, { method })) : null;
}
