import type { Answers, DistributionPointSetting } from '../shared/answers.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { deliveryProblems } from './check-deliveries.ts';
import { localPathProblem } from './destination-path.ts';
import { comparablePath, isInsidePath, isUncPath, type Platform, touches } from './path-rules.ts';
import type { SiteFolders } from './site-folders.ts';

/**
 * How a path that the synchronization host uses is written: another computer may have another platform than this
 * one, and then the path itself tells.
 */
export type PlatformOf = (path: string) => Platform;

/** What is wrong with distribution points, each with its field. `folders`: the site's own, where the host has them. */
export function distributionPointProblems(
  answers: Answers,
  folders: SiteFolders | null,
  platformOf: PlatformOf,
): (Failure | null)[] {
  const names = new Set<string>();
  const paths = new Map<string, string>();
  const problems = answers.distributionPoints.flatMap((point, index) => {
    const field = `distributionPoints[${index}]`;
    const platform = platformOf(point.path);
    const name = point.name.toUpperCase();
    const path = `${platform}:${comparablePath(point.path, platform)}`;
    const sameFolder = paths.get(path);
    const found = [
      names.has(name) ? failure('dp.duplicate-name', { name: point.name }, `${field}.name`) : null,
      sameFolder === undefined
        ? null
        : failure('dp.duplicate-path', { path: point.path, other: sameFolder }, `${field}.path`),
      pathProblem(point, folders, platform, `${field}.path`),
      point.window !== undefined && point.window.from === point.window.to
        ? failure('dp.empty-window', { from: point.window.from }, `${field}.window`)
        : null,
    ];
    names.add(name);
    if (sameFolder === undefined) paths.set(path, point.name);
    return found;
  });
  return [...problems, ...deliveryProblems(answers, platformOf)];
}

function pathProblem(
  { path }: DistributionPointSetting,
  folders: SiteFolders | null,
  platform: Platform,
  field: string,
): Failure | null {
  if (isUncPath(path)) {
    const complete = /^[\\/]{2}[^\\/]+[\\/]+[^\\/]+/u.test(path) && !/[\p{Cc}"|<>*?]/u.test(path);
    return complete ? null : failure('dp.not-a-share', { path }, field);
  }
  const problem = localPathProblem(path, platform, field);
  if (problem !== null || folders === null) return problem;
  const overlaps =
    touches(path, folders.packageSource, platform) || isInsidePath(path, folders.packageSource, platform);
  return overlaps
    ? failure('dp.inside-package-source', { path, packageSource: folders.packageSource }, field)
    : null;
}
