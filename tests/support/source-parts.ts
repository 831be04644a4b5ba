import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createHttpSource } from '../../electron/adapters/http/http-source.ts';
import type {
  HttpSourceDependencies,
  InternetSetting,
} from '../../electron/adapters/http/http-source-dependencies.ts';
import type { ObtainEvent, Obtained, ObtainRequest } from '../../electron/ports/catalog-source.ts';
import type { CatalogVerifier } from '../../electron/ports/catalog-verifier.ts';
import type { Clock } from '../../electron/ports/clock.ts';
import type { Secrets } from '../../electron/ports/secrets.ts';
import type { CatalogManifest } from '../../electron/shared/catalog-manifest.ts';
import { failure } from '../../electron/shared/failure.ts';
import { failWith, type Result, succeed } from '../../electron/shared/result.ts';

/** Hashes, and takes everything that begins as a cabinet does or as `noise` for genuine. */
export function createHashingVerifier(accepts: (sha256: string) => boolean = () => true): CatalogVerifier {
  return {
    begin: () => {
      const hash = createHash('sha256');
      let sizeBytes = 0;
      return {
        update: async (chunk) => {
          hash.update(chunk);
          sizeBytes += chunk.length;
        },
        finish: async () => {
          const sha256 = hash.digest('hex');
          return accepts(sha256)
            ? succeed({ sizeBytes, sha256, signer: 'Test', signedAt: null, date: null })
            : failWith(failure('catalog.older', { offered: sha256, installed: 'another' }));
        },
        abandon: async () => undefined,
      };
    },
  };
}

/** A clock whose waits are over at once; what was waited for is in `waits`. */
export function createHastyClock(): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date(),
    wait: async (ms, signal) => {
      signal?.throwIfAborted();
      waits.push(ms);
    },
  };
}

/** A store that holds what it is given. */
export function secretsOf(entries: Readonly<Record<string, { user: string; password: string }>>): Secrets {
  return {
    read: async (name) => {
      const found = entries[name];
      return found ? succeed(found) : failWith(failure('secret.not-found', { name }));
    },
    write: async () => succeed(null),
    remove: async () => succeed(null),
    list: async () => succeed(Object.keys(entries)),
  };
}

export function internet(url: string, more: Partial<InternetSetting> = {}): InternetSetting {
  return { kind: 'internet', url, proxy: 'none', extraCertificates: [], ...more };
}

export function httpDependencies(more: Partial<HttpSourceDependencies> = {}): HttpSourceDependencies {
  return {
    verifier: createHashingVerifier(),
    files: createNodeFiles(),
    clock: createHastyClock(),
    random: () => 0.5,
    secrets: secretsOf({}),
    environment: {},
    ...more,
  };
}

export interface Outcome {
  readonly result: Result<Obtained>;
  readonly events: readonly ObtainEvent[];
}

/** Obtains from an Internet source into `<folder>/staging`, with everything it reported. */
export async function obtainOverHttp(
  folder: string,
  setting: InternetSetting,
  deps: HttpSourceDependencies = httpDependencies(),
  request: Partial<ObtainRequest> = {},
): Promise<Outcome> {
  const staging = path.join(folder, 'staging');
  await mkdir(staging, { recursive: true });
  const events: ObtainEvent[] = [];
  const result = await createHttpSource(setting, deps).obtain({
    held: null,
    staging,
    revalidate: false,
    signal: new AbortController().signal,
    report: (event) => {
      events.push(event);
      request.report?.(event);
    },
    ...withoutReport(request),
  });
  return { result, events };
}

function withoutReport({ report: _, ...rest }: Partial<ObtainRequest>): Partial<ObtainRequest> {
  return rest;
}

/** The manifest that a catalog obtained from `source` would have. */
export function manifestOf(
  content: Uint8Array,
  source: string,
  validators: CatalogManifest['validators'],
): CatalogManifest {
  return {
    format: 1,
    fileName: 'wsusscn2.cab',
    sizeBytes: content.length,
    sha256: sha256Of(content),
    date: null,
    signer: 'Test',
    signedAt: null,
    source,
    obtainedAt: '2026-06-10T03:00:00.000Z',
    validators,
  };
}

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
