import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { ServerCertificate } from './test-certificates.ts';

export interface ReceivedCall {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

export interface WebhookReceiver {
  readonly origin: string;
  readonly calls: readonly ReceivedCall[];
  stop(): Promise<void>;
}

export interface ReceiverRecipe {
  readonly certificate?: ServerCertificate;
  /** Status of the answer to each call, counted from 1; `silent` never answers. */
  readonly answer?: (call: number) => number | 'silent';
}

/** Starts a receiver of webhooks on a free loopback port. */
export async function startWebhookReceiver(recipe: ReceiverRecipe = {}): Promise<WebhookReceiver> {
  const { certificate, answer = () => 200 } = recipe;
  const calls: ReceivedCall[] = [];
  const server = certificate === undefined ? createServer() : createTlsServer(certificate);
  server.on('request', async (request, response) => {
    const body: unknown = await json(request);
    calls.push({ path: request.url ?? '', headers: request.headers, body });
    const status = answer(calls.length);
    if (status === 'silent') return;
    response.writeHead(status).end('some answer');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    calls,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
