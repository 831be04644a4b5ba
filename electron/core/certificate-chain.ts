import { type Message, message } from '../shared/texts/message.ts';
/** What the rules need to know of an X.509 certificate. Names and keys are compared as encoded (base64 of DER). */
export interface CertificateFacts {
  /** For people: common name, or what stands in its place. */
  readonly name: string;
  readonly subject: string;
  readonly issuer: string;
  /** The issuer's name, for people. */
  readonly issuerName: string;
  readonly serialNumber: string;
  readonly publicKey: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly keyId: string | null;
  readonly issuerKeyId: string | null;
  /** Null for an end entity. */
  readonly authority: { readonly pathLength: number | null } | null;
  /** Null where the certificate does not restrict them. */
  readonly keyUsages: { readonly signs: boolean; readonly certifies: boolean } | null;
  /** Object identifiers, or null where the certificate does not restrict them. */
  readonly purposes: readonly string[] | null;
  /** Critical extensions that this program does not know: they must be refused (RFC 5280, 4.2). */
  readonly unknownCritical: readonly string[];
}

export const purposes = {
  codeSigning: '1.3.6.1.5.5.7.3.3',
  timestamping: '1.3.6.1.5.5.7.3.8',
  any: '2.5.29.37.0',
  /** Microsoft: signatures end with the certificate, even with a timestamp. */
  lifetimeSigning: '1.3.6.1.4.1.311.10.3.13',
} as const;

/** Chains longer than this do not occur; a limit keeps hostile bags of certificates cheap. */
const longestPath = 8;
const mostPaths = 16;

/** Leaf first, trusted root last. */
export type CertificatePath<C extends CertificateFacts> = readonly [C, ...C[]];

/** Either paths to a trusted root, or the name of what the longest attempt ended at. */
export interface PathsFound<C extends CertificateFacts> {
  readonly paths: readonly CertificatePath<C>[];
  readonly endsAt: string;
}

/**
 * Finds the ways from `leaf` over `others` to one of `roots`, by names and key identifiers alone.
 * Signatures and rules are judged afterwards, on each path.
 */
export function findPaths<C extends CertificateFacts>(
  leaf: C,
  others: readonly C[],
  roots: readonly C[],
): PathsFound<C> {
  const candidates = [...roots, ...others.filter((other) => !roots.some((root) => isSame(root, other)))];
  const paths: CertificatePath<C>[] = [];
  let longest: CertificatePath<C> = [leaf];
  let open: CertificatePath<C>[] = [[leaf]];
  while (open.length > 0 && paths.length < mostPaths) {
    const next: CertificatePath<C>[] = [];
    for (const path of open) {
      const last = path.at(-1) ?? leaf;
      const root = roots.find((candidate) => isSame(candidate, last));
      if (root) {
        paths.push(path);
        continue;
      }
      if (path.length >= longest.length) longest = path;
      if (path.length < longestPath) next.push(...extend(path, candidates));
    }
    open = next.slice(0, mostPaths);
  }
  return { paths, endsAt: (longest.at(-1) ?? leaf).issuerName };
}

/** A rule that a path breaks. */
export type PathFault =
  | { readonly kind: 'expired' | 'not yet valid'; readonly certificate: CertificateFacts }
  | { readonly kind: 'purpose'; readonly certificate: CertificateFacts }
  | { readonly kind: 'rule'; readonly certificate: CertificateFacts; readonly cause: Message };

/** Judges a path by RFC 5280's rules for `purpose` at the time `at`; null when it holds. */
export function findPathFault(
  path: readonly CertificateFacts[],
  purpose: string,
  at: Date,
): PathFault | null {
  for (const [index, certificate] of path.entries()) {
    const fault =
      index === 0 ? faultOfLeaf(certificate, purpose) : faultOfAuthority(certificate, purpose, index - 1);
    if (fault) return fault;
    const unknown = certificate.unknownCritical[0];
    if (unknown) {
      const cause = message('signatureCauses', 'unknownExtension', { extension: unknown });
      return { kind: 'rule', certificate, cause };
    }
    if (at < certificate.notBefore) return { kind: 'not yet valid', certificate };
    if (at > certificate.notAfter) return { kind: 'expired', certificate };
  }
  return null;
}

function faultOfLeaf(certificate: CertificateFacts, purpose: string): PathFault | null {
  if (!certificate.purposes?.includes(purpose)) return { kind: 'purpose', certificate };
  if (certificate.keyUsages?.signs === false)
    return { kind: 'rule', certificate, cause: message('signatureCauses', 'mayNotSign') };
  return null;
}

/** `below`: authorities between this one and the leaf. */
function faultOfAuthority(certificate: CertificateFacts, purpose: string, below: number): PathFault | null {
  const { authority, keyUsages } = certificate;
  if (!authority) return { kind: 'rule', certificate, cause: message('signatureCauses', 'noAuthority') };
  if (authority.pathLength !== null && authority.pathLength < below)
    return {
      kind: 'rule',
      certificate,
      cause: message('signatureCauses', 'tooManyBelow', { allowed: authority.pathLength, found: below }),
    };
  if (keyUsages?.certifies === false)
    return { kind: 'rule', certificate, cause: message('signatureCauses', 'mayNotCertify') };
  const allowed = certificate.purposes;
  if (allowed && !allowed.includes(purpose) && !allowed.includes(purposes.any))
    return { kind: 'purpose', certificate };
  return null;
}

function extend<C extends CertificateFacts>(
  path: CertificatePath<C>,
  candidates: readonly C[],
): CertificatePath<C>[] {
  const last = path.at(-1) ?? path[0];
  return candidates
    .filter((candidate) => mayHaveIssued(candidate, last) && !path.some((known) => isSame(known, candidate)))
    .map((issuer) => [...path, issuer]);
}

function mayHaveIssued(issuer: CertificateFacts, subject: CertificateFacts): boolean {
  if (issuer.subject !== subject.issuer) return false;
  return issuer.keyId === null || subject.issuerKeyId === null || issuer.keyId === subject.issuerKeyId;
}

/** A trust anchor is a name and a key (RFC 5280, 6.1.1); its own signature says nothing. */
function isSame(one: CertificateFacts, other: CertificateFacts): boolean {
  return one.subject === other.subject && one.publicKey === other.publicKey;
}
