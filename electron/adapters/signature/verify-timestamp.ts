import { purposes } from '../../core/certificate-chain.ts';
import { type Failure, failureMessage } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { acceptedDigest, algorithmName, digestOf } from './algorithms.ts';
import { type Judgement, readOrRefuse, refuse } from './judgement.ts';
import type { Certificate } from './read-certificate.ts';
import type { Signer } from './read-signed-data.ts';
import { namesCertificate, readTimestamp, type Timestamp } from './read-timestamp.ts';
import { verifyChain } from './verify-chain.ts';
import { type SignerToVerify, verifySigner } from './verify-signer.ts';

const contentTypes = { timestampInfo: '1.2.840.113549.1.9.16.1.4', data: '1.2.840.113549.1.7.1' } as const;

/**
 * The time that a timestamp service vouches for, or null where the signature carries no timestamp.
 * A timestamp that is there must hold: its imprint, its signature, its own chain and purpose, at its own time.
 */
export function verifyTimestamp(
  judgement: Judgement,
  signer: Signer,
  certificates: readonly Certificate[],
): Result<Date | null> {
  const read = readOrRefuse(judgement, 'catalog.timestamp-invalid', () => readTimestamp(signer));
  if (!read.ok || read.value === null) return read.ok ? succeed(null) : read;
  const timestamp = read.value;
  const imprint = verifyImprint(judgement, timestamp, signer.signature);
  if (!imprint.ok) return imprint;
  const subject = signerOf(timestamp, signer.signature, certificates);
  const service = verifySigner(judgement, subject);
  if (!service.ok) return asTimestampFailure(judgement, service.failure);
  const named = verifyNamed(judgement, timestamp, service.value);
  if (!named.ok) return named;
  const chain = verifyChain(judgement, {
    leaf: service.value,
    others: subject.certificates,
    purpose: purposes.timestamping,
    at: timestamp.time,
  });
  return chain.ok ? succeed(timestamp.time) : asTimestampFailure(judgement, chain.failure);
}

/** A token's content is its statement; a countersignature signs the signature itself (RFC 2985, 5.3.6). */
function signerOf(
  timestamp: Timestamp,
  signature: Uint8Array,
  certificates: readonly Certificate[],
): SignerToVerify {
  if (timestamp.kind === 'countersignature')
    return { signer: timestamp.signer, contentType: contentTypes.data, content: signature, certificates };
  const { signer, content, certificates: own } = timestamp.message;
  return {
    signer,
    contentType: contentTypes.timestampInfo,
    content,
    certificates: [...own, ...certificates],
  };
}

function verifyImprint(judgement: Judgement, timestamp: Timestamp, signature: Uint8Array): Result<void> {
  if (timestamp.kind === 'countersignature') return succeed(undefined);
  if (timestamp.message.contentType !== contentTypes.timestampInfo)
    return refuse(judgement, 'catalog.timestamp-invalid', {
      cause: message('signatureCauses', 'otherContent'),
    });
  const algorithm = acceptedDigest(timestamp.imprint.algorithm);
  if (algorithm === null)
    return refuse(judgement, 'catalog.weak-algorithm', {
      what: message('signatureCauses', 'timestamp'),
      algorithm: algorithmName(timestamp.imprint.algorithm),
    });
  if (digestOf(algorithm, signature).equals(timestamp.imprint.digest)) return succeed(undefined);
  return refuse(judgement, 'catalog.timestamp-invalid', {
    cause: message('signatureCauses', 'otherSignature'),
  });
}

function verifyNamed(judgement: Judgement, timestamp: Timestamp, certificate: Certificate): Result<void> {
  if (timestamp.kind === 'countersignature') return succeed(undefined);
  const named = readOrRefuse(judgement, 'catalog.timestamp-invalid', () =>
    namesCertificate(timestamp.message.signer, certificate),
  );
  if (!named.ok) return named;
  if (named.value) return succeed(undefined);
  const cause = message('signatureCauses', 'otherCertificate', { name: certificate.name });
  return refuse(judgement, 'catalog.timestamp-invalid', { cause });
}

/** Says that it is the timestamp that fails; a weak algorithm keeps its own name. */
function asTimestampFailure(judgement: Judgement, cause: Failure): Result<never> {
  if (cause.code === 'catalog.weak-algorithm') return failWith(cause);
  return refuse(judgement, 'catalog.timestamp-invalid', { cause: failureMessage(cause, 'detail') });
}
