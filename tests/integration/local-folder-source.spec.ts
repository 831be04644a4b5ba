import {
  appendFile,
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import {
  createLocalFolderSource,
  type LocalFolderSourceDependencies,
} from '../../electron/adapters/files/local-folder-source.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import type { Obtained, ObtainRequest } from '../../electron/ports/catalog-source.ts';
import type { Files } from '../../electron/ports/files.ts';
import type { Result } from '../../electron/shared/result.ts';
import { said } from '../support/in-english.ts';
import { noise } from '../support/signed-cabinets.ts';
import { createHashingVerifier, createHastyClock, manifestOf, sha256Of } from '../support/source-parts.ts';
import { expect, test } from '../support/test-folder.ts';

const catalog = noise(2 * 1024 * 1024 + 5, 1);
const sameSizeCatalog = noise(catalog.length, 2);
const longAgo = new Date('2026-06-09T17:00:00Z');

interface Place {
  readonly source: string;
  readonly file: string;
  readonly staging: string;
  readonly deps: LocalFolderSourceDependencies;
}

async function prepare(folder: string, files: Files = createNodeFiles()): Promise<Place> {
  const source = path.join(folder, 'catalog');
  const staging = path.join(folder, 'staging');
  await mkdir(source);
  await mkdir(staging);
  const hashCachePath = path.join(folder, 'source-hash.json');
  return {
    source,
    file: path.join(source, 'wsusscn2.cab'),
    staging,
    deps: { files, verifier: createHashingVerifier(), clock: createHastyClock(), hashCachePath },
  };
}

function obtain(place: Place, more: Partial<ObtainRequest> = {}): Promise<Result<Obtained>> {
  return createLocalFolderSource({ kind: 'local', folder: place.source }, place.deps).obtain({
    held: null,
    staging: place.staging,
    revalidate: false,
    signal: new AbortController().signal,
    report: () => undefined,
    ...more,
  });
}

/** Counts the bytes read from files named `name`. */
function countingFiles(name: string): { readonly files: Files; bytesRead(): number } {
  const files = createNodeFiles();
  let bytes = 0;
  return {
    bytesRead: () => bytes,
    files: {
      ...files,
      open: async (at, how, mode) => {
        const file = await files.open(at, how, mode);
        if (path.basename(at) !== name) return file;
        return {
          ...file,
          read: async (buffer, position) => {
            const length = await file.read(buffer, position);
            bytes += length;
            return length;
          },
        };
      },
    },
  };
}

test('copies the catalog into staging with the hash of what was written', async ({ folder }) => {
  const place = await prepare(folder);
  await writeFile(place.file, catalog);
  const result = await obtain(place);
  if (!result.ok || result.value.kind !== 'fetched') throw new Error(JSON.stringify(result));
  expect(sha256Of(await readFile(result.value.path))).toBe(sha256Of(catalog));
  expect(result.value).toMatchObject({
    evidence: { sha256: sha256Of(catalog), sizeBytes: catalog.length },
    validators: null,
    bytesFetched: catalog.length,
  });
});

test('the catalog that PkgSource holds is not copied, and its hash is remembered', async ({ folder }) => {
  const { files, bytesRead } = countingFiles('wsusscn2.cab');
  const place = await prepare(folder, files);
  await writeFile(place.file, catalog);
  await utimes(place.file, longAgo, longAgo);
  const held = manifestOf(catalog, place.source, null);
  expect(await obtain(place, { held })).toEqual({ ok: true, value: { kind: 'unchanged' } });
  expect(bytesRead()).toBe(catalog.length);
  expect(await obtain(place, { held })).toEqual({ ok: true, value: { kind: 'unchanged' } });
  expect(bytesRead()).toBe(catalog.length);
  expect(await readdir(place.staging)).toEqual([]);
});

test('revalidation reads it again, and so does a damaged memory', async ({ folder }) => {
  const { files, bytesRead } = countingFiles('wsusscn2.cab');
  const place = await prepare(folder, files);
  await writeFile(place.file, catalog);
  await utimes(place.file, longAgo, longAgo);
  const held = manifestOf(catalog, place.source, null);
  await obtain(place, { held });
  await obtain(place, { held, revalidate: true });
  expect(bytesRead()).toBe(2 * catalog.length);
  await writeFile(place.deps.hashCachePath ?? '', '{"format":1,');
  expect(await obtain(place, { held })).toEqual({ ok: true, value: { kind: 'unchanged' } });
  expect(bytesRead()).toBe(3 * catalog.length);
});

test('another catalog of the same size and time is found out', async ({ folder }) => {
  const place = await prepare(folder);
  await writeFile(place.file, catalog);
  await utimes(place.file, longAgo, longAgo);
  const held = manifestOf(catalog, place.source, null);
  await obtain(place, { held });
  await writeFile(`${place.file}.new`, sameSizeCatalog);
  await utimes(`${place.file}.new`, longAgo, longAgo);
  await rename(`${place.file}.new`, place.file);
  expect(await obtain(place, { held })).toMatchObject({
    value: { kind: 'fetched', evidence: { sha256: sha256Of(sameSizeCatalog) } },
  });
});

test('a catalog that is not genuine is refused and leaves nothing', async ({ folder }) => {
  const place = await prepare(folder);
  await writeFile(place.file, catalog);
  const deps = { ...place.deps, verifier: createHashingVerifier(() => false) };
  expect(await obtain({ ...place, deps })).toMatchObject({ ok: false });
  expect(await readdir(place.staging)).toEqual([]);
  expect(await readdir(folder)).not.toContain('source-hash.json');
});

test('names what is wrong with the folder', async ({ folder }) => {
  const place = await prepare(folder);
  const at = (source: string) => obtain({ ...place, source });
  expect(await at(path.join(folder, 'none'))).toMatchObject({
    failure: { code: 'source.folder-missing', field: 'catalog.folder' },
  });
  await writeFile(path.join(folder, 'file'), '');
  expect(await at(path.join(folder, 'file'))).toMatchObject({
    failure: { code: 'source.folder-not-a-folder' },
  });
  expect(said(await obtain(place))).toMatchObject({
    failure: { code: 'source.no-catalog', params: { path: place.source, found: 'nothing' } },
  });
  for (let n = 1; n <= 10; n += 1) await writeFile(path.join(place.source, `${n}.txt`), '');
  expect(said(await obtain(place))).toMatchObject({
    failure: { params: { found: /^1\.txt, .* and 2 more$/ } },
  });
});

test('names what is wrong with the file', async ({ folder }) => {
  const place = await prepare(folder);
  await writeFile(place.file, '');
  expect(await obtain(place)).toMatchObject({ failure: { code: 'source.file-empty' } });
  await rename(place.file, `${place.file}.empty`);
  await mkdir(place.file);
  expect(await obtain(place)).toMatchObject({ failure: { code: 'source.file-not-a-file' } });
});

test('a file that may not be read is named', async ({ folder }) => {
  const files = createNodeFiles();
  const place = await prepare(folder, {
    ...files,
    // As root nothing is unreadable: the system's answer is given in its place.
    open: async (at, how, mode) => {
      if (at.endsWith('wsusscn2.cab')) throw Object.assign(new Error('denied'), { code: 'EACCES' });
      return files.open(at, how, mode);
    },
  });
  await writeFile(place.file, catalog);
  await chmod(place.file, 0o000);
  expect(said(await obtain(place))).toMatchObject({
    failure: { code: 'source.file-unreadable', params: { path: place.file, cause: 'access is denied' } },
  });
});

test('a file that differs in capitals only is taken; several are not guessed between', async ({ folder }) => {
  const place = await prepare(folder);
  await writeFile(path.join(place.source, 'WSUSSCN2.CAB'), catalog);
  expect(await obtain(place)).toMatchObject({ value: { kind: 'fetched' } });
  await writeFile(path.join(place.source, 'Wsusscn2.cab'), catalog);
  expect(said(await obtain(place))).toMatchObject({
    failure: { code: 'source.several-catalogs', params: { found: 'WSUSSCN2.CAB, Wsusscn2.cab' } },
  });
  await writeFile(place.file, sameSizeCatalog);
  expect(await obtain(place)).toMatchObject({
    value: { evidence: { sha256: sha256Of(sameSizeCatalog) } },
  });
});

for (const [what, change] of [
  ['grows', (at: string) => appendFile(at, 'more')],
  ['is touched', (at: string) => utimes(at, longAgo, longAgo)],
  [
    'is replaced',
    async (at: string) => {
      const { atime, mtime } = await stat(at);
      await writeFile(`${at}.new`, catalog);
      await utimes(`${at}.new`, atime, mtime);
      await rename(`${at}.new`, at);
    },
  ],
] as const) {
  test(`a file that ${what} while it is read is still being copied`, async ({ folder }) => {
    const files = createNodeFiles();
    let changed = false;
    const place = await prepare(folder, {
      ...files,
      open: async (at, how, mode) => {
        const file = await files.open(at, how, mode);
        if (!at.endsWith('wsusscn2.cab')) return file;
        return {
          ...file,
          read: async (buffer, position) => {
            const length = await file.read(buffer, position);
            if (!changed && position > 0) {
              changed = true;
              await change(at);
            }
            return length;
          },
        };
      },
    });
    await writeFile(place.file, catalog);
    expect(await obtain(place)).toMatchObject({ failure: { code: 'source.file-growing' } });
    expect(await readdir(place.staging)).toEqual([]);
    expect(await obtain(place)).toMatchObject({ ok: true });
  });
}

test('a disk that becomes full is named and nothing is left on it', async ({ folder }) => {
  const files = createNodeFiles();
  const place = await prepare(folder, {
    ...files,
    open: async (at, how, mode) => {
      const file = await files.open(at, how, mode);
      if (how !== 'create') return file;
      return {
        ...file,
        write: async () => {
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        },
      };
    },
  });
  await writeFile(place.file, catalog);
  expect(await obtain(place)).toMatchObject({ failure: { code: 'source.disk-full' } });
  expect(await readdir(place.staging)).toEqual([]);
});

test('no room is seen before anything is copied', async ({ folder }) => {
  const place = await prepare(folder, { ...createNodeFiles(), freeBytes: async () => 1000 });
  await writeFile(place.file, catalog);
  expect(await obtain(place)).toMatchObject({ failure: { code: 'source.no-space', params: { freeMB: 0 } } });
});

test('cancel ends the copy and leaves nothing', async ({ folder }) => {
  const place = await prepare(folder);
  await writeFile(place.file, catalog);
  const controller = new AbortController();
  const result = await obtain(place, {
    signal: controller.signal,
    report: (event) => event.kind === 'fetching' && controller.abort(),
  });
  expect(result).toMatchObject({ failure: { code: 'program.cancelled' } });
  expect(await readdir(place.staging)).toEqual([]);
});

test('inspecting verifies what lies there without copying it', async ({ folder }) => {
  const place = await prepare(folder);
  await writeFile(place.file, catalog);
  const source = createLocalFolderSource({ kind: 'local', folder: place.source }, place.deps);
  expect(await source.inspect(new AbortController().signal)).toMatchObject({
    value: { kind: 'found', path: place.file, evidence: { sha256: sha256Of(catalog) } },
  });
  expect(await readdir(place.staging)).toEqual([]);
});
