import type { SystemLogKind } from '../shared/system-log-ids.ts';

export type SystemLogLevel = 'information' | 'warning' | 'error';

/** How loud each kind of event is. */
export const systemLogLevels: Readonly<Record<SystemLogKind, SystemLogLevel>> = {
  succeeded: 'information',
  recovered: 'information',
  stale: 'warning',
  failed: 'error',
};
