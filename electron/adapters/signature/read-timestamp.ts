import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { message } from '../../shared/texts/message.ts';
import { Unreadable } from './judgement.ts';
import type { Certificate } from './read-certificate.ts';
import {
  onlyValue,
  readSignedMessage,
  type SignedMessage,
  type Signer,
  toSigner,
} from './read-signed-data.ts';

/** Unsigned attributes that hold a timestamp of the signature: Microsoft's for RFC 3161, and PKCS #9's own. */
const attributes = {
  token: '1.3.6.1.4.1.311.3.3.1',
  counterSignature: '1.2.840.113549.1.9.6',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

const sha256 = '2.16.840.1.101.3.4.2.1';

/** A timestamp as a signature carries it; who made it is still to be proven. */
export type Timestamp =
  | {
      readonly kind: 'RFC 3161';
      readonly message: SignedMessage;
      readonly time: Date;
      /** What was stamped. */
      readonly imprint: { readonly algorithm: string; readonly digest: Uint8Array };
    }
  | { readonly kind: 'countersignature'; readonly signer: Signer; readonly time: Date };

/** Reads the signer's timestamp, or null where there is none. Throws where it is malformed. */
export function readTimestamp(signer: Signer): Timestamp | null {
  const token = onlyValue(signer.unsignedAttributes, attributes.token);
  if (token) return readToken(token);
  const counterSignature = onlyValue(signer.unsignedAttributes, attributes.counterSignature);
  return counterSignature ? readCounterSignature(counterSignature) : null;
}

/**
 * Whether the token names the certificate that must have made it. A token without that attribute names none.
 * Source: RFC 3161, 2.4.2, and RFC 5816 for the second form.
 */
export function namesCertificate(signer: Signer, certificate: Certificate): boolean {
  const second = onlyValue(signer.signedAttributes, attributes.signingCertificateV2);
  if (second) {
    const [head, ...rest] = firstIdentifierOf(second);
    if (head instanceof asn1js.OctetString) return isDigest(head, 'sha256', certificate);
    return objectIdOf(childrenOf(head)[0]) === sha256 && isDigest(rest[0], 'sha256', certificate);
  }
  const first = onlyValue(signer.signedAttributes, attributes.signingCertificate);
  // SHA-1 merely tells certificates apart here; the signature that covers it is judged by itself.
  return first !== null && isDigest(firstIdentifierOf(first)[0], 'sha1', certificate);
}

function readToken(element: asn1js.AsnType): Timestamp {
  const message = readSignedMessage(element);
  const info = pkijs.TSTInfo.fromBER(Uint8Array.from(message.content));
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  return {
    kind: 'RFC 3161',
    message,
    time: validTime(info.genTime),
    imprint: { algorithm: hashAlgorithm.algorithmId, digest: new Uint8Array(hashedMessage.getValue()) },
  };
}

function readCounterSignature(element: asn1js.AsnType): Timestamp {
  const signer = toSigner(new pkijs.SignerInfo({ schema: element }));
  const time = onlyValue(signer.signedAttributes, attributes.signingTime);
  if (!(time instanceof asn1js.UTCTime || time instanceof asn1js.GeneralizedTime))
    throw new Unreadable(message('signatureCauses', 'noTime'));
  return { kind: 'countersignature', signer, time: validTime(time.toDate()) };
}

function validTime(time: Date): Date {
  if (Number.isNaN(time.getTime())) throw new Unreadable(message('signatureCauses', 'notATime'));
  return time;
}

/** The fields of the first certificate's identifier: SigningCertificate → certs → ESSCertID. */
function firstIdentifierOf(attribute: asn1js.AsnType): readonly asn1js.AsnType[] {
  return childrenOf(childrenOf(childrenOf(attribute)[0])[0]);
}

function childrenOf(element: asn1js.AsnType | undefined): readonly asn1js.AsnType[] {
  if (element instanceof asn1js.Sequence) return element.valueBlock.value;
  throw new Unreadable(message('signatureCauses', 'nameMalformed'));
}

function objectIdOf(element: asn1js.AsnType | undefined): string | null {
  return element instanceof asn1js.ObjectIdentifier ? element.getValue() : null;
}

function isDigest(hash: asn1js.AsnType | undefined, algorithm: string, { der }: Certificate): boolean {
  if (!(hash instanceof asn1js.OctetString)) return false;
  return createHash(algorithm).update(der).digest().equals(new Uint8Array(hash.getValue()));
}
