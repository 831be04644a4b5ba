import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** Why a catalog is refused: not a cabinet, damaged, not genuine, older. Refusal changes nothing. */
export const catalogFailures = {
  'catalog.not-a-cabinet': {
    title: 'The file is not a cabinet',
    detail: '{path} does not begin like a cabinet file; its first bytes are {found}.',
    remedy: 'Check where the file comes from and fetch wsusscn2.cab again.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.html-page': {
    title: 'The file is a web page',
    detail: '{path} holds an HTML page instead of a catalog.',
    remedy: 'Check the address: a proxy or a sign-in page may have answered in the place of the server.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.truncated': {
    title: 'The catalog is cut short',
    detail: '{path} has {sizeBytes} bytes, but its header promises {expectedBytes}.',
    remedy: 'Fetch the catalog again; the copy or the download broke off.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.trailing-data': {
    title: 'The catalog has data after its end',
    detail: '{path} has {sizeBytes} bytes, but its header promises {expectedBytes}: the rest is not signed.',
    remedy: 'Fetch the catalog again from where Microsoft publishes it.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.header-damaged': {
    title: 'The header of the catalog is damaged',
    detail: '{path} begins like a cabinet, but {cause}.',
    remedy: 'Fetch the catalog again.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.unsigned': {
    title: 'The catalog is not signed',
    detail: '{path} is a cabinet without a signature.',
    remedy: 'Fetch the catalog from where Microsoft publishes it; an unsigned one is never distributed.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.signature-unreadable': {
    title: 'The signature of the catalog cannot be read',
    detail: 'The signature in {path} is damaged or of an unknown form: {cause}.',
    remedy: 'Fetch the catalog again.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.digest-mismatch': {
    title: 'The catalog was damaged or changed',
    detail: 'The content of {path} is not what {signer} signed.',
    remedy: 'Fetch the catalog again; if it fails again, do not use that source.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.signature-invalid': {
    title: 'The signature of the catalog is not valid',
    detail: 'The signature in {path} was not made with the key of {signer}, or was changed since: {cause}.',
    remedy: 'Fetch the catalog again; if it fails again, do not use that source.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.signer-not-trusted': {
    title: 'The signer of the catalog is not trusted',
    detail:
      '{path} is signed by {signer}, whose certificates end at {root}. Expected is Microsoft Corporation, or a signer whose certificates end at a root that you trust.',
    remedy:
      'Fetch the catalog from Microsoft, or add the root to the trusted ones when the signer is your own.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.signature-expired': {
    title: 'The signature of the catalog has expired',
    detail:
      'The certificate of {subject} is valid until {notAfter}; the signature in {path} counts as of {judgedAt}.',
    remedy: 'Fetch a newer catalog. A signature outlives its certificate only with a timestamp.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.signature-not-yet-valid': {
    title: 'The signature of the catalog is not valid yet',
    detail:
      'The certificate of {subject} is valid from {notBefore}; the signature in {path} counts as of {judgedAt}.',
    remedy: 'Check the clock of this computer, then try again.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.purpose-not-allowed': {
    title: 'The certificate may not be used for this',
    detail: 'The certificate of {subject} in {path} is not made for {purpose}.',
    remedy: 'Fetch the catalog from Microsoft, or sign your own with a certificate made for {purpose}.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.certificate-invalid': {
    title: 'A certificate of the signature is not valid',
    detail: 'The certificate of {subject} in {path} breaks the rules of its chain: {cause}.',
    remedy: 'Fetch the catalog from Microsoft, or have the certificate issued again when it is your own.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.timestamp-invalid': {
    title: 'The timestamp of the signature is not valid',
    detail: 'The signature in {path} carries a timestamp that does not hold: {cause}.',
    remedy: 'Fetch the catalog again; if it fails again, do not use that source.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.weak-algorithm': {
    title: 'The signature uses a weak algorithm',
    detail: '{what} in {path} uses {algorithm}, which is not accepted.',
    remedy: 'Fetch a catalog that is signed with SHA-256 and keys of 2048 bits or more.',
    exitCode: exitCodes.catalogRefused,
  },
  'catalog.root-unreadable': {
    title: 'A trusted root cannot be read',
    detail: '{path} cannot be used as a trusted root: {cause}.',
    remedy: 'Give the path of a PEM file with the certificate of a certification authority.',
    exitCode: exitCodes.badAnswers,
  },
  'catalog.older': {
    title: 'The catalog is older than the installed one',
    detail: 'The source offers the catalog of {offered}, but PkgSource holds the one of {installed}.',
    remedy: 'Put a newer catalog there, or allow an older one with --allow-older.',
    exitCode: exitCodes.catalogRefused,
  },
} as const satisfies Record<string, FailureText>;
