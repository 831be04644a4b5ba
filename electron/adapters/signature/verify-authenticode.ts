import * as asn1js from 'asn1js';
import { purposes } from '../../core/certificate-chain.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { algorithmName } from './algorithms.ts';
import { type Judgement, readOrRefuse, refuse, Unreadable } from './judgement.ts';
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
  const signed = readOrRefuse(judgement, 'catalog.signature-unreadable', () =>
    readSignedMessage(readElement(signature)),
  );
  if (!signed.ok) return signed;
  const sameDigest = verifyDigest(judgement, signed.value, digest);
  if (!sameDigest.ok) return sameDigest;
  const { signer, certificates } = signed.value;
  const signedBy = verifySigner(judgement, { ...signed.value, contentType: indirectDataType });
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

function verifyDigest(judgement: Judgement, signed: SignedMessage, digest: Uint8Array): Result<void> {
  const stated = readOrRefuse(judgement, 'catalog.signature-unreadable', () => readStatedDigest(signed));
  if (!stated.ok) return stated;
  if (stated.value.algorithm !== sha256)
    return refuse(judgement, 'catalog.weak-algorithm', {
      what: message('signatureCauses', 'catalogDigest'),
      algorithm: algorithmName(stated.value.algorithm),
    });
  if (Buffer.from(stated.value.digest).equals(digest)) return succeed(undefined);
  const signer = signed.certificates.find(
    ({ issuer, serialNumber }) =>
      issuer === signed.signer.issuer && serialNumber === signed.signer.serialNumber,
  );
  return refuse(judgement, 'catalog.digest-mismatch', {
    signer: signer?.name ?? message('signatureCauses', 'itsSigner'),
  });
}

/** The digest that the signature is about: SpcIndirectDataContent.messageDigest. Throws where it is not there. */
function readStatedDigest({ contentType, contentElement }: SignedMessage): {
  algorithm: string;
  digest: Uint8Array;
} {
  if (contentType !== indirectDataType) throw new Unreadable(message('signatureCauses', 'notAuthenticode'));
  const info = contentElement instanceof asn1js.Sequence ? contentElement.valueBlock.value[1] : undefined;
  const [algorithm, digest] = info instanceof asn1js.Sequence ? info.valueBlock.value : [];
  const identifier = algorithm instanceof asn1js.Sequence ? algorithm.valueBlock.value[0] : undefined;
  if (!(identifier instanceof asn1js.ObjectIdentifier) || !(digest instanceof asn1js.OctetString))
    throw new Unreadable(message('signatureCauses', 'noDigest'));
  return { algorithm: identifier.getValue(), digest: new Uint8Array(digest.getValue()) };
}
