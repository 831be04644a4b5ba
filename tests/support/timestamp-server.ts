import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as asn1js from 'asn1js';

/** A timestamp service of the older kind, before RFC 3161. */
export interface TimestampServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves Authenticode's first timestamp protocol on a loopback port: the request is base64 of
 * SEQUENCE { type, SEQUENCE { data, [0] OCTET STRING signature } }, the answer base64 of PKCS#7 over that signature.
 * Source: Microsoft, Time Stamping Authenticode Signatures.
 */
export async function startTimestampServer(certificate: string, key: string): Promise<TimestampServer> {
  const server = createServer((request, response) => {
    text(request)
      .then((body) => countersign(signatureIn(Buffer.from(body, 'base64')), certificate, key))
      .then(
        (answer) => {
          response.setHeader('content-type', 'application/octet-stream');
          response.end(answer.toString('base64'));
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function signatureIn(request: Buffer): Uint8Array {
  const octets = asn1js.fromBER(request).result;
  const found = findOctets(octets);
  if (!found) throw new Error('the request holds no signature');
  return new Uint8Array(found.getValue());
}

function findOctets(element: asn1js.AsnType): asn1js.OctetString | null {
  if (element instanceof asn1js.OctetString) return element;
  if (!(element instanceof asn1js.Constructed || element instanceof asn1js.Sequence)) return null;
  for (const child of element.valueBlock.value) {
    const found = findOctets(child);
    if (found) return found;
  }
  return null;
}

function countersign(signature: Uint8Array, certificate: string, key: string): Promise<Buffer> {
  const args = [
    ...['cms', '-sign', '-binary', '-nodetach', '-nosmimecap', '-md', 'sha256', '-outform', 'DER'],
    ...['-signer', certificate, '-inkey', key],
  ];
  return new Promise((resolve, reject) => {
    const child = execFile('openssl', args, { encoding: 'buffer' }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    child.stdin?.end(signature);
  });
}
