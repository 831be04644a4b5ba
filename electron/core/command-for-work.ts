import type { ElevatedWork } from '../shared/elevation.ts';
import { assertNever } from '../shared/result.ts';

/** What an administrator types to do the same without the window. For people to read: nothing is run from it. */
export function commandForWork(work: ElevatedWork, program: readonly string[]): string {
  return [...program, ...argumentsFor(work)].map(quoted).join(' ');
}

function argumentsFor(work: ElevatedWork): string[] {
  switch (work.kind) {
    case 'set up':
      // The window saves the answers; where, only the person knows.
      return ['setup', '--answers', 'FILE'];
    case 'plan':
      return ['setup', '--dry-run', '--answers', 'FILE'];
    case 'remove': {
      const { keepCatalog, cleanDistributionPoints } = work.options;
      const options = [
        ...(keepCatalog ? ['--keep-catalog'] : []),
        ...(cleanDistributionPoints ? ['--clean-distribution-points'] : []),
      ];
      return ['remove', '--site', work.site, ...options];
    }
    case 'finish':
      return ['setup', '--resume'];
    case 'undo':
      return ['setup', '--undo'];
    case 'look':
      return ['repair', '--dry-run', '--site', work.site];
    case 'sync':
      return ['sync', '--site', work.site];
    default:
      return assertNever(work);
  }
}

function quoted(word: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word}"`;
}
