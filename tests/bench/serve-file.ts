import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves the file of the first argument on a free loopback port, says which, and goes on until it is killed. */
async function serve(): Promise<void> {
  const [, , file = ''] = process.argv;
  const { size } = await stat(file);
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-length': size, etag: '"bench"' });
    createReadStream(file, { highWaterMark: 1024 * 1024 }).pipe(response);
  });
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`);
  });
}

void serve();
