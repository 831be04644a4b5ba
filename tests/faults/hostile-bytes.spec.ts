import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import type { z } from 'zod';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { type DocumentKind, readDocument } from '../../electron/adapters/files/read-document.ts';
import {
  manifestDocument,
  settingsDocument,
  statusDocument,
} from '../../electron/adapters/files/site-documents.ts';
import { readCatalogDate } from '../../electron/adapters/signature/catalog-date.ts';
import { readRoots } from '../../electron/adapters/signature/trusted-roots.ts';
import { verifyAuthenticode } from '../../electron/adapters/signature/verify-authenticode.ts';
import {
  cabinetHeadBytes,
  digestedRanges,
  judgeCabinetFile,
  readCabinetHeader,
} from '../../electron/core/cabinet-header.ts';
import type { Files } from '../../electron/ports/files.ts';
import { describeFailure } from '../../electron/shared/failure.ts';
import type { Result } from '../../electron/shared/result.ts';
import { makeLzxCabinet } from '../support/lzx-cabinet.ts';
import { mutate, type Randomness, randomness } from '../support/mutations.ts';
import { sampleManifest, sampleSettings, sampleStatus } from '../support/sample-documents.ts';
import { makeSigningAuthority, type TestAuthority } from '../support/signed-cabinets.ts';

/** 100,000 in all. Another seed finds other things: set PKGSOURCE_FUZZ_SEED to explore. */
const rounds = { header: 52_500, insides: 25_000, signature: 1_500, document: 7_000 } as const;
const seed = Number(process.env.PKGSOURCE_FUZZ_SEED ?? 20_261_122);
/** What may stay behind after garbage collection: caches and compiled code, but nothing per round. */
const growthLimitBytes = 48 * 1024 * 1024;

let folder: string;
let authority: TestAuthority;
let catalog: Buffer;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pkgsource-hostile-'));
  authority = await makeSigningAuthority(folder);
  catalog = await readFile(await authority.makeCatalog({ target: 'seed.cab', payloadBytes: 2000 }));
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('a cabinet’s header is read or refused, whatever it holds', async () => {
  const head = catalog.subarray(0, cabinetHeadBytes);
  await feed(rounds.header, head, (bytes, random) => {
    const sizeBytes = random(2) === 0 ? catalog.length : random(2 ** 32);
    const judged = judgeCabinetFile(readCabinetHeader(bytes), { path: '/catalog', sizeBytes });
    if (!judged.ok) return expectFailure(judged);
    const { offset, sizeBytes: signatureBytes } = judged.value.signature;
    assert.equal(offset + signatureBytes, sizeBytes);
    for (const [from, to] of digestedRanges(judged.value)) assert.ok(from <= to);
  });
});

test('a cabinet’s insides give a date or none, whatever they hold', async () => {
  const document = Buffer.from(
    '<OfflineSyncPackage CreationDate="2026-04-14T17:00:00Z">'.padEnd(900, 'lzx '),
  );
  const recipe = {
    blocks: ['verbatim', 'aligned', 'uncompressed'],
    blockBytes: 600,
    translationSize: 1,
  } as const;
  const lzx = makeLzxCabinet('package.cab', makeLzxCabinet('package.xml', document, recipe), recipe);
  for (const sample of [catalog, lzx]) {
    expect(readCatalogDate(sample)).not.toBeNull();
    await feed(rounds.insides / 2, sample, (bytes) => {
      const date = readCatalogDate(bytes);
      if (date !== null) assert.equal(new Date(date).toISOString(), date);
    });
  }
});

test('a signature is proven or refused, whatever it holds', async () => {
  test.setTimeout(180_000);
  const offset = catalog.readUInt32LE(44);
  const signature = catalog.subarray(offset);
  const digest = createHash('sha256')
    .update(catalog.subarray(0, 4))
    .update(catalog.subarray(8, 34))
    .update(catalog.subarray(56, offset))
    .digest();
  const judgement = { path: '/catalog', roots: readRoots(authority.rootPem), now: new Date() };
  expect(verifyAuthenticode(judgement, signature, digest)).toMatchObject({ ok: true });
  await feed(rounds.signature, signature, (bytes) => {
    const verdict = verifyAuthenticode(judgement, bytes, digest);
    if (verdict.ok) assert.equal(verdict.value.signer, 'PkgSource Practice Publisher');
    else expectFailure(verdict);
  });
});

