import { message } from '../../shared/texts/message.ts';
import { inspectDestination } from '../inspect-destination.ts';
import { type Check, failedBy, passed, warning } from './check.ts';

/** Local, on a file system with permissions, not the system's, and not another site. Room is a check of its own. */
export const destinationCheck: Check = {
  id: 'destination',
  title: message('checks', 'destination'),
  applicable: ({ answers }) => answers !== null,
  check: async ({ deps, answers }) => {
    const destination = answers?.destination ?? '';
    const { problems, holdsSite } = await inspectDestination(deps, destination);
    const problem = problems.find(({ code }) => code !== 'destination.no-room');
    if (problem !== undefined) return failedBy(problem);
    return holdsSite
      ? warning(message('checks', 'holdsSite', { path: destination }), message('checks', 'changesOnly'))
      : passed(message('checks', 'usable', { path: destination }));
  },
};
