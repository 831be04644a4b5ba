import type { Answers } from '../shared/answers.ts';
import type { FolderAccess, FolderRule, Operation } from '../shared/plan.ts';
import { listed } from '../shared/texts/listed.ts';
import { type Message, message } from '../shared/texts/message.ts';
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
      folderOperation({ path, found: 'absent' }, message('planOperations', 'leadsToDestination')),
    ),
    folderOperation(facts.destination, message('planOperations', 'holdsSite')),
    folderOperation(facts.packageSource, message('planOperations', 'holdsCatalog')),
    permissionsOperation(facts.packageSource, access, 'full control around settings'),
    folderOperation(facts.settingsFolder, message('planOperations', 'holdsRecords')),
    permissionsOperation(facts.settingsFolder, access, 'read only'),
    folderOperation(facts.logs, message('planOperations', 'holdsLogs')),
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
          folderOperation(facts.updatesSource, message('planOperations', 'holdsUpdates')),
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
    title: message('planOperations', 'createGroup', { group }),
    why: message('planOperations', 'createGroupWhy'),
    touches: [group],
    needsRights: true,
    undo: message('planOperations', 'removeGroup', { group }),
    state: facts.smsAdministrators === null ? 'to do' : 'already right',
    group,
  };
}

function folderOperation({ path, found }: Pick<FolderFact, 'path' | 'found'>, why: Message): Operation {
  return {
    kind: 'create folder',
    id: `folder:${path}`,
    title: message('planOperations', 'createFolder', { path }),
    why,
    touches: [path],
    needsRights: true,
    undo: message('planOperations', 'removeIfEmpty'),
    state: found === 'folder' ? 'already right' : 'to do',
    path,
  };
}

function permissionsOperation(folder: FolderFact, access: FolderAccess, rule: FolderRule): Operation {
  const { path } = folder;
  const others = othersWith(access, rule);
  return {
    kind: 'set permissions',
    id: `permissions:${path}`,
    title: message('planOperations', 'setPermissions', { path }),
    why: message('planOperations', rule === 'read only' ? 'accessSteers' : 'access', { others }),
    touches: [path],
    needsRights: true,
    undo: message('planOperations', 'restorePermissions'),
    state: folder.permissionsAreRight ? 'already right' : 'to do',
    path,
    access,
    rule,
  };
}

/** Who gets access besides Administrators. */
function othersWith({ smsAdministrators: group, host: account }: FolderAccess, rule: FolderRule) {
  const level = rule === 'read only' ? 'readAccess' : 'fullControl';
  return listed(
    [
      ...(group === null ? [] : [message('planOperations', level, { group })]),
      ...(account === undefined ? [] : [message('planOperations', 'hostAccess', { account })]),
      message('planOperations', 'nobodyElse'),
    ],
    'comma',
  );
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
        ? message('planOperations', 'correctAccess', { name })
        : message('planOperations', 'createShare', { path, unc: facts.uncPrefix + name }),
    why:
      inTheWay.length === 0
        ? message('planOperations', 'reachedByName')
        : message('planOperations', 'namesInUse', { names: inTheWay.join(', ') }),
    touches: [name, path],
    needsRights: true,
    undo: existing
      ? message('planOperations', 'restoreAccess')
      : message('planOperations', 'removeShare', { name }),
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
    title: message('planOperations', 'writeSettings', { path }),
    why: message('planOperations', 'runsReadThem'),
    touches: [path],
    needsRights: true,
    undo: message('planOperations', present === null ? 'removeFile' : 'restoreSettings'),
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
      ? message('planOperations', 'registerSource', { source: eventSource })
      : message('planOperations', 'register'),
    why: message('planOperations', announced ? 'registerSourceWhy' : 'registerWhy'),
    touches: announced ? [path, eventSourceText(eventSource)] : [path],
    needsRights: true,
    undo: message('planOperations', announced ? 'forgetSource' : 'forget'),
    state: facts.isRegistered ? 'already right' : 'to do',
    path,
    eventSource,
  };
}
