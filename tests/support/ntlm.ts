import { createHmac, randomBytes } from 'node:crypto';

const signature = Buffer.from('NTLMSSP\0', 'latin1');

/** Flags of a server that offers NTLMv2 with Unicode names. Source: MS-NLMP, section 2.2.2.5. */
const challengeFlags =
  0x0000_0001 | 0x0000_0004 | 0x0000_0200 | 0x0000_8000 | 0x0001_0000 | 0x0008_0000 | 0x0080_0000;

export interface NtlmAccount {
  readonly domain: string;
  readonly user: string;
  readonly password: string;
}

/** The kind of an NTLM message (1: negotiate, 3: authenticate), or null for something else. */
export function ntlmMessageKind(message: Buffer): number | null {
  return message.subarray(0, 8).equals(signature) ? message.readUInt32LE(8) : null;
}

/** A challenge as a domain's server sends it. Format: MS-NLMP, section 2.2.1.2. */
export function makeChallenge(domain: string, computer: string) {
  const nonce = randomBytes(8);
  const target = Buffer.from(domain, 'utf16le');
  const info = Buffer.concat([
    ...[attribute(2, domain), attribute(1, computer), attribute(4, domain), attribute(3, computer)],
    attribute(0, ''),
  ]);
  const header = Buffer.alloc(48);
  signature.copy(header);
  header.writeUInt32LE(2, 8);
  writeField(header, 12, target.length, 48);
  header.writeUInt32LE(challengeFlags, 20);
  nonce.copy(header, 24);
  writeField(header, 40, info.length, 48 + target.length);
  return { nonce, message: Buffer.concat([header, target, info]) };
}

function attribute(id: number, value: string): Buffer {
  const text = Buffer.from(value, 'utf16le');
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(text.length, 2);
  return Buffer.concat([head, text]);
}

function writeField(into: Buffer, at: number, length: number, offset: number): void {
  into.writeUInt16LE(length, at);
  into.writeUInt16LE(length, at + 2);
  into.writeUInt32LE(offset, at + 4);
}

/**
 * The account that answered the challenge, its NTLMv2 response checked against its password; null for a wrong one,
 * and for NTLMv1, which a domain of today refuses. Format: MS-NLMP, sections 2.2.1.3 and 3.3.2.
 */
export function verifyAnswer(
  message: Buffer,
  nonce: Buffer,
  accounts: readonly NtlmAccount[],
): NtlmAccount | null {
  const response = readField(message, 20);
  const domain = readField(message, 28).toString('utf16le');
  const user = readField(message, 36).toString('utf16le');
  const account = accounts.find(
    (each) =>
      each.user.toLowerCase() === user.toLowerCase() && each.domain.toLowerCase() === domain.toLowerCase(),
  );
  if (account === undefined || response.length <= 24) return null;
  const hash = md4(Buffer.from(account.password, 'utf16le'));
  const key = hmac(hash, Buffer.from(user.toUpperCase() + domain, 'utf16le'));
  const proof = hmac(key, Buffer.concat([nonce, response.subarray(16)]));
  return proof.equals(response.subarray(0, 16)) ? account : null;
}

function readField(message: Buffer, at: number): Buffer {
  const offset = message.readUInt32LE(at + 4);
  return message.subarray(offset, offset + message.readUInt16LE(at));
}

function hmac(key: Buffer, text: Buffer): Buffer {
  return createHmac('md5', key).update(text).digest();
}

/** Words of 32 bits and shifts of the three rounds of MD4, which OpenSSL 3 keeps from Node. Source: RFC 1320. */
const rounds = [
  { order: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], shifts: [3, 7, 11, 19], added: 0 },
  { order: [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15], shifts: [3, 5, 9, 13], added: 0x5a827999 },
  {
    order: [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
    shifts: [3, 9, 11, 15],
    added: 0x6ed9eba1,
  },
] as const;

/** MD4 of `text`, on which the hash of a Windows password rests. */
export function md4(text: Buffer): Buffer {
  const padded = Buffer.alloc((((text.length + 8) >> 6) + 1) << 6);
  text.copy(padded);
  padded[text.length] = 0x80;
  padded.writeUInt32LE(text.length * 8, padded.length - 8);
  let state: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < padded.length; at += 64) {
    const mixed = mixBlock(padded.subarray(at, at + 64), state);
    state = state.map((word, index) => (word + (mixed[index] ?? 0)) >>> 0);
  }
  const digest = Buffer.alloc(16);
  state.forEach((word, index) => {
    digest.writeUInt32LE(word, index * 4);
  });
  return digest;
}

function mixBlock(block: Buffer, state: readonly number[]): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  rounds.forEach(({ order, shifts, added }, round) => {
    order.forEach((word, step) => {
      const sum = (a + choose(round, b, c, d) + block.readUInt32LE(word * 4) + added) >>> 0;
      const shift = shifts[step % 4] ?? 0;
      [a, d, c, b] = [d, c, b, ((sum << shift) | (sum >>> (32 - shift))) >>> 0];
    });
  });
  return [a, b, c, d];
}

function choose(round: number, x: number, y: number, z: number): number {
  if (round === 0) return (x & y) | (~x & z);
  if (round === 1) return (x & y) | (x & z) | (y & z);
  return x ^ y ^ z;
}
