import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runTool } from '../../electron/adapters/practice/run-tool.ts';
import {
  buildCabinet,
  makeSampleCatalog,
  signCabinet,
} from '../../electron/adapters/practice/sign-sample-catalog.ts';
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

/** Makes a cabinet like Microsoft's, unsigned. */
export async function makeUnsignedCatalog(
  folder: string,
  name: string,
  payload: Uint8Array,
): Promise<string> {
  const target = path.join(folder, name);
  const work = path.join(folder, `${name}.work`);
  await buildCabinet(programs, work, target, { date: '2026-06-09T17:00:00Z', payload });
  return target;
}

/** Issues another certificate beside those of an authority; see `issueCertificate`. */
export function issueCertificate(folder: string, request: authorities.CertificateRequest): Promise<void> {
  return authorities.issueCertificate(programs, folder, request);
}

/** Signs a cabinet with a certificate of the authority's folder; the chain is leaf first. */
export async function signWith(
  authority: authorities.SigningAuthority,
  names: readonly [leaf: string, ...issuers: string[]],
  unsigned: string,
  target: string,
  extra: readonly string[] = [],
): Promise<string> {
  const at = (name: string): string => path.join(authority.folder, name);
  const chain = await Promise.all(names.map((name) => readFile(at(`${name}.pem`), 'utf8')));
  const signerChainPath = at(`${path.basename(target)}.chain.pem`);
  await writeFile(signerChainPath, chain.join(''));
  const signer = { signerChainPath, signerKeyPath: at(`${names[0]}.key`) };
  await signCabinet(programs, signer, unsigned, target, extra);
  return target;
}

/** Runs osslsigncode; rejects where it fails. */
export function osslsigncode(args: readonly string[]): Promise<string> {
  return runTool(programs, 'osslsigncode', args);
}

/** Whether osslsigncode accepts the file, with this one trusted root, at this time. */
export async function osslsigncodeAccepts(file: string, rootPath: string, at: Date): Promise<boolean> {
  const outcome = await programs.run({
    program: 'osslsigncode',
    args: [
      ...['verify', '-CAfile', rootPath, '-TSA-CAfile', rootPath, '-ignore-cdp'],
      ...['-time', String(Math.floor(at.getTime() / 1000)), '-in', file],
    ],
    timeoutMs: 30_000,
  });
  if (outcome.kind !== 'exited')
    throw new Error(`osslsigncode: ${outcome.kind}; apt-get install osslsigncode`);
  return outcome.code === 0;
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
