import type { Answers } from '../../../electron/shared/answers.ts';
import { deliveriesIn, distributionPointGroupSchema } from '../../../electron/shared/delivery.ts';
import { message } from '../../../electron/shared/texts/message.ts';
import type { FieldProblem } from '../../wizard/field-problem.ts';
import { isSameGroup } from '../../wizard/group-rows.ts';

/** The group that distribution points are to move to, as chosen and typed. */
export interface MoveForm {
  /** A group's name, or one of the choices below. */
  readonly group: string;
  /** Of a new group. */
  readonly name: string;
}

export const nothingChosen = '';
/** No group is called so, or so: their names have no space before them. */
export const noGroup = ' none';
export const newGroup = ' new';

/** So many names are written out. */
const namedPoints = 3;

/** The dialog before anything was chosen; where there is no group yet, only a new one makes sense. */
export function firstMoveForm({ distributionPointGroups = [] }: Answers): MoveForm {
  return { group: distributionPointGroups.length === 0 ? newGroup : nothingChosen, name: '' };
}

/** Reads the dialog: the group that is meant (null: none), or what keeps these distribution points from it. */
export function groupFromMove(
  answers: Answers,
  names: readonly string[],
  form: MoveForm,
): { readonly group: string | null } | { readonly problems: readonly FieldProblem[] } {
  const groups = answers.distributionPointGroups ?? [];
  switch (form.group) {
    case nothingChosen:
      return { problems: [{ field: 'group', problem: message('wizardProblems', 'chooseGroup') }] };
    case noGroup:
      return { group: null };
    case newGroup: {
      const name = form.name.trim();
      if (!distributionPointGroupSchema.shape.name.safeParse(name).success) {
        return { problems: [{ field: 'name', problem: message('wizardProblems', 'groupName') }] };
      }
      if (groups.some((group) => isSameGroup(group.name, name))) {
        return { problems: [{ field: 'name', problem: message('wizardProblems', 'groupTaken', { name }) }] };
      }
      return { group: name };
    }
    default: {
      const missing = withoutDevice(answers, names, form.group);
      if (missing.length === 0) return { group: form.group };
      const named = missing.slice(0, namedPoints).join(', ');
      const values = { count: missing.length, named };
      return { problems: [{ field: 'group', problem: message('wizardProblems', 'devicesMissing', values) }] };
    }
  }
}

/** Those to which Syncthing would carry the catalog in that group, and of which nobody said which device they are. */
function withoutDevice(answers: Answers, names: readonly string[], group: string): readonly string[] {
  const moving = new Set(names);
  const deliveryOf = deliveriesIn(answers.distributionPointGroups);
  return answers.distributionPoints
    .filter((point) => moving.has(point.name) && point.member === undefined)
    .filter((point) => deliveryOf({ ...point, group }).kind === 'syncthing')
    .map(({ name }) => name);
}

/** How many of these keep a delivery of their own, whatever their group. */
export function withOwnDelivery({ distributionPoints }: Answers, names: readonly string[]): number {
  const moving = new Set(names);
  return distributionPoints.filter(({ name, delivery }) => moving.has(name) && delivery !== undefined).length;
}
