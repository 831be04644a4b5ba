import path from 'node:path';
import { expect, test } from '@playwright/test';
import { build, type Metafile } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

test('a process that copies starts with what copying needs, and nothing else', async () => {
  const loaded = await loadedAtStart('electron/adapters/distribution/cohort.worker.ts');
  expect(packagesIn(loaded)).toEqual(['hash-wasm']);
  expect(loaded.filter((input) => input.startsWith('electron/shared/'))).toEqual([]);
});

test('the headless program loads as little for such a process, where it has no program of its own', async () => {
  expect(packagesIn(await loadedAtStart('electron/cli.ts'))).toEqual(['hash-wasm']);
});

test('a run that finds nothing new loads neither an HTTP client nor what reads signatures, sends mail or signs in', async () => {
  const packages = packagesIn(await loadedAtStart('electron/headless-composition.ts'));
  expect(packages).toContain('commander');
  const large = /^(undici|pkijs|asn1js|bytestreamjs|nodemailer|ssh2|@peculiar\/.*)$/;
  expect(packages.filter((name) => large.test(name))).toEqual([]);
});

/** What a program loads before it does anything: all that its modules import, and theirs, but not by `import()`. */
async function loadedAtStart(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    ...{ bundle: true, platform: 'node', mainFields: ['module', 'main'], write: false, metafile: true },
    external: ['cpu-features', '*.node'],
    logLevel: 'error',
  });
  const loaded = new Set<string>();
  addImports(metafile.inputs, entry, loaded);
  return [...loaded];
}

function addImports(inputs: Metafile['inputs'], input: string, loaded: Set<string>): void {
  if (loaded.has(input)) return;
  loaded.add(input);
  for (const { path: imported, kind, external } of inputs[input]?.imports ?? []) {
    if (external !== true && kind !== 'dynamic-import') addImports(inputs, imported, loaded);
  }
}

function packagesIn(inputs: readonly string[]): string[] {
  const names = inputs.map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}
