import { describeFileError } from '../../core/file-error.ts';
import type { Operation } from '../../shared/plan.ts';
import { assertNever, type Result } from '../../shared/result.ts';
import type { Change } from '../../shared/setup-journal.ts';
import type { LeftBehind } from '../../shared/setup-progress.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { createFolder, undoFolder } from './create-folder.ts';
import { createGroup, undoGroup } from './create-group.ts';
import { createShare, undoShare, undoShareAccess } from './create-share.ts';
import { distribute, undoDistribution } from './distribute.ts';
import { getCatalog, undoCatalog } from './get-catalog.ts';
import { handOver, undoHandOver } from './hand-over.ts';
import { installHost, retireHost, undoHost, undoRetirement } from './install-host.ts';
import { installSchedule, scheduleAlertCheck, undoSchedule } from './install-schedule.ts';
import { registerSite, undoRegistration } from './register-site.ts';
import { removeFolder, undoFolderRemoval } from './remove-folder.ts';
import { removeShare, undoShareRemoval } from './remove-share.ts';
import { setPermissions, undoPermissions } from './set-permissions.ts';
import type { SetupContext, UndoDeps } from './setup-context.ts';
import { undoSettings, writeSettings } from './write-settings.ts';

/** Carries out one operation of the plan; the value is what it did, for people. */
export function applyOperation(context: SetupContext, operation: Operation): Promise<Result<Message | null>> {
  switch (operation.kind) {
    case 'create group':
      return createGroup(context, operation);
    case 'create folder':
      return createFolder(context, operation);
    case 'set permissions':
      return setPermissions(context, operation);
    case 'create share':
      return createShare(context, operation);
    case 'write settings':
      return writeSettings(context, operation);
    case 'hand over':
      return handOver(context, operation);
    case 'get catalog':
      return getCatalog(context, operation);
    case 'install schedule':
      return installSchedule(context, operation);
    case 'schedule alert check':
      return scheduleAlertCheck(context, operation);
    case 'install host':
      return installHost(context, operation);
    case 'retire host':
      return retireHost(context, operation);
    case 'distribute':
      return distribute(context, operation);
    case 'register site':
      return registerSite(context, operation);
    case 'remove share':
      return removeShare(context, operation);
    case 'remove folder':
      return removeFolder(context, operation);
    default:
      return assertNever(operation);
  }
}

/** Takes one change back; null when nothing of it is left, otherwise what is, with what to do about it. */
export async function undoChange(deps: UndoDeps, change: Change): Promise<LeftBehind | null> {
  try {
    return await undoByKind(deps, change);
  } catch (error) {
    // Whatever goes wrong here, the changes before this one are still to be undone.
    return notUndone(change, error);
  }
}

/** What an undo that threw left. */
export function notUndone(change: Change, error: unknown): LeftBehind {
  return {
    what: nameOfChange(change),
    remedy: message('leftRemedies', 'byHand', { cause: describeFileError(error) }),
  };
}

function undoByKind(deps: UndoDeps, change: Change): Promise<LeftBehind | null> {
  switch (change.kind) {
    case 'group created':
      return undoGroup(deps, change);
    case 'folder created':
      return undoFolder(deps, change);
    case 'permissions set':
      return undoPermissions(deps, change);
    case 'share created':
      return undoShare(deps, change);
    case 'share access set':
      return undoShareAccess(deps, change);
    case 'settings written':
      return undoSettings(deps, change);
    case 'handed over':
      return undoHandOver(deps, change);
    case 'host installed':
      return undoHost(deps, change);
    case 'host retired':
      return undoRetirement(deps, change);
    case 'catalog obtained':
      return undoCatalog(deps, change);
    case 'schedule installed':
      return undoSchedule(deps, change);
    case 'distributed':
      return undoDistribution(deps, change);
    case 'site registered':
      return undoRegistration(deps, change);
    case 'share removed':
      return undoShareRemoval(deps, change);
    case 'folder removed':
      return undoFolderRemoval(deps, change);
    default:
      return assertNever(change);
  }
}

/** What a change made, for people. */
export function nameOfChange(change: Change): Message {
  switch (change.kind) {
    case 'group created':
      return message('leftThings', 'group', { name: change.name });
    case 'folder created':
      return message('leftThings', 'folder', { path: change.path });
    case 'permissions set':
      return message('leftThings', 'permissions', { path: change.path });
    case 'share created':
      return message('leftThings', 'share', { name: change.name });
    case 'share access set':
      return message('leftThings', 'shareAccess', { name: change.name });
    case 'settings written':
      return message('leftThings', 'settings', { path: change.path });
    case 'handed over':
      return message('leftThings', 'handedOver', { account: change.account });
    case 'host installed':
      return message('leftThings', 'host', { computer: change.computer });
    case 'host retired':
      return message('leftThings', 'retiredHost', { computer: change.computer });
    case 'catalog obtained':
      return message('leftThings', 'catalog', { site: change.destination });
    case 'schedule installed':
      return message('leftThings', change.work === 'alerts' ? 'alertSchedule' : 'schedule');
    case 'distributed':
      return message('leftThings', 'copies');
    case 'site registered':
      return message('leftThings', 'entry', { site: change.destination });
    case 'share removed':
      return message('leftThings', 'removedShare', { name: change.name });
    case 'folder removed':
      return message('leftThings', 'removedFolder', { path: change.path });
    default:
      return assertNever(change);
  }
}
