import type { RemovalOperation, RemovalOptions } from '../shared/removal.ts';
import { assertNever } from '../shared/result.ts';
import { type Message, message } from '../shared/texts/message.ts';
import { eventSourceText } from './event-source-text.ts';
import type { LastingChange, TakeBack } from './take-back.ts';

/** How taking a thing back is shown beforehand and while it happens. */
export function removalOperation({ id, change }: TakeBack, options: RemovalOptions): RemovalOperation {
  return { id, title: titleOf(change, options), touches: touchesOf(change) };
}

function titleOf(change: LastingChange, { keepCatalog }: RemovalOptions): Message {
  switch (change.kind) {
    case 'group created':
      return message('planRemoval', 'group', { name: change.name });
    case 'folder created':
      return message('planRemoval', 'folder', { path: change.path });
    case 'permissions set':
      return message('planRemoval', 'permissions', { path: change.path });
    case 'share created':
      return message('planRemoval', 'share', { name: change.name });
    case 'share access set':
      return message('planRemoval', 'shareAccess', { name: change.name });
    case 'settings written':
      return message('planRemoval', 'settings');
    case 'handed over':
      return message('planRemoval', 'handedOver', { account: change.account });
    case 'host installed':
      return message('planRemoval', 'host', { computer: change.computer });
    case 'catalog obtained':
      return message('planRemoval', keepCatalog ? 'records' : 'catalog');
    case 'schedule installed':
      return message('planRemoval', change.work === 'alerts' ? 'alertSchedule' : 'schedule');
    case 'distributed':
      return message('planRemoval', 'copies');
    case 'site registered':
      return change.eventSource === null
        ? message('planRemoval', 'entry')
        : message('planRemoval', 'entryAndSource', { source: change.eventSource });
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
