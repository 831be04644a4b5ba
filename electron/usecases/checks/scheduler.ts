import { localScheduleOf } from '../../core/sync-host.ts';
import { message } from '../../shared/texts/message.ts';
import { type Check, failed, passed } from './check.ts';

export const schedulerCheck: Check = {
  id: 'scheduler',
  title: message('checks', 'scheduler'),
  applicable: ({ answers }) => answers === null || localScheduleOf(answers.syncHost) !== 'off',
  check: async ({ deps: { scheduler } }) => {
    const remedy = await scheduler.unavailable();
    return remedy === null
      ? passed(message('checks', 'startedBy', { scheduler: scheduler.description }))
      : failed(message('checks', 'notScheduled', { scheduler: scheduler.description }), remedy);
  },
};
