import { samePath } from '../../core/path-rules.ts';
import { failure } from '../../shared/failure.ts';
import type { Operation } from '../../shared/plan.ts';
import { reasonMessages } from '../../shared/reason.ts';
import { failWith, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import type { Apply, ChangeOf, Undo } from './setup-context.ts';

/** Distribution points that fail keep their own reason and next try; they do not fail Setup. */
export const distribute: Apply<Extract<Operation, { kind: 'distribute' }>> = async (context, operation) => {
  const { platform } = context.deps.machine;
  const served = context.settingsBefore?.distributionPoints ?? [];
  // What the site serves already goes on being served when this Setup is taken back.
  const distributionPoints = operation.distributionPoints.flatMap(({ name, path }) =>
    served.some((point) => samePath(point.path, path, platform)) ? [] : [{ name, path }],
  );
  const run = context.sync.start();
  const summary = await context.make({ kind: 'distributed', distributionPoints }, async () =>
    succeed(await run.ended),
  );
  if (!summary.ok) return summary;
  const { outcome } = summary.value;
  switch (outcome) {
    case 'updated':
    case 'unchanged':
      return succeed(message('operationNotes', 'allInSync'));
    case 'some failed':
      return succeed(message('operationNotes', 'someWithout'));
    default: {
      const published = await run.published;
      if (!published.ok) return published;
      const [cause = message('runOutcome', outcome)] = reasonMessages(summary.value);
      return failWith(failure('setup.step-failed', { step: operation.title, cause }));
    }
  }
};

/** Copies on other computers are named, not deleted: clients may be reading them. */
export const undoDistribution: Undo<ChangeOf<'distributed'>> = async (_deps, { distributionPoints }) =>
  distributionPoints.length === 0
    ? null
    : {
        what: message('leftThings', 'catalogOn', {
          points: distributionPoints.map(({ name, path }) => `${name} (${path})`).join(', '),
        }),
        remedy: message('leftRemedies', 'deleteCopies'),
      };
