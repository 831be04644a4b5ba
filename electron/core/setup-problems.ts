import type { Answers } from '../shared/answers.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { leadsToThisComputer } from '../shared/loopback-address.ts';
import { message } from '../shared/texts/message.ts';
import { alertScheduleOf } from './alert-schedule.ts';
import { samePath } from './path-rules.ts';
import { hostWarnings } from './plan-host-operations.ts';
import type { FolderFact, SetupFacts } from './setup-facts.ts';
import { inMegabytes, spaceNeeded } from './space-needed.ts';
import { hostAccountOf, localScheduleOf } from './sync-host.ts';

const kindsInWords = { file: 'file', link: 'link', other: 'neither' } as const;

/** Why this computer cannot take the site as answered; empty when it can. */
export function setupProblems(facts: SetupFacts, answers: Answers): Failure[] {
  return [
    ...destinationProblems({ ...facts, folders: foldersOf(facts) }),
    facts.siteProblem,
    facts.shareServerProblem,
    ...groupProblems(facts, answers),
    hostProblem(facts, answers),
    roomProblem(facts),
    localScheduleOf(answers.syncHost) === 'off' ? null : facts.schedulerProblem,
    facts.catalogProblem,
  ].filter((problem) => problem !== null);
}

/** What does not keep Setup from going on, but should be known. */
export function setupWarnings(facts: SetupFacts, answers: Answers): Failure[] {
  return [
    facts.rightsProblem,
    ...hostWarnings(facts, answers),
    alertScheduleOf(answers) !== 'off' && facts.schedulerProblem !== null
      ? failure('setup.nobody-watches', { scheduler: facts.schedulerDescription }, 'alerts')
      : null,
    answers.syncHost.kind === 'this-computer' &&
    answers.catalog.kind === 'internet' &&
    !leadsToThisComputer(answers.catalog.url)
      ? failure('setup.internet-warning', { address: facts.catalogAddress }, 'catalog')
      : null,
    facts.scheduledProxy,
    answers.share.smsAdministrators === null
      ? failure('setup.no-sms-administrators', {}, 'share.smsAdministrators')
      : null,
    answers.distributionPoints.length === 0
      ? failure('setup.no-distribution-points', {}, 'distributionPoints')
      : null,
  ].filter((warning) => warning !== null);
}

type FoundFolder = Pick<FolderFact, 'path' | 'found'>;

/** What is known of a destination, also before anything else was answered. */
export interface DestinationLook
  extends Pick<SetupFacts, 'platform' | 'existing' | 'resolvedDestination' | 'fileSystem'> {
  readonly destination: FoundFolder;
  /** The site's own folders, the destination among them. */
  readonly folders: readonly FoundFolder[];
}

/** Why the destination cannot hold a site; room is another matter. */
export function destinationProblems(look: DestinationLook): Failure[] {
  const { existing, fileSystem, resolvedDestination: target } = look;
  const { path, found } = look.destination;
  return [
    ...look.folders.map(notFolder),
    found === 'absent' && !existing.isFolder
      ? failure(
          'destination.not-folder',
          { path: existing.path, kind: message('failureParts', 'somethingElse') },
          'destination',
        )
      : null,
    found !== 'link' && !samePath(target, path, look.platform)
      ? failure('destination.leads-elsewhere', { path, target }, 'destination')
      : null,
    fileSystem !== null && !fileSystem.isLocal
      ? failure('destination.network', { path, fileSystem: fileSystem.type }, 'destination')
      : null,
    fileSystem?.isLocal === true && !fileSystem.hasPermissions
      ? failure(
          'permissions.not-supported',
          { path, fileSystem: fileSystem.type, action: message('failureParts', 'keepOwners') },
          'destination',
        )
      : null,
  ].filter((problem) => problem !== null);
}

function foldersOf(facts: SetupFacts): FolderFact[] {
  const { destination, packageSource, settingsFolder, logs, updatesSource } = facts;
  return [destination, packageSource, settingsFolder, logs, updatesSource].filter(
    (folder) => folder !== null,
  );
}

function notFolder({ path, found }: FoundFolder): Failure | null {
  return found === 'absent' || found === 'folder'
    ? null
    : failure(
        'destination.not-folder',
        { path, kind: message('failureParts', kindsInWords[found]) },
        'destination',
      );
}

function groupProblems(facts: SetupFacts, { share }: Answers): (Failure | null)[] {
  if (facts.groupProblem !== null) return [facts.groupProblem];
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

function hostProblem({ hostAccount, groupProblem }: SetupFacts, answers: Answers): Failure | null {
  const account = hostAccountOf(answers);
  return account === null || hostAccount !== null || groupProblem !== null
    ? null
    : failure('host.account-not-found', { account }, 'syncHost.account');
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
