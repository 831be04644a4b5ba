import { destinationProblem } from '../core/destination-path.ts';
import { tidyPath } from '../core/path-rules.ts';
import { destinationProblems } from '../core/setup-problems.ts';
import { siteFolders } from '../core/site-folders.ts';
import { inMegabytes, spaceNeeded } from '../core/space-needed.ts';
import { failure } from '../shared/failure.ts';
import type { DestinationFacts } from '../shared/setup-calls.ts';
import { kindOf, lookAtDestination } from './look-at-destination.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

/** What the wizard shows about a destination while it is chosen. Changes nothing. */
export async function inspectDestination(
  deps: Pick<PrepareSetupDeps, 'machine' | 'files' | 'fileSystems'>,
  destination: string,
): Promise<DestinationFacts> {
  const { platform } = deps.machine;
  const neededBytes = spaceNeeded(null);
  const wrong = destinationProblem(destination, platform);
  if (wrong !== null) {
    return { problems: [wrong], freeBytes: null, neededBytes, creates: [], holdsSite: false };
  }
  const path = tidyPath(destination, platform);
  const folders = siteFolders(path, null, platform);
  const look = await lookAtDestination(deps, path, platform);
  const holdsSite = (await deps.files.look(folders.settingsFile)) !== null;
  const wanted = [folders.destination, folders.packageSource, folders.settings, folders.logs];
  const present = await Promise.all(wanted.map((folder) => kindOf(deps.files, folder)));
  const { freeBytes } = look;
  const problems = destinationProblems({
    platform,
    destination: { path, found: look.found },
    folders: wanted.map((folder, index) => ({ path: folder, found: present[index] ?? 'absent' })),
    existing: look.existing,
    resolvedDestination: look.resolved,
    fileSystem: look.fileSystem,
  });
  if (!holdsSite && freeBytes !== null && freeBytes < neededBytes) {
    const [freeMB, neededMB] = [inMegabytes(freeBytes), inMegabytes(neededBytes)];
    problems.push(failure('destination.no-room', { path, freeMB, neededMB }, 'destination'));
  }
  return {
    problems,
    freeBytes,
    neededBytes,
    creates: [...look.missingParents, ...wanted.filter((_, index) => present[index] === 'absent')],
    holdsSite,
  };
}
