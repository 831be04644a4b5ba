import path from 'node:path';
import { makeSampleCatalog } from '../../electron/adapters/practice/sign-sample-catalog.ts';
import * as authorities from '../../electron/adapters/practice/signing-authority.ts';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';

const programs = createNodePrograms();

export interface CatalogRecipe {
  /** File name in the authority's parent folder, or an absolute path. */
  readonly target: string;
  /** Creation date stated inside (ISO 8601). */
  readonly date?: string;
  /** Size of the payload; the cabinet is some 8 KiB larger. */
  readonly payloadBytes?: number;
  /** Makes payloads of the same size differ. */
  readonly seed?: number;
  /** Time of the timestamp; null for none, now by default. */
  readonly timestamp?: Date | null;
}

/** An authority for tests: its root, and catalogs that it signed. */
export interface TestAuthority extends authorities.SigningAuthority {
  /** Makes a signed catalog and returns its path. */
  makeCatalog(recipe: CatalogRecipe): Promise<string>;
}

/** Makes root, intermediate, signer and timestamp authority in `<folder>/authority` (about two seconds). */
export async function makeSigningAuthority(folder: string): Promise<TestAuthority> {
  const authority = await authorities.makeSigningAuthority(programs, path.join(folder, 'authority'));
  return {
    ...authority,
    makeCatalog: async ({ target, date, payloadBytes, seed, timestamp }) => {
      const at = path.resolve(folder, target);
      await makeSampleCatalog(programs, authority, {
        target: at,
        date: date ?? '2026-06-09T17:00:00Z',
        payload: noise(payloadBytes ?? 64 * 1024, seed ?? 1),
        ...(timestamp === undefined ? {} : { timestamp }),
      });
      return at;
    },
  };
}

/** Reproducible bytes that do not compress (xorshift32). */
export function noise(sizeBytes: number, seed: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(sizeBytes / 4));
  let state = (seed * 0x9e3779b1) >>> 0 || 1;
  for (let index = 0; index < words.length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[index] = state >>> 0;
  }
  return new Uint8Array(words.buffer, 0, sizeBytes);
}
