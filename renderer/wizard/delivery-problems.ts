import type { DistributionPointSetting } from '../../electron/shared/answers.ts';
import { type Delivery, isSyncthingDeviceId } from '../../electron/shared/delivery.ts';
import { message } from '../../electron/shared/texts/message.ts';
import { type DeliveryContext, deliveryContext } from './delivery-context.ts';
import type { Draft } from './draft.ts';
import type { FieldProblem } from './field-problem.ts';

/** What no longer fits together after groups and distribution points were changed one by one. */
export function deliveryProblems(draft: Draft): FieldProblem[] {
  const groups = draft.distributionPointGroups ?? [];
  const settings = draft.distributionPoints.map(({ setting }) => setting);
  const context = deliveryContext(settings, groups);
  const ofGroups = groups.flatMap(({ name, delivery }, index): FieldProblem[] => {
    const isWrong = delivery !== undefined && missingHub(delivery, context) !== undefined;
    const problem = message('wizardProblems', 'deliveryOfGroup', { group: name });
    return isWrong ? [{ field: `distributionPointGroups[${index}].delivery`, problem }] : [];
  });
  const names = new Set(groups.map(({ name }) => name.toUpperCase()));
  const ofPoints = settings.flatMap((setting, index) =>
    pointProblems(setting, names, context).map(({ field, problem }) => ({
      field: `distributionPoints[${index}].${field}`,
      problem,
    })),
  );
  return [...ofGroups, ...ofPoints];
}

/** What is missing or wrong in what the engine calls a distribution point. */
export function memberProblem(member: string | undefined, delivery: Delivery): FieldProblem | null {
  if (delivery.kind !== 'syncthing') return null;
  if (member === undefined) return { field: 'member', problem: message('wizardProblems', 'noDevice') };
  return isSyncthingDeviceId(member)
    ? null
    : { field: 'member', problem: message('wizardProblems', 'notADevice') };
}

function pointProblems(
  setting: DistributionPointSetting,
  names: ReadonlySet<string>,
  context: DeliveryContext,
): FieldProblem[] {
  const { group, delivery, member } = setting;
  const hub = delivery === undefined ? undefined : missingHub(delivery, context);
  if (group !== undefined && !names.has(group.toUpperCase())) {
    return [{ field: 'group', problem: message('wizardProblems', 'noSuchGroup', { group }) }];
  }
  if (hub !== undefined) {
    return [{ field: 'delivery', problem: message('wizardProblems', 'noSuchHub', { hub }) }];
  }
  const wrong = memberProblem(member, context.deliveryOf(setting));
  return wrong === null ? [] : [wrong];
}

function missingHub(delivery: Delivery, { sources }: DeliveryContext): string | undefined {
  return delivery.kind === 'replicated'
    ? delivery.hubs.find((name) => !sources.has(name.toUpperCase()))
    : undefined;
}
