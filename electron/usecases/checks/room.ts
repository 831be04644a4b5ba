import { inMegabytes } from '../../core/space-needed.ts';
import { inspectDestination } from '../inspect-destination.ts';
import { type Check, failed, passed, warning } from './check.ts';

export const roomCheck: Check = {
  id: 'room',
  title: 'Free space for three catalogs',
  applicable: ({ answers }) => answers !== null,
  check: async ({ deps, answers }) => {
    const { freeBytes, neededBytes, holdsSite } = await inspectDestination(deps, answers?.destination ?? '');
    if (freeBytes === null) return warning('The free space cannot be told.', 'Check the destination folder.');
    const found = `${inMegabytes(freeBytes)} MB are free, ${inMegabytes(neededBytes)} MB are needed.`;
    if (freeBytes >= neededBytes) return passed(found);
    const remedy = 'Free some space, or choose a folder on a larger disk.';
    return holdsSite ? warning(found, remedy) : failed(found, remedy);
  },
};
