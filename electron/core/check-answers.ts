import type { Answers } from '../shared/answers.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { message } from '../shared/texts/message.ts';
import { distributionPointProblems, type PlatformOf } from './check-distribution-points.ts';
import { destinationProblem, folderNameCause, localPathProblem } from './destination-path.ts';
import { isAbsolutePath, isUncPath, type Platform, tidyPath, touches } from './path-rules.ts';
import { sameShareName, shareNameProblem } from './share-name.ts';
import { logsName, packageSourceName, type SiteFolders, siteFolders } from './site-folders.ts';
import { hostAccountOf } from './sync-host.ts';

/** Names that `groupadd` accepts everywhere. Source: groupadd(8), CAVEATS. */
const linuxGroupName = /^[a-z_][a-z0-9_-]{0,31}$/u;
const sid = /^S-1-\d+(?:-\d+)+$/iu;

/** Answers with their paths in one spelling, as plans, settings and comparisons use them. */
export function tidyAnswers(answers: Answers, platform: Platform): Answers {
  const problem = destinationProblem(answers.destination, platform);
  return problem === null ? { ...answers, destination: tidyPath(answers.destination, platform) } : answers;
}

/** Everything that is wrong with the answers themselves, each with the field it belongs to. */
export function checkAnswers(answers: Answers, platform: Platform): Failure[] {
  const destination = destinationProblem(answers.destination, platform);
  const folders =
    destination === null
      ? siteFolders(tidyPath(answers.destination, platform), answers.updatesSource?.folder ?? null, platform)
      : null;
  const hostPlatform = hostPlatformOf(answers, platform);
  const foldersAtHost = answers.syncHost.kind === 'this-computer' ? folders : null;
  const hostAccount = hostAccountOf(answers);
  return [
    destination,
    shareNameProblem(answers.share.name, 'share.name'),
    ...groupProblems(answers, platform),
    hostAccount === null ? null : groupNameProblem(hostAccount, 'syncHost.account'),
    ...catalogProblems(answers, foldersAtHost, hostPlatform),
    ...distributionPointProblems(answers, foldersAtHost, hostPlatform),
    ...updatesSourceProblems(answers, platform),
    ...answers.trust.map((path, index) => localPathProblem(path, hostPlatform(path), `trust[${index}]`)),
  ].filter((problem) => problem !== null);
}

function hostPlatformOf({ syncHost }: Answers, platform: Platform): PlatformOf {
  if (syncHost.kind === 'this-computer') return () => platform;
  return (path) => (isAbsolutePath(path, 'windows') ? 'windows' : 'linux');
}

function groupProblems({ share }: Answers, platform: Platform): (Failure | null)[] {
  const { smsAdministrators: name, createSmsAdministrators: create } = share;
  return [
    groupNameProblem(share.administrators, 'share.administrators'),
    name === null ? null : groupNameProblem(name, 'share.smsAdministrators'),
    create && name !== null && platform === 'linux' && !sid.test(name) && !linuxGroupName.test(name)
      ? failure('group.name-not-allowed', { name }, 'share.smsAdministrators')
      : null,
  ];
}

/** A name that would read as more than one entry of an access list is refused. */
function groupNameProblem(name: string, field: string): Failure | null {
  return /[,:"\p{Cc}]/u.test(name) || name.trim() !== name
    ? failure('group.name-not-allowed', { name }, field)
    : null;
}

function catalogProblems(
  { catalog }: Answers,
  folders: SiteFolders | null,
  platformOf: PlatformOf,
): (Failure | null)[] {
  if (catalog.kind === 'internet') {
    return catalog.extraCertificates.map((path, index) =>
      localPathProblem(path, platformOf(path), `catalog.extraCertificates[${index}]`),
    );
  }
  if (isUncPath(catalog.folder)) return [];
  const platform = platformOf(catalog.folder);
  const problem = localPathProblem(catalog.folder, platform, 'catalog.folder');
  if (problem !== null || folders === null) return [problem];
  return [
    touches(catalog.folder, folders.packageSource, platform)
      ? failure('catalog.folder-is-target', { path: catalog.folder }, 'catalog.folder')
      : null,
  ];
}

function updatesSourceProblems({ updatesSource, share }: Answers, platform: Platform): (Failure | null)[] {
  if (updatesSource === undefined) return [];
  const { folder, shareName } = updatesSource;
  const cause = /[\\/]/u.test(folder)
    ? message('nameCauses', 'notOneFolder')
    : folderNameCause(folder, platform);
  const used = [packageSourceName, logsName].find((name) => name.toUpperCase() === folder.toUpperCase());
  return [
    cause === null ? null : failure('path.not-usable', { path: folder, cause }, 'updatesSource.folder'),
    used === undefined ? null : failure('updates-source.folder-in-use', { folder }, 'updatesSource.folder'),
    shareNameProblem(shareName, 'updatesSource.shareName'),
    sameShareName(shareName, share.name)
      ? failure('updates-source.same-share', { name: shareName }, 'updatesSource.shareName')
      : null,
  ];
}
