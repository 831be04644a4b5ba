import type { Answers } from '../shared/answers.ts';
import type { FolderAccess, FolderRule, Operation } from '../shared/plan.ts';
import { eventSourceText } from './event-source-text.ts';
import { installHostOperation } from './plan-host-operations.ts';
import {
  alertCheckOperation,
  distributeOperation,
  getCatalogOperation,
  handOverOperation,
  scheduleOperation,
} from './plan-sync-operations.ts';
import type { FolderFact, SetupFacts } from './setup-facts.ts';
import type { ShareChoice } from './share-choice.ts';
import { groupAccessOf, packageSourceAccessOf } from './site-access.ts';
import { wantedSyncHost } from './sync-host.ts';
import { sameSettings, wantedSettings } from './wanted-settings.ts';

type ChosenShare = Extract<ShareChoice, { kind: 'chosen' }>;

export interface PlanParts {
  readonly facts: SetupFacts;
  readonly answers: Answers;
  readonly share: ChosenShare;
  readonly updatesShare: ChosenShare | null;
}

/** The operations in the order in which they are carried out; undoing goes backwards. */
export function planOperations(parts: PlanParts): Operation[] {
  const { facts, answers, share, updatesShare } = parts;
  const access = packageSourceAccessOf(answers);
  const groupAccess = groupAccessOf(answers);
  const settings = settingsOperation(parts);
  return [
    groupOperation(facts, answers),
    ...facts.missingParents.map((path) =>
      folderOperation({ path, found: 'absent' }, 'It leads to the destination'),
    ),
    folderOperation(facts.destination, 'Everything of the site lies in it'),
    folderOperation(facts.packageSource, 'The package source: the catalog lies here'),
    permissionsOperation(facts.packageSource, access, 'full control around settings'),
    folderOperation(facts.settingsFolder, 'Settings, status and staging of the site'),
    permissionsOperation(facts.settingsFolder, access, 'read only'),
    folderOperation(facts.logs, 'The logs of the site'),
    shareOperation(
      'share',
      answers.share.name,
      share,
      facts.packageSource.path,
      'Package source of PkgSource',
      access,
      facts,
    ),
    ...(facts.updatesSource === null || updatesShare === null || answers.updatesSource === undefined
      ? []
      : [
          folderOperation(facts.updatesSource, 'Update files that are downloaded later lie here'),
          permissionsOperation(facts.updatesSource, groupAccess, 'full control'),
          shareOperation(
            'share:updates',
            answers.updatesSource.shareName,
            updatesShare,
            facts.updatesSource.path,
            'Updates source of PkgSource',
            groupAccess,
            facts,
          ),
        ]),
    settings,
    ...(answers.syncHost.kind === 'this-computer'
      ? [
          getCatalogOperation(facts, answers),
          scheduleOperation(facts, answers),
          distributeOperation(facts, answers),
        ]
      : [scheduleOperation(facts, answers), handOverOperation(facts, answers.syncHost.account)]),
    alertCheckOperation(facts, answers),
    registerOperation(facts),
    installHostOperation(facts, answers),
  ].filter((operation) => operation !== null);
}

function groupOperation(facts: SetupFacts, { share }: Answers): Operation | null {
  const group = share.smsAdministrators;
  if (group === null || !share.createSmsAdministrators) return null;
  return {
    kind: 'create group',
    id: 'group',
    title: `Create the group ${group}`,
    why: 'Its members get full control of the package source',
    touches: [group],
    needsRights: true,
    undo: `Remove the group ${group}`,
    state: facts.smsAdministrators === null ? 'to do' : 'already right',
    group,
  };
}

function folderOperation({ path, found }: Pick<FolderFact, 'path' | 'found'>, why: string): Operation {
  return {
    kind: 'create folder',
    id: `folder:${path}`,
    title: `Create the folder ${path}`,
    why,
    touches: [path],
    needsRights: true,
    undo: 'Remove the folder if it is empty',
    state: found === 'folder' ? 'already right' : 'to do',
    path,
  };
}

function permissionsOperation(folder: FolderFact, access: FolderAccess, rule: FolderRule): Operation {
  const { path } = folder;
  const members = access.smsAdministrators;
  const others = [
    ...(members === null ? [] : [`${members} ${rule === 'read only' ? 'read access' : 'full control'}`]),
    ...(access.host === undefined ? [] : [`${access.host} what a sync needs`]),
    'nobody else',
  ].join(', ');
  return {
    kind: 'set permissions',
    id: `permissions:${path}`,
    title: `Set the permissions of ${path}`,
    why:
      rule === 'read only'
        ? `Administrators get full control, ${others}: what lies here steers the sync program`
        : `Administrators get full control, ${others}`,
    touches: [path],
    needsRights: true,
    undo: 'Restore the permissions it had',
    state: folder.permissionsAreRight ? 'already right' : 'to do',
    path,
    access,
    rule,
  };
}

function shareOperation(
  id: string,
  wantedName: string,
  share: ChosenShare,
  path: string,
  comment: string,
  access: FolderAccess,
  facts: SetupFacts,
): Operation {
  const { name, existing, inTheWay } = share;
  const isRight = existing && facts.accessIsRight[name] === true;
  return {
    kind: 'create share',
    id,
    title:
      existing && !isRight
        ? `Correct who may use the share ${name}`
        : `Share ${path} as ${facts.uncPrefix}${name}`,
    why:
      inTheWay.length === 0
        ? 'Computers of the site reach it by this name'
        : `In use already: ${inTheWay.join(', ')}`,
    touches: [name, path],
    needsRights: true,
    undo: existing ? 'Restore the access list it had' : `Remove the share ${name}`,
    state: isRight ? 'already right' : 'to do',
    wantedName,
    name,
    path,
    comment,
    access,
  };
}

function settingsOperation({ facts, answers, share }: PlanParts): Operation {
  const path = `${facts.settingsFolder.path}${facts.platform === 'windows' ? '\\' : '/'}site.json`;
  const present = facts.settings;
  const wanted =
    present === null
      ? null
      : wantedSettings(answers, {
          siteId: present.siteId,
          createdAt: present.createdAt,
          syncHost: wantedSyncHost(answers.syncHost, present.syncHost, { computer: '', newHostId: '' }),
          shareName: share.name,
          unc: facts.uncPrefix + share.name,
        });
  return {
    kind: 'write settings',
    id: 'settings',
    title: `Write the settings of the site to ${path}`,
    why: 'Every sync run reads them',
    touches: [path],
    needsRights: true,
    undo: present === null ? 'Remove the file' : 'Restore the settings it held',
    state: sameSettings(present, wanted) && present !== null ? 'already right' : 'to do',
    path,
  };
}

function registerOperation(facts: SetupFacts): Operation {
  const { eventSource } = facts;
  const { path } = facts.destination;
  const announced = eventSource !== null;
  return {
    kind: 'register site',
    id: 'register',
    title: announced
      ? `Remember the site on this computer, and let ${eventSource} write to the Application log`
      : 'Remember the site on this computer',
    why: announced
      ? 'PkgSource opens on its status, and Windows takes events of registered sources only'
      : 'PkgSource opens on its status',
    touches: announced ? [path, eventSourceText(eventSource)] : [path],
    needsRights: true,
    undo: announced ? 'Forget the site, and with the last one the event source' : 'Forget the site',
    state: facts.isRegistered ? 'already right' : 'to do',
    path,
    eventSource,
  };
}
