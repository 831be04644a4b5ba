import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');

/** What each layer may import: folders of the project, and packages. Everything else is a violation. */
const layers: readonly { layer: string; folders: readonly string[]; packages: RegExp }[] = [
  { layer: 'electron/shared', folders: ['electron/shared'], packages: /^(zod|intl-messageformat)$/ },
  { layer: 'electron/core', folders: ['electron/core', 'electron/shared'], packages: /^$/ },
  { layer: 'electron/ports', folders: ['electron/ports', 'electron/shared'], packages: /^$/ },
  {
    layer: 'electron/usecases',
    folders: ['electron/usecases', 'electron/core', 'electron/ports', 'electron/shared'],
    packages: /^node:path$/,
  },
  {
    layer: 'electron/adapters',
    folders: ['electron/adapters', 'electron/core', 'electron/ports', 'electron/shared'],
    packages: /^(?!electron(\/|$)|react|zustand)/,
  },
  {
    layer: 'electron/ipc',
    folders: ['electron/ipc', 'electron/usecases', 'electron/core', 'electron/ports', 'electron/shared'],
    packages: /^(electron|zod|node:.*)$/,
  },
  {
    layer: 'electron/app',
    folders: ['electron/app', 'electron/usecases', 'electron/core', 'electron/ports', 'electron/shared'],
    packages: /^(electron|electron-log(\/.*)?|node:.*)$/,
  },
  {
    layer: 'electron/cli',
    folders: ['electron/cli', 'electron/usecases', 'electron/core', 'electron/ports', 'electron/shared'],
    packages: /^(commander|electron-log\/node|node:.*)$/,
  },
  { layer: 'renderer', folders: ['renderer', 'electron/shared'], packages: /^(?!node:|electron)/ },
];

test('imports point one way', async () => {
  const violations: string[] = [];
  for (const { layer, folders, packages } of layers) {
    for (const file of await sourceFiles(path.join(root, layer))) {
      for (const specifier of importsOf(await readFile(file, 'utf8'))) {
        const allowed = specifier.startsWith('.')
          ? folders.some((folder) =>
              isInside(path.join(root, folder), path.resolve(path.dirname(file), specifier)),
            )
          : packages.test(specifier);
        if (!allowed) violations.push(`${path.relative(root, file)} imports ${specifier}`);
      }
    }
  }
  expect(violations).toEqual([]);
});

test('the core reads no clock and makes no random choice', async () => {
  const violations: string[] = [];
  for (const file of await sourceFiles(path.join(root, 'electron/core'))) {
    const text = await readFile(file, 'utf8');
    if (
      /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bprocess\.|\bglobalThis\b|\bsetTimeout\b/.test(text)
    ) {
      violations.push(path.relative(root, file));
    }
  }
  expect(violations).toEqual([]);
});

test('the checker finds imports in every form', () => {
  const source = `import a from './a.ts';\nimport type { B } from "zod";\nexport * from './c.ts';\nconst d = await import('node:fs');\nimport {\n  e,\n} from './e.ts';\nimport './f.css';`;
  expect(importsOf(source)).toEqual(['./a.ts', 'zod', './c.ts', './e.ts', 'node:fs', './f.css']);
});

function importsOf(source: string): string[] {
  const statements = source.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm);
  const dynamic = source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  const bare = source.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm);
  return [...statements, ...dynamic, ...bare].map((match) => match[1] ?? '');
}

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
