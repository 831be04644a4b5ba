/** What administrators' monitoring looks for in the system's log. */
export type SystemLogKind = 'succeeded' | 'recovered' | 'stale' | 'failed';

/**
 * Event ids in the system's log, which monitoring rules name: they never change their meaning. The hundreds tell
 * the level: 1 information, 2 warning, 3 error.
 */
export const systemLogIds = {
  succeeded: 100,
  recovered: 110,
  stale: 200,
  failed: 300,
} as const satisfies Record<SystemLogKind, number>;