describeDocument('catalog.json', manifestDocument, sampleManifest);
describeDocument('site.json', settingsDocument, sampleSettings);
describeDocument('status.json', statusDocument, sampleStatus);

function describeDocument<Schema extends z.ZodType>(
  name: string,
  kind: DocumentKind<Schema>,
  sample: z.output<Schema>,
): void {
  test(`${name} is read or refused, whatever it holds`, async () => {
    test.setTimeout(180_000);
    const text = Buffer.from(JSON.stringify(sample));
    expect(await readDocument(filesHolding(text), `/${name}`, kind)).toEqual({ ok: true, value: sample });
    await feed(rounds.document, text, async (bytes, random) => {
      const hostile = random(2) === 0 ? bytes : mutateValue(sample, random);
      const read = await readDocument(filesHolding(hostile), `/${name}`, kind);
      if (read.ok) assert.ok(kind.schema.safeParse(read.value).success);
      else expectFailure(read);
    });
  });
}

/**
 * Gives mutations of `sample` to `check`, which must neither throw nor leave memory behind.
 * Within the rounds only plain assertions are used: the runner records each of its own.
 */
async function feed(
  count: number,
  sample: Uint8Array,
  check: (bytes: Uint8Array, random: Randomness) => unknown,
): Promise<void> {
  const before = memoryInUse();
  for (let round = 0; round < count; round += 1) {
    const random = randomness(seed + round);
    const bytes = mutate(sample, random);
    try {
      await check(bytes, random);
    } catch (error) {
      throw new Error(`round ${round} of seed ${seed}: ${Buffer.from(bytes).toString('base64')}`, {
        cause: error,
      });
    }
  }
  expect(memoryInUse() - before).toBeLessThan(growthLimitBytes);
}

function expectFailure(result: Result<unknown>): void {
  if (result.ok) throw new Error('expected a failure');
  const { detail } = describeFailure(result.failure);
  if (/\{[a-z]\w*\}/i.test(detail)) throw new Error(`a text lacks a value: ${detail}`);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const plainFile = { kind: 'file', mtimeNs: 0n, fileId: '1:1', mode: 0o644, uid: 0, gid: 0 } as const;

/** Files in which every path holds these bytes. */
function filesHolding(bytes: Uint8Array): Files {
  return {
    ...createNodeFiles(),
    open: async () => ({
      read: async (buffer, position) => {
        const part = bytes.subarray(position, position + buffer.length);
        buffer.set(part);
        return part.length;
      },
      facts: async () => ({ ...plainFile, sizeBytes: bytes.length }),
      write: refuseChange,
      sync: refuseChange,
      truncate: refuseChange,
      setModifiedAt: refuseChange,
      close: async () => undefined,
    }),
  };
}

async function refuseChange(): Promise<never> {
  throw new Error('a reader must not change what it reads');
}

const strangeValues = [null, true, -1, 1e308, '', '\u0000', 'x'.repeat(5000), [], {}, [[[[]]]], '__proto__'];

/** The document with one value, at any depth, replaced by another kind of value. */
function mutateValue(document: unknown, random: Randomness): Uint8Array {
  const copy: unknown = structuredClone({ document });
  let at = copy;
  while (typeof at === 'object' && at !== null) {
    const keys = Object.keys(at);
    const key = keys[random(keys.length)];
    if (key === undefined) break;
    const next: unknown = Reflect.get(at, key);
    if (typeof next !== 'object' || next === null || random(4) === 0) {
      Reflect.set(at, key, strangeValues[random(strangeValues.length)]);
      break;
    }
    at = next;
  }
  return Buffer.from(JSON.stringify(Reflect.get(copy as object, 'document')));
}
