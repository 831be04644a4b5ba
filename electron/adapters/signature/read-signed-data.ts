import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { message } from '../../shared/texts/message.ts';
import { Unreadable } from './judgement.ts';
import { type Certificate, encoded, serialText, toCertificate } from './read-certificate.ts';

/** One signer of a PKCS#7 message, as encoded. Source: RFC 2315, 9.2 and RFC 5652, 5.3. */
export interface Signer {
  readonly issuer: string;
  readonly serialNumber: string;
  /** Object identifiers. */
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  /** The bytes that are signed: the signed attributes as a SET. */
  readonly signedBytes: Uint8Array;
  readonly signedAttributes: readonly Attribute[];
  readonly signature: Uint8Array;
  readonly unsignedAttributes: readonly Attribute[];
}

export interface Attribute {
  readonly type: string;
  readonly values: readonly asn1js.AsnType[];
}

/** A PKCS#7 SignedData with its one signer. */
export interface SignedMessage {
  readonly contentType: string;
  /** The content without its own tag and length: what the message digest covers. */
  readonly content: Uint8Array;
  /** The content's parsed element. */
  readonly contentElement: asn1js.AsnType;
  readonly certificates: readonly Certificate[];
  readonly signer: Signer;
}

const signedDataType = '1.2.840.113549.1.7.2';
const mostCertificates = 64;

/** Reads a PKCS#7 ContentInfo that holds SignedData with content and one signer. Throws on anything else. */
export function readSignedMessage(element: asn1js.AsnType): SignedMessage {
  const contentInfo = new pkijs.ContentInfo({ schema: element });
  if (contentInfo.contentType !== signedDataType)
    throw new Unreadable(message('signatureCauses', 'notSignedData'));
  const data = new pkijs.SignedData({ schema: contentInfo.content });
  const contentElement: asn1js.AsnType | undefined = data.encapContentInfo.eContent;
  if (!contentElement) throw new Unreadable(message('signatureCauses', 'noContent'));
  const [signer, ...more] = data.signerInfos;
  if (!signer || more.length > 0)
    throw new Unreadable(message('signatureCauses', 'signerCount', { count: data.signerInfos.length }));
  const certificates = (data.certificates ?? []).filter((entry) => entry instanceof pkijs.Certificate);
  if (certificates.length > mostCertificates)
    throw new Unreadable(message('signatureCauses', 'certificateCount', { count: certificates.length }));
  return {
    contentType: data.encapContentInfo.eContentType,
    content: valueBytes(contentElement),
    contentElement,
    certificates: certificates.map(toCertificate),
    signer: toSigner(signer),
  };
}

/** Takes apart a SignerInfo. Throws where it names its certificate in another way than by issuer and number. */
export function toSigner(info: pkijs.SignerInfo): Signer {
  if (!(info.sid instanceof pkijs.IssuerAndSerialNumber))
    throw new Unreadable(message('signatureCauses', 'signerUnnamed'));
  if (!info.signedAttrs) throw new Unreadable(message('signatureCauses', 'noSignedAttributes'));
  return {
    issuer: encoded(info.sid.issuer.toSchema()),
    serialNumber: serialText(info.sid.serialNumber),
    digestAlgorithm: info.digestAlgorithm.algorithmId,
    signatureAlgorithm: info.signatureAlgorithm.algorithmId,
    signedBytes: new Uint8Array(info.signedAttrs.encodedValue),
    signedAttributes: attributesOf(info.signedAttrs),
    signature: new Uint8Array(info.signature.getValue()),
    unsignedAttributes: info.unsignedAttrs ? attributesOf(info.unsignedAttrs) : [],
  };
}

/** The only value of the only attribute of `type`, or null where it is absent. Throws where there are more. */
export function onlyValue(attributes: readonly Attribute[], type: string): asn1js.AsnType | null {
  const values = attributes.filter((attribute) => attribute.type === type).flatMap(({ values: all }) => all);
  if (values.length > 1)
    throw new Unreadable(message('signatureCauses', 'attributeValues', { type, count: values.length }));
  return values[0] ?? null;
}

function attributesOf(set: pkijs.SignedAndUnsignedAttributes): Attribute[] {
  return set.attributes.map(({ type, values }) => ({ type, values }));
}

/** An element's content; of an OCTET STRING the octets, also when it came in pieces. */
function valueBytes(element: asn1js.AsnType): Uint8Array {
  if (element instanceof asn1js.OctetString) return new Uint8Array(element.getValue());
  const headerBytes = element.idBlock.blockLength + element.lenBlock.blockLength;
  return element.valueBeforeDecodeView.subarray(headerBytes);
}
