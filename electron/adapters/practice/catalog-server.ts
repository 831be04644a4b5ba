import { type FileHandle, open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { catalogFileName } from '../../shared/catalog-facts.ts';
import { answerRequest } from './answer-request.ts';

/** The version of the catalog that is published at the moment. */
export interface PublishedCatalog {
  readonly path: string;
  /** Strong validator, with its quotes. */
  readonly etag: string;
  readonly lastModified: Date;
}

export interface CatalogServerRequest {
  /** 0 for any free port. */
  readonly port: number;
  /** What the server calls itself at `/`, so that a second start can tell who holds the port. */
  readonly identity: string;
  /** Asked at every request, so that a published version counts from the next request on. */
  current(): PublishedCatalog | null;
  /** Speed of each download: loopback would be over before one can watch it. */
  readonly bytesPerSecond: number;
}

export interface CatalogServer {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

const chunkBytes = 256 * 1024;

/** Serves the published catalog on loopback. Null when the port is taken. */
export function startCatalogServer(request: CatalogServerRequest): Promise<CatalogServer | null> {
  const server = createServer((asked, answer) => {
    // A client that goes away, or a file that cannot be read: the connection ends, and the client sees it.
    serve(request, asked, answer).catch((error: Error) => answer.destroy(error));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen({ host: '127.0.0.1', port: request.port }, () => resolve(running(server)));
  });
}

function running(server: Server): CatalogServer {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return {
    port: address.port,
    url: catalogUrl(address.port),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

export function catalogUrl(port: number): string {
  return `http://127.0.0.1:${port}/${catalogFileName}`;
}

async function serve(
  request: CatalogServerRequest,
  asked: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(asked.url ?? '/', 'http://127.0.0.1');
  if (pathname === '/') {
    answer.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(request.identity);
    return;
  }
  const catalog = pathname === `/${catalogFileName}` ? request.current() : null;
  if (catalog === null) {
    answer.writeHead(404, { 'content-length': 0 }).end();
    return;
  }
  const file = await open(catalog.path);
  try {
    const { size } = await file.stat();
    const decided = answerRequest(asked.method ?? 'GET', asked.headers, { ...catalog, sizeBytes: size });
    answer.writeHead(decided.status, decided.headers);
    if (decided.slice === null) {
      answer.end();
      return;
    }
    const { first, last } = decided.slice;
    await pipeline(paced(file, first, last, request.bytesPerSecond), answer);
  } finally {
    await file.close();
  }
}

async function* paced(
  file: FileHandle,
  first: number,
  last: number,
  bytesPerSecond: number,
): AsyncGenerator<Buffer> {
  const startedAt = performance.now();
  for (let position = first; position <= last; ) {
    const buffer = Buffer.alloc(Math.min(chunkBytes, last - position + 1));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) throw new Error('the catalog became shorter while it was served');
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
    const dueMs = ((position - first) / bytesPerSecond) * 1000;
    await wait(Math.max(0, dueMs - (performance.now() - startedAt)));
  }
}
