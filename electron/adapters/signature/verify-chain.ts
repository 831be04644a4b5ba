import { type CertificatePath, findPathFault, findPaths, purposes } from '../../core/certificate-chain.ts';
import { type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { checkSignature } from './algorithms.ts';
import { type Judgement, refuse } from './judgement.ts';
import type { Certificate } from './read-certificate.ts';

const purposeNames: Readonly<Record<string, Message>> = {
  [purposes.codeSigning]: message('signatureCauses', 'signingCode'),
  [purposes.timestamping]: message('signatureCauses', 'timestamps'),
};

export interface ChainToVerify {
  readonly leaf: Certificate;
  readonly others: readonly Certificate[];
  readonly purpose: string;
  readonly at: Date;
}

/** Succeeds where the certificates lead to a trusted root at all, whatever they are worth. */
export function requireTrust(
  judgement: Judgement,
  { leaf, others }: Pick<ChainToVerify, 'leaf' | 'others'>,
): Result<void> {
  const { paths, endsAt } = findPaths(leaf, others, judgement.roots);
  if (paths.length > 0) return succeed(undefined);
  return refuse(judgement, 'catalog.signer-not-trusted', { signer: leaf.name, root: endsAt });
}

/** Succeeds where one path from the leaf to a trusted root holds in every signature and rule at that time. */
export function verifyChain(judgement: Judgement, chain: ChainToVerify): Result<void> {
  const { leaf, others, purpose, at } = chain;
  let verdict = requireTrust(judgement, chain);
  if (!verdict.ok) return verdict;
  const { paths } = findPaths(leaf, others, judgement.roots);
  for (const [index, path] of paths.entries()) {
    const pathVerdict = verifyPath(judgement, path, purpose, at);
    if (pathVerdict.ok) return pathVerdict;
    if (index === 0) verdict = pathVerdict;
  }
  return verdict;
}

function verifyPath(
  judgement: Judgement,
  path: CertificatePath<Certificate>,
  purpose: string,
  at: Date,
): Result<void> {
  const issued = verifyIssuers(judgement, path);
  if (!issued.ok) return issued;
  const fault = findPathFault(path, purpose, at);
  if (!fault) return succeed(undefined);
  const subject = fault.certificate.name;
  const judgedAt = at.toISOString();
  switch (fault.kind) {
    case 'expired': {
      const notAfter = fault.certificate.notAfter.toISOString();
      return refuse(judgement, 'catalog.signature-expired', { subject, notAfter, judgedAt });
    }
    case 'not yet valid': {
      const notBefore = fault.certificate.notBefore.toISOString();
      return refuse(judgement, 'catalog.signature-not-yet-valid', { subject, notBefore, judgedAt });
    }
    case 'purpose':
      return refuse(judgement, 'catalog.purpose-not-allowed', {
        subject,
        purpose: purposeNames[purpose] ?? asItIs(purpose),
      });
    case 'rule':
      return refuse(judgement, 'catalog.certificate-invalid', { subject, cause: fault.cause });
  }
}

/** Checks each certificate's signature by the key above it; the root is trusted without one. */
function verifyIssuers(judgement: Judgement, path: CertificatePath<Certificate>): Result<void> {
  for (const [index, certificate] of path.entries()) {
    const issuer = path[index + 1];
    if (!issuer) break;
    const check = checkSignature({ ...certificate, digestAlgorithm: null, publicKey: issuer.publicKey });
    if (check.kind === 'weak')
      return refuse(judgement, 'catalog.weak-algorithm', {
        what: message('signatureCauses', 'certificateOf', { name: certificate.name }),
        algorithm: check.algorithm,
      });
    if (check.kind === 'bad')
      return refuse(judgement, 'catalog.certificate-invalid', {
        subject: certificate.name,
        cause: message('signatureCauses', 'notIssuedBy', { issuer: issuer.name }),
      });
  }
  return succeed(undefined);
}
