import type { Answers, DistributionPointSetting } from '../../electron/shared/answers.ts';
import { type DistributionPointGroup, distributionPointGroupSchema } from '../../electron/shared/delivery.ts';
import { message } from '../../electron/shared/texts/message.ts';
import type { DeliveryContext } from './delivery-context.ts';
import { type DeliveryForm, deliveryFromForm, formFromDelivery } from './delivery-form.ts';
import type { DistributionPointRow, Draft } from './draft.ts';
import type { FieldProblem } from './field-problem.ts';

type Groups = Answers['distributionPointGroups'];
/** Something of a list that may name a group. */
type NamesGroup = Pick<DistributionPointSetting, 'group'>;
type GroupsChange = Pick<Draft, 'distributionPoints' | 'distributionPointGroups'>;

/** A group as typed in its dialog. */
export interface GroupForm extends DeliveryForm {
  readonly name: string;
  /** The distribution points that have no group come into this one. */
  readonly takesRest: boolean;
}

/** Text of each field of the dialog for an existing group, or for a new one. */
export function formFromGroup(group: DistributionPointGroup | null): GroupForm {
  return { ...formFromDelivery(group?.delivery), name: group?.name ?? '', takesRest: false };
}

/** Reads the dialog: the group it means, or what is missing, by the form's own field names. `others`: without itself. */
export function groupFromForm(
  form: GroupForm,
  others: readonly DistributionPointGroup[],
  { sources }: DeliveryContext,
): { readonly group: DistributionPointGroup } | { readonly problems: readonly FieldProblem[] } {
  const name = form.name.trim();
  const problems: FieldProblem[] = [];
  if (!distributionPointGroupSchema.shape.name.safeParse(name).success) {
    problems.push({ field: 'name', problem: message('wizardProblems', 'groupName') });
  } else if (others.some((other) => isSameGroup(other.name, name))) {
    problems.push({ field: 'name', problem: message('wizardProblems', 'groupTaken', { name }) });
  }
  const read = deliveryFromForm(form, sources);
  if ('problems' in read) return { problems: [...problems, ...read.problems] };
  const { delivery } = read;
  return problems.length > 0
    ? { problems }
    : { group: delivery === undefined ? { name } : { name, delivery } };
}

/** The groups with a new one at the end, or with the one at `index` replaced; its distribution points go with it. */
export function putGroup(
  draft: Draft,
  index: number | null,
  group: DistributionPointGroup,
  takesRest: boolean,
): GroupsChange {
  const groups = draft.distributionPointGroups ?? [];
  const before = index === null ? undefined : groups[index]?.name;
  const distributionPoints = draft.distributionPoints.map((row) => {
    const belongs = before !== undefined && isSameGroup(row.setting.group, before);
    const joins = takesRest && row.setting.group === undefined;
    return belongs || joins ? inGroup(row, group.name) : row;
  });
  const distributionPointGroups =
    index === null ? [...groups, group] : groups.map((other, at) => (at === index ? group : other));
  return { distributionPoints, distributionPointGroups };
}

/** The groups without one; its distribution points stay, without a group. */
export function removeGroup(draft: Draft, name: string): GroupsChange {
  const left = (draft.distributionPointGroups ?? []).filter((group) => group.name !== name);
  return {
    distributionPoints: draft.distributionPoints.map((row) =>
      isSameGroup(row.setting.group, name) ? inGroup(row, null) : row,
    ),
    distributionPointGroups: left.length === 0 ? undefined : left,
  };
}

/** The groups with those at the end that a list names and that are not there yet. */
export function groupsWithListed(groups: Groups, listed: readonly NamesGroup[]): Groups {
  const added = newGroupsIn(groups, listed);
  return added.length === 0 ? groups : [...(groups ?? []), ...added.map((name) => ({ name }))];
}

/** Names of the groups that a list names and that are not there yet. */
export function newGroupsIn(groups: Groups, listed: readonly NamesGroup[]): readonly string[] {
  const known = new Set((groups ?? []).map(({ name }) => name.toUpperCase()));
  const added: string[] = [];
  for (const { group } of listed) {
    if (group === undefined || known.has(group.toUpperCase())) continue;
    known.add(group.toUpperCase());
    added.push(group);
  }
  return added;
}

/** Names of groups compare without case. */
export function isSameGroup(one: string | undefined, other: string): boolean {
  return one?.toUpperCase() === other.toUpperCase();
}

/** A distribution point's setting with another group; `null`: with none. */
export function settingInGroup(
  { group: _, ...setting }: DistributionPointSetting,
  group: string | null,
): DistributionPointSetting {
  return group === null ? setting : { ...setting, group };
}

function inGroup(row: DistributionPointRow, group: string | null): DistributionPointRow {
  return { ...row, setting: settingInGroup(row.setting, group) };
}
