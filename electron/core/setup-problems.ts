import type { Answers } from '../shared/answers.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { samePath } from './path-rules.ts';
import type { FolderFact, SetupFacts } from './setup-facts.ts';
import { inMegabytes, spaceNeeded } from './space-needed.ts';

const kindsInWords = { file: 'a file', link: 'a link', other: 'neither a file nor a folder' } as const;

/** Why this computer cannot take the site as answered; empty when it can. */
export function setupProblems(facts: SetupFacts, answers: Answers): Failure[] {
  return [
    ...destinationProblems(facts),
    facts.siteProblem,
    facts.shareServerProblem,
    ...groupProblems(facts, answers),
    roomProblem(facts),
    answers.syncHost.schedule === 'off' ? null : facts.schedulerProblem,
    facts.catalogProblem,
  ].filter((problem) => problem !== null);
}

/** What does not keep Setup from going on, but should be known. */
export function setupWarnings(facts: SetupFacts, answers: Answers): Failure[] {
  return [
    facts.hasRights
      ? null
      : failure('rights.missing', { account: facts.account, action: 'create shares and set permissions' }),
    answers.catalog.kind === 'internet'
      ? failure('setup.internet-warning', { address: facts.catalogAddress }, 'catalog')
      : null,
    answers.share.smsAdministrators === null
      ? failure('setup.no-sms-administrators', {}, 'share.smsAdministrators')
      : null,
    answers.distributionPoints.length === 0
      ? failure('setup.no-distribution-points', {}, 'distributionPoints')
      : null,
  ].filter((warning) => warning !== null);
}

function destinationProblems(facts: SetupFacts): (Failure | null)[] {
  const { path } = facts.destination;
  const folders = [
    facts.destination,
    facts.packageSource,
    facts.settingsFolder,
    facts.logs,
    facts.updatesSource,
  ];
  return [
    ...folders.map((folder) => (folder === null ? null : notFolder(folder))),
    facts.destination.found === 'absent' && !facts.existing.isFolder
      ? failure(
          'destination.not-folder',
          { path: facts.existing.path, kind: 'something else' },
          'destination',
        )
      : null,
    facts.destination.found !== 'link' && !samePath(facts.resolvedDestination, path, facts.platform)
      ? failure('destination.leads-elsewhere', { path, target: facts.resolvedDestination }, 'destination')
      : null,
    facts.fileSystem !== null && !facts.fileSystem.isLocal
      ? failure('destination.network', { path, fileSystem: facts.fileSystem.type }, 'destination')
      : null,
    facts.fileSystem?.isLocal === true && !facts.fileSystem.hasPermissions
      ? failure(
          'permissions.not-supported',
          { path, fileSystem: facts.fileSystem.type, action: 'keep owners and permissions' },
          'destination',
        )
      : null,
  ];
}

function notFolder({ path, found }: FolderFact): Failure | null {
  return found === 'absent' || found === 'folder'
    ? null
    : failure('destination.not-folder', { path, kind: kindsInWords[found] }, 'destination');
}

function groupProblems(facts: SetupFacts, { share }: Answers): (Failure | null)[] {
  const wanted = share.smsAdministrators;
  return [
    facts.administrators === null
      ? failure('group.not-found', { name: share.administrators }, 'share.administrators')
      : null,
    wanted !== null && facts.smsAdministrators === null && !share.createSmsAdministrators
      ? failure('group.not-found', { name: wanted }, 'share.smsAdministrators')
      : null,
  ];
}

/** A site that holds its catalog already has had its room. */
function roomProblem(facts: SetupFacts): Failure | null {
  const needed = spaceNeeded(facts.catalogBytes);
  if (facts.manifest !== null || facts.freeBytes === null || facts.freeBytes >= needed) return null;
  return failure(
    'destination.no-room',
    { path: facts.destination.path, freeMB: inMegabytes(facts.freeBytes), neededMB: inMegabytes(needed) },
    'destination',
  );
}
