import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';

/** Serves one file, with the validators of a real server: `node serve-catalog.cjs FILE ADDRESS PORT`. */
const [file = '', address = '', port = ''] = process.argv.slice(2);

createServer((request, response) => {
  void stat(file).then(({ size, mtimeMs }) => {
    const etag = `"${size}-${Math.round(mtimeMs)}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, {
      'content-length': size,
      etag,
      'last-modified': new Date(mtimeMs).toUTCString(),
      'content-type': 'application/vnd.ms-cab-compressed',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
}).listen(Number(port), address, () => process.stdout.write('listening\n'));
