import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { CertificateFacts } from '../../core/certificate-chain.ts';
import { message } from '../../shared/texts/message.ts';
import { Unreadable } from './judgement.ts';
import { readElement } from './read-element.ts';

/** A certificate as the rules see it, and what proves who issued it. */
export interface Certificate extends CertificateFacts {
  /** The whole certificate. */
  readonly der: Uint8Array;
  /** The bytes that the issuer signed. */
  readonly signedBytes: Uint8Array;
  readonly signature: Uint8Array;
  /** Object identifier. */
  readonly signatureAlgorithm: string;
}

/** Object identifiers of the extensions that are read. Source: RFC 5280, 4.2.1. */
const extensions = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  crlDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const;

const known: ReadonlySet<string> = new Set(Object.values(extensions));

/** Reads a DER certificate. Throws on any other bytes. */
export function readCertificate(der: Uint8Array): Certificate {
  return toCertificate(new pkijs.Certificate({ schema: readElement(der) }));
}

/** Takes from a parsed certificate what the rules need. Throws where an extension is malformed. */
export function toCertificate(certificate: pkijs.Certificate): Certificate {
  return {
    der: new Uint8Array(certificate.toSchema().toBER()),
    name: nameForPeople(certificate.subject),
    subject: encoded(certificate.subject.toSchema()),
    issuer: encoded(certificate.issuer.toSchema()),
    issuerName: nameForPeople(certificate.issuer),
    serialNumber: serialText(certificate.serialNumber),
    publicKey: encoded(certificate.subjectPublicKeyInfo.toSchema()),
    notBefore: certificate.notBefore.value,
    notAfter: certificate.notAfter.value,
    ...extensionFacts(certificate.extensions ?? []),
    signedBytes: certificate.tbsView,
    signature: certificate.signatureValue.valueBlock.valueHexView,
    signatureAlgorithm: certificate.signatureAlgorithm.algorithmId,
  };
}

/** How serial numbers are compared: hexadecimal digits of the encoded integer. */
export function serialText(serial: asn1js.Integer): string {
  return Buffer.from(serial.valueBlock.valueHexView).toString('hex');
}

/** How names are compared: base64 of their DER encoding. */
export function encoded(schema: { toBER(): ArrayBuffer }): string {
  return Buffer.from(schema.toBER()).toString('base64');
}

function extensionFacts(
  all: readonly pkijs.Extension[],
): Pick<
  CertificateFacts,
  'keyId' | 'issuerKeyId' | 'authority' | 'keyUsages' | 'purposes' | 'unknownCritical'
> {
  if (new Set(all.map((extension) => extension.extnID)).size !== all.length)
    throw new Unreadable(message('signatureCauses', 'extensionTwice'));
  const value = <T>(id: string, type: abstract new (...args: never[]) => T): T | null => {
    const extension = all.find((candidate) => candidate.extnID === id);
    if (!extension) return null;
    if (extension.parsedValue instanceof type) return extension.parsedValue;
    throw new Unreadable(message('signatureCauses', 'extensionMalformed', { extension: id }));
  };
  const usages = value(extensions.keyUsage, asn1js.BitString)?.valueBlock.valueHexView[0];
  const constraints = value(extensions.basicConstraints, pkijs.BasicConstraints);
  const keyId = value(extensions.subjectKeyId, asn1js.OctetString);
  const issuerKeyId = value(extensions.authorityKeyId, pkijs.AuthorityKeyIdentifier)?.keyIdentifier;
  return {
    keyId: keyId ? octets(keyId) : null,
    issuerKeyId: issuerKeyId ? octets(issuerKeyId) : null,
    authority: constraints?.cA ? { pathLength: pathLength(constraints) } : null,
    // Bits of KeyUsage (RFC 5280, 4.2.1.3): digitalSignature, nonRepudiation; keyCertSign.
    keyUsages:
      usages === undefined ? null : { signs: (usages & 0xc0) !== 0, certifies: (usages & 0x04) !== 0 },
    purposes: value(extensions.extendedKeyUsage, pkijs.ExtKeyUsage)?.keyPurposes ?? null,
    unknownCritical: all
      .filter((extension) => extension.critical && !known.has(extension.extnID))
      .map((extension) => extension.extnID),
  };
}

function pathLength({ pathLenConstraint }: pkijs.BasicConstraints): number | null {
  if (pathLenConstraint === undefined) return null;
  // pkijs gives an integer of more than four bytes as an object; no chain is that long.
  return typeof pathLenConstraint === 'number' ? pathLenConstraint : Number.MAX_SAFE_INTEGER;
}

function octets(value: asn1js.OctetString): string {
  return Buffer.from(value.getValue()).toString('hex');
}

/** The common name, else unit or organization, safe for terminals and logs. Source of the identifiers: RFC 5280, appendix A.1. */
function nameForPeople(name: pkijs.RelativeDistinguishedNames): string {
  for (const type of ['2.5.4.3', '2.5.4.11', '2.5.4.10']) {
    const text: unknown = name.typesAndValues.find((part) => part.type === type)?.value.valueBlock.value;
    if (typeof text === 'string' && text !== '')
      return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 200);
  }
  return 'somebody without a name';
}
