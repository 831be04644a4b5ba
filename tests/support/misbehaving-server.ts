import { createHash } from 'node:crypto';
import * as http from 'node:http';
import * as https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What the server does with one request. Requests take the behaviours in order; the last one stays. */
export type Behaviour =
  | { readonly kind: 'serve' }
  /** Answers a range request with the whole. */
  | { readonly kind: 'ignore ranges' }
  /** Promises all and closes the connection after so many bytes of the body. */
  | { readonly kind: 'drop'; readonly afterBytes: number }
  /** Promises all and goes silent after so many bytes of the body. */
  | { readonly kind: 'stall'; readonly afterBytes: number }
  /** Accepts the request and never answers. */
  | { readonly kind: 'silence' }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: http.OutgoingHttpHeaders }
  | { readonly kind: 'page'; readonly type: string; readonly text: string }
  | { readonly kind: 'gzip' }
  | { readonly kind: 'empty' }
  /** A 206 without Content-Length whose body has so many bytes more (or fewer) than its Content-Range. */
  | { readonly kind: 'other length'; readonly byBytes: number }
  /** A 206 that says it begins elsewhere. */
  | { readonly kind: 'wrong range'; readonly contentRange: string }
  /** A 206 of a file with another ETag. */
  | { readonly kind: 'other etag' }
  | { readonly kind: 'redirect'; readonly to: string }
  /** Sends noise for ever, without a word about how much it will be. */
  | { readonly kind: 'endless' }
  /** Sends in pieces of so many bytes, one per turn of the event loop. */
  | { readonly kind: 'slow'; readonly pieceBytes: number };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
}

export interface MisbehavingServer {
  readonly url: string;
  readonly port: number;
  /** Every request that came, oldest first. */
  readonly seen: readonly SeenRequest[];
  /** Catalog requests from now on. */
  behave(...behaviours: Behaviour[]): void;
  /** Replaces what is served, and with it the ETag. */
  publish(content: Uint8Array, validators?: { etag?: string | null; lastModified?: string | null }): void;
  /** Closes its connections too. */
  close(): Promise<void>;
}

interface Published {
  readonly content: Buffer;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A real HTTP(S) server on a free loopback port that serves well until it is told to misbehave. */
export async function startServer(
  content: Uint8Array,
  tls?: { readonly key: string; readonly cert: string },
): Promise<MisbehavingServer> {
  let published = describePublished(content, {});
  let behaviours: Behaviour[] = [{ kind: 'serve' }];
  const seen: SeenRequest[] = [];
  const sockets = new Set<Socket>();

  const answer = (request: http.IncomingMessage, response: http.ServerResponse) => {
    seen.push({ method: request.method ?? '', path: request.url ?? '', headers: { ...request.headers } });
    const behaviour = (behaviours.length > 1 ? behaviours.shift() : behaviours[0]) ?? { kind: 'serve' };
    perform(behaviour, published, request, response);
  };
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/wsusscn2.cab`,
    port,
    seen,
    behave: (...next) => {
      behaviours = next;
    },
    publish: (next, validators = {}) => {
      published = describePublished(next, validators);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function describePublished(
  content: Uint8Array,
  { etag, lastModified }: { etag?: string | null; lastModified?: string | null },
): Published {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return {
    content: Buffer.from(content),
    etag: etag === undefined ? `"${digest}"` : etag,
    lastModified: lastModified === undefined ? 'Tue, 09 Jun 2026 17:00:00 GMT' : lastModified,
  };
}

function perform(
  behaviour: Behaviour,
  published: Published,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): void {
  switch (behaviour.kind) {
    case 'serve':
      serve(published, request, response, (body) => response.end(body));
      return;
    case 'slow':
      serve(published, request, response, (body) => drip(response, body, behaviour.pieceBytes));
      return;
    case 'drop':
      serve(published, request, response, (body) =>
        response.write(body.subarray(0, behaviour.afterBytes), () => response.destroy()),
      );
      return;
    case 'stall':
      serve(published, request, response, (body) => response.write(body.subarray(0, behaviour.afterBytes)));
      return;
    case 'ignore ranges':
      delete request.headers.range;
      serve(published, request, response, (body) => response.end(body));
      return;
    case 'silence':
      return;
    case 'status':
      response.writeHead(behaviour.status, { 'content-length': 0, ...behaviour.headers }).end();
      return;
    case 'page':
      response.writeHead(200, { 'content-type': behaviour.type }).end(behaviour.text);
      return;
    case 'gzip':
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(published.content));
      return;
    case 'empty':
      response.writeHead(200, { 'content-length': 0 }).end();
      return;
    case 'endless':
      response.writeHead(200, { 'content-type': 'application/vnd.ms-cab-compressed' });
      repeat(response, published.content);
      return;
    case 'redirect':
      response.writeHead(302, { location: behaviour.to }).end();
      return;
    default:
      misrange(behaviour, published, request, response);
  }
}

function misrange(
  behaviour: Extract<Behaviour, { kind: 'other length' | 'wrong range' | 'other etag' }>,
  { content, etag }: Published,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): void {
  const first = firstByteAsked(request) ?? 0;
  const rest = content.subarray(first);
  const headers = {
    'content-range': `bytes ${first}-${content.length - 1}/${content.length}`,
    etag: etag ?? '',
  };
  switch (behaviour.kind) {
    case 'other length': {
      const length = Math.max(0, rest.length + behaviour.byBytes);
      response.writeHead(206, headers).end(Buffer.concat([rest, content], length));
      return;
    }
    case 'wrong range':
      response.writeHead(206, { ...headers, 'content-range': behaviour.contentRange }).end(rest);
      return;
    case 'other etag':
      response.writeHead(206, { ...headers, etag: '"another"' }).end(rest);
  }
}

/** Serves as RFC 9110 wants it: If-None-Match, If-Modified-Since, Range with If-Range. */
function serve(
  { content, etag, lastModified }: Published,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  send: (body: Buffer) => unknown,
): void {
  const headers: http.OutgoingHttpHeaders = {
    'content-type': 'application/vnd.ms-cab-compressed',
    ...(etag === null ? {} : { etag }),
    ...(lastModified === null ? {} : { 'last-modified': lastModified }),
  };
  const { 'if-none-match': noneMatch, 'if-modified-since': modifiedSince } = request.headers;
  const held = noneMatch === undefined ? modifiedSince === lastModified : noneMatch === etag;
  if (held && (noneMatch ?? modifiedSince) !== undefined) {
    response.writeHead(304, headers).end();
    return;
  }
  const first = request.headers['if-range'] === etag ? firstByteAsked(request) : null;
  if (first !== null && first >= content.length) {
    response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end();
    return;
  }
  const body = content.subarray(first ?? 0);
  if (first !== null) headers['content-range'] = `bytes ${first}-${content.length - 1}/${content.length}`;
  response.writeHead(first === null ? 200 : 206, { ...headers, 'content-length': body.length });
  if (request.method === 'HEAD') response.end();
  else send(body);
}

function firstByteAsked(request: http.IncomingMessage): number | null {
  const [, first] = /^bytes=(\d+)-/.exec(request.headers.range ?? '') ?? [];
  return first === undefined ? null : Number(first);
}

function repeat(response: http.ServerResponse, body: Buffer): void {
  if (!response.destroyed) response.write(body, () => setImmediate(() => repeat(response, body)));
}

function drip(response: http.ServerResponse, body: Buffer, pieceBytes: number): void {
  if (response.destroyed) return;
  if (body.length <= pieceBytes) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, pieceBytes), () =>
    setImmediate(() => drip(response, body.subarray(pieceBytes), pieceBytes)),
  );
}
