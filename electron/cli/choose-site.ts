import path from 'node:path';
import type { SiteRegistry } from '../ports/site-store.ts';
import { failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import { usageFailure } from './usage-failure.ts';

/** The site that a command is about: the one named with `--site`, or the only one of this computer. */
export async function chooseSite(registry: SiteRegistry, named: string | undefined): Promise<Result<string>> {
  // A script's variable that is not set must not mean the folder that it happens to stand in.
  if (named?.trim() === '') return failWith(usageFailure('--site is empty'));
  if (named !== undefined) return succeed(path.resolve(named));
  const listed = await registry.list();
  if (!listed.ok) return listed;
  const [site, ...others] = listed.value;
  if (site === undefined) return failWith(failure('site.none'));
  if (others.length > 0) {
    return failWith(
      failure('site.several', { count: listed.value.length, paths: listed.value.join(', ') }, '--site'),
    );
  }
  return succeed(site);
}
