import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';
import { readCatalogDate } from '../../electron/adapters/signature/catalog-date.ts';
import { readFileBeginning } from '../../electron/core/cabinet-content.ts';
import { readCabinetDirectory } from '../../electron/core/cabinet-directory.ts';
import { createLzxDecompressor } from '../../electron/core/lzx.ts';
import { type LzxRecipe, makeLzxCabinet } from '../support/lzx-cabinet.ts';
import { makeUnsignedCatalog, noise } from '../support/signed-cabinets.ts';
import { expect, test } from '../support/test-folder.ts';

const everyKind: LzxRecipe = {
  blocks: ['verbatim', 'aligned', 'uncompressed'],
  blockBytes: 20_000,
  translationSize: 0,
};

const recipes: readonly { readonly name: string; readonly recipe: LzxRecipe }[] = [
  { name: 'every kind of block, across frames', recipe: everyKind },
  { name: 'one large verbatim block', recipe: { ...everyKind, blocks: ['verbatim'], blockBytes: 1_000_000 } },
  { name: 'aligned blocks', recipe: { ...everyKind, blocks: ['aligned'], blockBytes: 7_000 } },
  { name: 'translated x86 calls', recipe: { ...everyKind, translationSize: 100_000 } },
];

for (const { name, recipe } of recipes) {
  test(`reads LZX as gcab does: ${name}`, async ({ folder }) => {
    const cabinet = makeLzxCabinet('data.bin', sampleData(), recipe);
    const expected = await extractWithGcab(folder, cabinet);
    const directory = readCabinetDirectory(cabinet);
    const file = directory?.files[0];
    if (!directory || !file) throw new Error('the directory is not readable');
    const limits = { mostBytes: 1_000_000, mostFolderBytes: 1_000_000 };
    const read = readFileBeginning(cabinet, directory, file, limits, ({ kind }) =>
      kind === 'lzx' ? createLzxDecompressor(15) : null,
    );
    expect(Buffer.compare(read, expected)).toBe(0);
  });
}

test('reads the date of a catalog whose package.cab is compressed by LZX, in a cabinet compressed by LZX', () => {
  const document = Buffer.from(
    `<?xml version="1.0"?><OfflineSyncPackage CreationDate="2026-04-14T17:00:00Z">${'<Update/>'.repeat(9000)}`,
  );
  const nested = makeLzxCabinet('package.xml', document, everyKind);
  expect(readCatalogDate(makeLzxCabinet('package.cab', nested, everyKind))).toBe('2026-04-14T17:00:00.000Z');
});

test('reads no date from a catalog that is cut before it, or holds something else', async ({ folder }) => {
  const catalog = await readFile(await makeUnsignedCatalog(folder, 'catalog.cab', noise(5000, 1)));
  expect(readCatalogDate(catalog)).toBe('2026-06-09T17:00:00.000Z');
  expect(readCatalogDate(catalog.subarray(0, 200))).toBeNull();
  expect(readCatalogDate(Buffer.from('<OfflineSyncPackage CreationDate="2026-04-14T17:00:00Z">'))).toBeNull();
});

/** Text with repetitions, near and far, noise, and bytes that look like x86 calls. */
function sampleData(): Uint8Array {
  const text = Buffer.from('the catalog, the whole catalog and nothing but the catalog; '.repeat(700));
  const calls = Buffer.concat(
    Array.from({ length: 300 }, (_, at) => Buffer.from([0xe8, at & 0xff, 1, 0, 0, 0x90])),
  );
  return Buffer.concat([text, noise(9001, 5), calls, text.subarray(0, 30_000), calls, noise(3000, 6), text]);
}

async function extractWithGcab(folder: string, cabinet: Uint8Array): Promise<Buffer> {
  const at = path.join(folder, 'sample.cab');
  await writeFile(at, cabinet);
  const outcome = await createNodePrograms().run({
    program: 'gcab',
    args: ['-x', '-C', folder, at],
    timeoutMs: 30_000,
  });
  expect(outcome, 'gcab reads it (apt-get install gcab)').toMatchObject({ kind: 'exited', code: 0 });
  return readFile(path.join(folder, 'data.bin'));
}
