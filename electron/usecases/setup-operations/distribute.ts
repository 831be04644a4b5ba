import { failure } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { failWith, succeed } from '../../shared/result.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

/** Distribution points that fail keep their own reason and next try; they do not fail Setup. */
export const distribute: Apply<Extract<Operation, { kind: 'distribute' }>> = async (context, operation) => {
  const distributionPoints = operation.distributionPoints.map(({ name, path }) => ({ name, path }));
  const summary = await context.make({ kind: 'distributed', distributionPoints }, async () =>
    succeed(await context.sync.start().ended),
  );
  if (!summary.ok) return summary;
  const { outcome, reason } = summary.value;
  switch (outcome) {
    case 'updated':
    case 'unchanged':
      return succeed('every distribution point is in sync');
    case 'some failed':
      return succeed('some distribution points do not hold the catalog yet');
    default:
      return failWith(failure('setup.step-failed', { step: operation.title, cause: reason ?? outcome }));
  }
};

/** Copies on other computers are named, not deleted: clients may be reading them. */
export const undoDistribution: Undo<ChangeOf<'distributed'>> = async (_deps, { distributionPoints }) => ({
  what: `the catalog on ${distributionPoints.map(({ name, path }) => `${name} (${path})`).join(', ')}`,
  remedy: 'Delete wsusscn2.cab and catalog.json there if they are not wanted.',
});
