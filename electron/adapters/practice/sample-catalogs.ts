import { createHash, randomBytes } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../../ports/clock.ts';
import type { Programs } from '../../ports/programs.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import type { PublishedCatalog } from './catalog-server.ts';
import { lastPatchTuesdays } from './patch-tuesdays.ts';
import { ToolFailed } from './run-tool.ts';
import { makeSampleCatalog } from './sign-sample-catalog.ts';
import { makeSigningAuthority } from './signing-authority.ts';

export type CatalogVersion = 1 | 2;

/** Two signed catalogs, and the root that they lead to. */
export interface SampleCatalogs {
  /** PEM file of the root: what the practice site trusts beside Microsoft's. */
  readonly rootPath: string;
  readonly versions: Readonly<Record<CatalogVersion, PublishedCatalog>>;
}

export interface SampleCatalogsRequest {
  /** Made whole or not at all. */
  readonly folder: string;
  readonly payloadBytes: number;
  readonly programs: Programs;
  readonly clock: Pick<Clock, 'now'>;
}

/** The programs that make catalogs, each with its Debian package's name. */
const tools = ['gcab', 'osslsigncode', 'openssl'] as const;

/**
 * Makes version 1 and 2 of a sample catalog, dated as the last two Patch Tuesdays, unless an earlier start made
 * them. The keys that sign them exist only meanwhile: nobody can sign a third catalog that this site would trust.
 */
export async function prepareSampleCatalogs(request: SampleCatalogsRequest): Promise<Result<SampleCatalogs>> {
  const { folder, programs } = request;
  await removeUnfinished(path.dirname(folder));
  if (!(await exists(folder))) {
    for (const tool of tools) {
      const tried = await programs.run({ program: tool, args: ['--version'], timeoutMs: 10_000 });
      if (tried.kind === 'missing')
        return failWith(failure('practice.program-missing', { program: tool, package: tool }));
    }
    try {
      await makeCatalogs(request);
    } catch (error) {
      if (!(error instanceof ToolFailed)) throw error;
      return failWith(failure('practice.catalogs-failed', { folder, cause: asItIs(error.message.trim()) }));
    }
  }
  return succeed({
    rootPath: path.join(folder, rootFile),
    versions: { 1: await published(folder, 1), 2: await published(folder, 2) },
  });
}

const rootFile = 'practice-root.pem';
const unfinishedPrefix = '.catalogs-';

/** What a start that was killed left behind holds keys. */
async function removeUnfinished(parent: string): Promise<void> {
  await mkdir(parent, { recursive: true });
  const names = (await readdir(parent)).filter((name) => name.startsWith(unfinishedPrefix));
  for (const name of names) await rm(path.join(parent, name), { recursive: true, force: true });
}

function versionFile(version: CatalogVersion): string {
  return `version-${version}.cab`;
}

async function makeCatalogs({ folder, payloadBytes, programs, clock }: SampleCatalogsRequest): Promise<void> {
  const making = await mkdtemp(path.join(path.dirname(folder), unfinishedPrefix));
  const keys = path.join(making, 'authority');
  try {
    const authority = await makeSigningAuthority(programs, keys);
    const dates = lastPatchTuesdays(clock.now(), 2);
    for (const version of [1, 2] as const) {
      const target = path.join(making, versionFile(version));
      const date = dates[version - 1] ?? clock.now();
      await makeSampleCatalog(programs, authority, {
        target,
        date: date.toISOString().replace('.000Z', 'Z'),
        payload: randomBytes(payloadBytes),
      });
      await utimes(target, date, date);
    }
    await copyFile(authority.rootPath, path.join(making, rootFile));
    await rm(keys, { recursive: true });
    await rename(making, folder);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function published(folder: string, version: CatalogVersion): Promise<PublishedCatalog> {
  const at = path.join(folder, versionFile(version));
  const sha256 = createHash('sha256')
    .update(await readFile(at))
    .digest('hex');
  return { path: at, etag: `"${sha256}"`, lastModified: (await stat(at)).mtime };
}

async function exists(at: string): Promise<boolean> {
  return stat(at).then(
    () => true,
    () => false,
  );
}
