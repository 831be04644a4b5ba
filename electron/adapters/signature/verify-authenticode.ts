import * as asn1js from 'asn1js';
import { purposes } from '../../core/certificate-chain.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { algorithmName } from './algorithms.ts';
import { type Judgement, readOrRefuse, refuse } from './judgement.ts';
import { readElement } from './read-element.ts';
import { readSignedMessage, type SignedMessage } from './read-signed-data.ts';
import { requireTrust, verifyChain } from './verify-chain.ts';
import { verifySigner } from './verify-signer.ts';
import { verifyTimestamp } from './verify-timestamp.ts';

/** Microsoft's content type SpcIndirectDataContent. Source: Windows Authenticode Portable Executable Signature Format. */
const indirectDataType = '1.3.6.1.4.1.311.2.1.4';
const sha256 = '2.16.840.1.101.3.4.2.1';

/** Who signed, and when a timestamp service saw it (null without a timestamp). */
export interface ProvenSignature {
  readonly signer: string;
  readonly signedAt: Date | null;
}

/**
 * Verifies an Authenticode signature (PKCS#7, DER) over a file whose Authenticode digest (SHA-256) is `digest`.
 * Checks digest, signature, timestamp, chains, purposes and validity. Asks no network: nothing is looked up about
 * revocation.
 */
export function verifyAuthenticode(
  judgement: Judgement,
  signature: Uint8Array,
  digest: Uint8Array,
): Result<ProvenSignature> {
  const message = readOrRefuse(judgement, 'catalog.signature-unreadable', () =>
    readSignedMessage(readElement(signature)),
  );
  if (!message.ok) return message;
  const sameDigest = verifyDigest(judgement, message.value, digest);
  if (!sameDigest.ok) return sameDigest;
  const { signer, certificates } = message.value;
  const signedBy = verifySigner(judgement, { ...message.value, contentType: indirectDataType });
  if (!signedBy.ok) return signedBy;
  const leaf = signedBy.value;
  const trusted = requireTrust(judgement, { leaf, others: certificates });
  if (!trusted.ok) return trusted;
  const signedAt = verifyTimestamp(judgement, signer, certificates);
  if (!signedAt.ok) return signedAt;
  const endsWithCertificate = leaf.purposes?.includes(purposes.lifetimeSigning) ?? false;
  const at = endsWithCertificate ? judgement.now : (signedAt.value ?? judgement.now);
  const chain = verifyChain(judgement, { leaf, others: certificates, purpose: purposes.codeSigning, at });
  return chain.ok ? succeed({ signer: leaf.name, signedAt: signedAt.value }) : chain;
}

function verifyDigest(judgement: Judgement, message: SignedMessage, digest: Uint8Array): Result<void> {
  const stated = readOrRefuse(judgement, 'catalog.signature-unreadable', () => readStatedDigest(message));
  if (!stated.ok) return stated;
  if (stated.value.algorithm !== sha256)
    return refuse(judgement, 'catalog.weak-algorithm', {
      what: 'The digest of the catalog',
      algorithm: algorithmName(stated.value.algorithm),
    });
  if (Buffer.from(stated.value.digest).equals(digest)) return succeed(undefined);
  const signer = message.certificates.find(
    ({ issuer, serialNumber }) =>
      issuer === message.signer.issuer && serialNumber === message.signer.serialNumber,
  );
  return refuse(judgement, 'catalog.digest-mismatch', { signer: signer?.name ?? 'its signer' });
}

/** The digest that the signature is about: SpcIndirectDataContent.messageDigest. Throws where it is not there. */
function readStatedDigest({ contentType, contentElement }: SignedMessage): {
  algorithm: string;
  digest: Uint8Array;
} {
  if (contentType !== indirectDataType) throw new Error('it is not an Authenticode signature');
  const info = contentElement instanceof asn1js.Sequence ? contentElement.valueBlock.value[1] : undefined;
  const [algorithm, digest] = info instanceof asn1js.Sequence ? info.valueBlock.value : [];
  const identifier = algorithm instanceof asn1js.Sequence ? algorithm.valueBlock.value[0] : undefined;
  if (!(identifier instanceof asn1js.ObjectIdentifier) || !(digest instanceof asn1js.OctetString))
    throw new Error('it states no digest');
  return { algorithm: identifier.getValue(), digest: new Uint8Array(digest.getValue()) };
}
