import { localScheduleOf } from '../../core/sync-host.ts';
import { type Check, failed, passed } from './check.ts';

export const schedulerCheck: Check = {
  id: 'scheduler',
  title: 'Service that starts the sync',
  applicable: ({ answers }) => answers === null || localScheduleOf(answers.syncHost) !== 'off',
  check: async ({ deps: { scheduler } }) => {
    const remedy = await scheduler.unavailable();
    return remedy === null
      ? passed(`By ${scheduler.description}.`)
      : failed(`The sync cannot be scheduled by ${scheduler.description}.`, remedy);
  },
};
