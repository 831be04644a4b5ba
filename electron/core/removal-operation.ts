import type { RemovalOperation, RemovalOptions } from '../shared/removal.ts';
import { assertNever } from '../shared/result.ts';
import { eventSourceText } from './event-source-text.ts';
import type { LastingChange, TakeBack } from './take-back.ts';

/** How taking a thing back is shown beforehand and while it happens. */
export function removalOperation({ id, change }: TakeBack, options: RemovalOptions): RemovalOperation {
  return { id, title: titleOf(change, options), touches: touchesOf(change) };
}

function titleOf(change: LastingChange, { keepCatalog }: RemovalOptions): string {
  switch (change.kind) {
    case 'group created':
      return `Remove the group ${change.name}`;
    case 'folder created':
      return `Remove the folder ${change.path}`;
    case 'permissions set':
      return `Restore the permissions of ${change.path}`;
    case 'share created':
      return `Remove the share ${change.name}`;
    case 'share access set':
      return `Restore who may use the share ${change.name}`;
    case 'settings written':
      return 'Remove the settings of the site';
    case 'handed over':
      return `Take the catalog and the records of runs back from ${change.account}`;
    case 'host installed':
      return `Remove PkgSource from ${change.computer}, or name it where it takes a person to sign in`;
    case 'catalog obtained':
      return keepCatalog
        ? 'Remove the records of runs, and keep the catalog'
        : 'Remove the catalog and the records of runs';
    case 'schedule installed':
      return change.work === 'alerts'
        ? 'Remove the schedule that looks for alarms'
        : 'Remove the schedule of the sync program';
    case 'distributed':
      return 'Remove the catalog from the distribution points, where it is the site’s own';
    case 'site registered':
      return change.eventSource === null
        ? 'Forget the site on this computer'
        : `Forget the site on this computer, and with the last one the event source ${change.eventSource}`;
    default:
      return assertNever(change);
  }
}

function touchesOf(change: LastingChange): string[] {
  switch (change.kind) {
    case 'group created':
      return [change.name];
    case 'folder created':
    case 'permissions set':
    case 'settings written':
      return [change.path];
    case 'share created':
    case 'share access set':
      return [change.name, change.path];
    case 'catalog obtained':
      return [change.destination];
    case 'site registered':
      return change.eventSource === null
        ? [change.destination]
        : [change.destination, eventSourceText(change.eventSource)];
    case 'handed over':
      return change.owners.map(({ path }) => path);
    case 'host installed':
      return [change.computer];
    case 'schedule installed':
      return [];
    case 'distributed':
      return change.distributionPoints.map(({ path }) => path);
    default:
      return assertNever(change);
  }
}
