import { describeFileError } from '../../core/file-error.ts';
import type { Operation } from '../../shared/plan.ts';
import { assertNever, type Result } from '../../shared/result.ts';
import type { Change } from '../../shared/setup-journal.ts';
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
import type { LeftBehind, SetupContext, UndoDeps } from './setup-context.ts';
import { undoSettings, writeSettings } from './write-settings.ts';

/** Carries out one operation of the plan; the value is what it did, for people. */
export function applyOperation(context: SetupContext, operation: Operation): Promise<Result<string | null>> {
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
  return { what: nameOfChange(change), remedy: `Put it right by hand: ${describeFileError(error)}.` };
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
export function nameOfChange(change: Change): string {
  switch (change.kind) {
    case 'group created':
      return `the group ${change.name}`;
    case 'folder created':
      return `the folder ${change.path}`;
    case 'permissions set':
      return `the permissions of ${change.path}`;
    case 'share created':
      return `the share ${change.name}`;
    case 'share access set':
      return `the access list of the share ${change.name}`;
    case 'settings written':
      return `the settings ${change.path}`;
    case 'handed over':
      return `what ${change.account} may replace`;
    case 'host installed':
      return `PkgSource on ${change.computer}`;
    case 'host retired':
      return `PkgSource on ${change.computer}, which was removed`;
    case 'catalog obtained':
      return `the catalog of ${change.destination}`;
    case 'schedule installed':
      return change.work === 'alerts' ? 'the schedule of the look for alarms' : 'the schedule';
    case 'distributed':
      return 'the copies on distribution points';
    case 'site registered':
      return `the entry of ${change.destination} in the list of sites`;
    case 'share removed':
      return `the share ${change.name}, which was removed`;
    case 'folder removed':
      return `the folder ${change.path}, which was removed`;
    default:
      return assertNever(change);
  }
}
