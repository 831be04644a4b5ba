import { inspectDestination } from '../inspect-destination.ts';
import { type Check, failedBy, passed, warning } from './check.ts';

/** Local, on a file system with permissions, not the system's, and not another site. Room is a check of its own. */
export const destinationCheck: Check = {
  id: 'destination',
  title: 'Destination folder',
  applicable: ({ answers }) => answers !== null,
  check: async ({ deps, answers }) => {
    const destination = answers?.destination ?? '';
    const { problems, holdsSite } = await inspectDestination(deps, destination);
    const problem = problems.find(({ code }) => code !== 'destination.no-room');
    if (problem !== undefined) return failedBy(problem);
    return holdsSite
      ? warning(`${destination} holds a site already.`, 'Setup changes only what differs from your answers.')
      : passed(`${destination} can be used.`);
  },
};
