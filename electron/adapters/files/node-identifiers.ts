import { createHash, randomUUID } from 'node:crypto';
import type { Identifiers } from '../../ports/identifiers.ts';

/** Identifiers and fingerprints by Node's own cryptography. */
export function createNodeIdentifiers(): Identifiers {
  return {
    newId: randomUUID,
    fingerprint: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}
