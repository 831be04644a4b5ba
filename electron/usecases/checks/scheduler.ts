import { type Check, failed, passed } from './check.ts';

export const schedulerCheck: Check = {
  id: 'scheduler',
  title: 'Service that starts the sync',
  applicable: ({ answers }) => answers?.syncHost.schedule !== 'off',
  check: async ({ deps: { scheduler } }) => {
    const remedy = await scheduler.unavailable();
    return remedy === null
      ? passed(`By ${scheduler.description}.`)
      : failed(`The sync cannot be scheduled by ${scheduler.description}.`, remedy);
  },
};
