import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { asItIs } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';

/** Digest algorithms that are accepted. Source of the identifiers: NIST CSOR, hash algorithms. */
const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Signature algorithms that are accepted; `rsaEncryption` leaves the digest to the signer's own field. */
const signatures: Readonly<Record<string, { readonly key: 'rsa' | 'ec'; readonly digest: string | null }>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa', digest: null },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
};

/** Names of refused algorithms, for the message. */
const refusedNames: Readonly<Record<string, Message>> = {
  '1.2.840.113549.2.5': asItIs('MD5'),
  '1.3.14.3.2.26': asItIs('SHA-1'),
  '1.2.840.113549.1.1.4': message('signatureCauses', 'md5WithRsa'),
  '1.2.840.113549.1.1.5': message('signatureCauses', 'sha1WithRsa'),
  '1.2.840.10045.4.1': message('signatureCauses', 'sha1WithEcdsa'),
};

/** Shorter keys can be broken; much longer ones only cost time. */
const rsaBits = { fewest: 2048, most: 16_384 } as const;
const curves: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/** What a check of a signature came to. */
export type SignatureCheck =
  | { readonly kind: 'good' }
  | { readonly kind: 'bad'; readonly cause: Message }
  | { readonly kind: 'weak'; readonly algorithm: Message };

export interface SignatureToCheck {
  /** Object identifiers; the digest's is null where the signature algorithm must say it. */
  readonly signatureAlgorithm: string;
  readonly digestAlgorithm: string | null;
  /** SubjectPublicKeyInfo, base64 of DER. */
  readonly publicKey: string;
  readonly signedBytes: Uint8Array;
  readonly signature: Uint8Array;
}

/** Node's name of an accepted digest algorithm, or null. */
export function acceptedDigest(algorithm: string): string | null {
  return digests[algorithm] ?? null;
}

/** What people call an algorithm that is refused. */
export function algorithmName(algorithm: string): Message {
  return refusedNames[algorithm] ?? message('signatureCauses', 'algorithm', { identifier: algorithm });
}

/** The digest of `bytes` by an accepted algorithm of Node's name. */
export function digestOf(algorithm: string, bytes: Uint8Array): Buffer {
  return createHash(algorithm).update(bytes).digest();
}

/** Checks a signature by RSA (PKCS #1 v1.5) or ECDSA; never throws. */
export function checkSignature(check: SignatureToCheck): SignatureCheck {
  const algorithm = signatures[check.signatureAlgorithm];
  if (!algorithm) return { kind: 'weak', algorithm: algorithmName(check.signatureAlgorithm) };
  const stated = check.digestAlgorithm === null ? null : acceptedDigest(check.digestAlgorithm);
  if (check.digestAlgorithm !== null && stated === null)
    return { kind: 'weak', algorithm: algorithmName(check.digestAlgorithm) };
  const digest = algorithm.digest ?? stated;
  if (digest === null || (stated !== null && stated !== digest))
    return { kind: 'bad', cause: message('signatureCauses', 'contradicting') };
  const key = readKey(check.publicKey);
  if (!key || key.asymmetricKeyType !== algorithm.key)
    return { kind: 'bad', cause: message('signatureCauses', 'keyUnfit') };
  const weakness = weaknessOf(key);
  if (weakness) return { kind: 'weak', algorithm: weakness };
  return verify(digest, check.signedBytes, key, check.signature)
    ? { kind: 'good' }
    : { kind: 'bad', cause: message('signatureCauses', 'mismatch') };
}

function readKey(publicKey: string): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

function weaknessOf(key: KeyObject): Message | null {
  const { modulusLength = 0, namedCurve = 'unnamed' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec') {
    return curves.has(namedCurve) ? null : message('signatureCauses', 'curve', { name: namedCurve });
  }
  const accepted = modulusLength >= rsaBits.fewest && modulusLength <= rsaBits.most;
  return accepted ? null : message('signatureCauses', 'rsaBits', { bits: modulusLength });
}
