import { inMegabytes } from '../../core/space-needed.ts';
import { message } from '../../shared/texts/message.ts';
import { inspectDestination } from '../inspect-destination.ts';
import { type Check, failed, passed, warning } from './check.ts';

export const roomCheck: Check = {
  id: 'room',
  title: message('checks', 'room'),
  applicable: ({ answers }) => answers !== null,
  check: async ({ deps, answers }) => {
    const { freeBytes, neededBytes, holdsSite } = await inspectDestination(deps, answers?.destination ?? '');
    if (freeBytes === null)
      return warning(message('checks', 'spaceUnknown'), message('checks', 'checkDestination'));
    const [free, needed] = [String(inMegabytes(freeBytes)), String(inMegabytes(neededBytes))];
    const found = message('checks', 'space', { free, needed });
    if (freeBytes >= neededBytes) return passed(found);
    const remedy = message('checks', 'freeSpace');
    return holdsSite ? warning(found, remedy) : failed(found, remedy);
  },
};
