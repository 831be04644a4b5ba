import * as asn1js from 'asn1js';
import { type Result, succeed } from '../../shared/result.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { acceptedDigest, algorithmName, checkSignature, digestOf } from './algorithms.ts';
import { type Judgement, readOrRefuse, refuse, Unreadable } from './judgement.ts';
import type { Certificate } from './read-certificate.ts';
import { onlyValue, type Signer } from './read-signed-data.ts';

/** PKCS #9 attributes. Source: RFC 2985, 5.3. */
const attributes = { contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4' } as const;

export interface SignerToVerify {
  readonly signer: Signer;
  readonly contentType: string;
  readonly content: Uint8Array;
  readonly certificates: readonly Certificate[];
}

/**
 * Checks that the signer signed this content: its attributes name the content's type and digest, and its
 * certificate's key made the signature over them. Returns that certificate; whether to trust it is another question.
 */
export function verifySigner(judgement: Judgement, subject: SignerToVerify): Result<Certificate> {
  const { signer, content, contentType } = subject;
  const certificate = subject.certificates.find(
    ({ issuer, serialNumber }) => issuer === signer.issuer && serialNumber === signer.serialNumber,
  );
  if (!certificate)
    return refuse(judgement, 'catalog.signature-unreadable', {
      cause: message('signatureCauses', 'signerMissing'),
    });
  const refuseWeak = (algorithm: Message) => {
    const what = message('signatureCauses', 'signatureOf', { name: certificate.name });
    return refuse(judgement, 'catalog.weak-algorithm', { what, algorithm });
  };
  const refuseInvalid = (cause: Message) =>
    refuse(judgement, 'catalog.signature-invalid', { signer: certificate.name, cause });
  const digest = acceptedDigest(signer.digestAlgorithm);
  if (digest === null) return refuseWeak(algorithmName(signer.digestAlgorithm));
  const signed = readOrRefuse(judgement, 'catalog.signature-unreadable', () => readSignedAttributes(signer));
  if (!signed.ok) return signed;
  if (signed.value.contentType !== contentType) {
    return refuseInvalid(message('signatureCauses', 'otherContent'));
  }
  if (!digestOf(digest, content).equals(signed.value.messageDigest)) {
    return refuseInvalid(message('signatureCauses', 'digestMismatch'));
  }
  const check = checkSignature({ ...signer, publicKey: certificate.publicKey });
  if (check.kind === 'weak') return refuseWeak(check.algorithm);
  if (check.kind === 'bad') return refuseInvalid(check.cause);
  return succeed(certificate);
}

function readSignedAttributes(signer: Signer): { contentType: string; messageDigest: Uint8Array } {
  const contentType = onlyValue(signer.signedAttributes, attributes.contentType);
  const messageDigest = onlyValue(signer.signedAttributes, attributes.messageDigest);
  if (!(contentType instanceof asn1js.ObjectIdentifier))
    throw new Unreadable(message('signatureCauses', 'noContentType'));
  if (!(messageDigest instanceof asn1js.OctetString))
    throw new Unreadable(message('signatureCauses', 'noMessageDigest'));
  return {
    contentType: contentType.getValue(),
    messageDigest: new Uint8Array(messageDigest.getValue()),
  };
}
