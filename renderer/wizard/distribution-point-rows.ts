import { type DistributionPointSetting, distributionPointSchema } from '../../electron/shared/answers.ts';
import type { DeliveryKind } from '../../electron/shared/delivery.ts';
import {
  isAbsolutePath,
  type ListedDistributionPoint,
  nameFromPath,
} from '../../electron/shared/distribution-point-list.ts';
import { message } from '../../electron/shared/texts/message.ts';
import { notAsked } from '../asked.ts';
import type { DeliveryContext } from './delivery-context.ts';
import { type DeliveryForm, deliveryFromForm, formFromDelivery } from './delivery-form.ts';
import { memberProblem } from './delivery-problems.ts';
import type { Draft } from './draft.ts';
import type { FieldProblem } from './field-problem.ts';
import { groupsWithListed } from './group-rows.ts';
import { formFromMember, type MemberForm, memberFromForm } from './member-form.ts';

type RowsChange = Pick<Draft, 'distributionPoints' | 'nextRowKey'>;

/** A distribution point as typed in its dialog. */
export interface DistributionPointForm extends DeliveryForm, MemberForm {
  readonly name: string;
  readonly path: string;
  readonly enabled: boolean;
  readonly maxMBps: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly proof: DistributionPointSetting['proof'];
  readonly credential: string;
  /** Name of its group; empty for none. */
  readonly group: string;
  readonly member: string;
  /** What was said of its Syncthing before. */
  readonly syncthing: DistributionPointSetting['syncthing'];
}

const problemOfField = {
  path: 'pointPath',
  name: 'pointName',
  maxMBps: 'maxMBps',
  window: 'window',
  credential: 'credential',
  member: 'member',
} as const;

/** The fields that can be wrong, as they stand in the dialog: the first of them gets the focus. */
const ownFields = Object.keys(problemOfField) as readonly (keyof typeof problemOfField)[];

/** Text of each field of the dialog for an existing point, or for a new one. */
export function formFromSetting(setting: DistributionPointSetting | null): DistributionPointForm {
  return {
    name: setting?.name ?? '',
    path: setting?.path ?? '',
    enabled: setting?.enabled ?? true,
    maxMBps: setting?.maxMBps === undefined ? '' : String(setting.maxMBps),
    windowFrom: setting?.window?.from ?? '',
    windowTo: setting?.window?.to ?? '',
    proof: setting?.proof ?? 'read-back',
    credential: setting?.credential ?? '',
    group: setting?.group ?? '',
    member: setting?.member ?? '',
    ...formFromDelivery(setting?.delivery),
    ...formFromMember(setting?.syncthing),
    syncthing: setting?.syncthing,
  };
}

/** The kind of delivery that the form means: its own, else its group's. */
export function chosenKind(
  { deliveryKind, group }: DistributionPointForm,
  context: DeliveryContext,
): DeliveryKind {
  return deliveryKind === 'unset' ? context.deliveryOf({ group, delivery: undefined }).kind : deliveryKind;
}

/** Reads the dialog: the setting it means, or what is missing, by the form's own field names. */
export function settingFromForm(
  form: DistributionPointForm,
  context: DeliveryContext,
): { readonly setting: DistributionPointSetting } | { readonly problems: readonly FieldProblem[] } {
  const path = form.path.trim();
  const read = deliveryFromForm(form, context.sources);
  const device = readDevice(form, context);
  const parsed = distributionPointSchema.safeParse({
    // Enter in the path alone is enough: the name follows from it.
    name: form.name.trim() === '' && path !== '' ? nameFromPath(path) : form.name,
    path,
    enabled: form.enabled,
    proof: form.proof,
    ...('member' in device && device.member !== undefined && { syncthing: device.member }),
    ...optionalInput(form),
    ...windowInput(form, context),
    ...('delivery' in read && read.delivery !== undefined && { delivery: read.delivery }),
  });
  const wrong = new Set(parsed.error?.issues.map((issue) => String(issue.path[0])));
  // A name that is left out follows from the path, so the path alone is asked for.
  if (form.name.trim() === '') wrong.delete('name');
  const isRelative = path !== '' && !isAbsolutePath(path);
  const problems: FieldProblem[] = [
    ...(isRelative ? [{ field: 'path', problem: message('wizardProblems', 'relativePath') }] : []),
    ...ownFields
      .filter((field) => wrong.has(field))
      .map((field) => ({ field, problem: message('wizardProblems', problemOfField[field]) })),
    ...('problems' in read ? read.problems : []),
    ...belongingProblems(form, context),
    ...('problems' in device ? device.problems : []),
  ];
  return parsed.success && problems.length === 0 ? { setting: parsed.data } : { problems };
}

/** What is left out of a setting while nothing is entered for it. */
function optionalInput(form: DistributionPointForm) {
  const limit = form.maxMBps.trim().replace(',', '.');
  const credential = form.credential.trim();
  const member = form.member.trim();
  return {
    ...(limit !== '' && { maxMBps: Number(limit) }),
    ...(credential !== '' && { credential }),
    ...(form.group !== '' && { group: form.group }),
    ...(member !== '' && { member }),
  };
}

/** Copies alone keep to times of day: where an engine carries the catalog, wrong ones are not asked about. */
function windowInput(form: DistributionPointForm, context: DeliveryContext) {
  const { windowFrom: from, windowTo: to } = form;
  const isRight = distributionPointSchema.shape.window.safeParse({ from, to }).success;
  const counts = isRight || ((from !== '' || to !== '') && chosenKind(form, context) === 'copy');
  return counts ? { window: { from, to } } : {};
}

/** What is said of its Syncthing: where another carries the catalog, wrong fields are not asked about. */
function readDevice(
  form: DistributionPointForm,
  context: DeliveryContext,
): ReturnType<typeof memberFromForm> {
  const read = memberFromForm(form, form.syncthing);
  const counts = 'member' in read || chosenKind(form, context) === 'syncthing';
  return counts ? read : { member: form.syncthing };
}

/** Whether its group is there, and the engine can tell which member it is. */
function belongingProblems(form: DistributionPointForm, context: DeliveryContext): FieldProblem[] {
  const { group } = form;
  if (group !== '' && !context.groups.some(({ name }) => name.toUpperCase() === group.toUpperCase())) {
    return [{ field: 'group', problem: message('wizardProblems', 'noSuchGroup', { group }) }];
  }
  const read = deliveryFromForm(form, context.sources);
  if ('problems' in read) return [];
  const member = form.member.trim();
  const delivery = context.deliveryOf({ group, delivery: read.delivery });
  const wrong = memberProblem(member === '' ? undefined : member, delivery);
  return wrong === null ? [] : [wrong];
}

/** The rows with a new point at the end, or with the one of `key` replaced. */
export function putRow(draft: Draft, key: number | null, setting: DistributionPointSetting): RowsChange {
  if (key === null) return appendRows(draft, [setting]);
  const distributionPoints = draft.distributionPoints.map((row) => {
    if (row.key !== key) return row;
    return { ...row, setting, test: row.setting.path === setting.path ? row.test : notAsked };
  });
  return { distributionPoints, nextRowKey: draft.nextRowKey };
}

/** The rows without those of `keys`. */
export function removeRows(draft: Draft, keys: ReadonlySet<number>): RowsChange {
  const distributionPoints = draft.distributionPoints.filter((row) => !keys.has(row.key));
  return { distributionPoints, nextRowKey: draft.nextRowKey };
}

/** The rows with the points of a pasted list at the end, and the groups with those that the list names. */
export function appendListed(
  draft: Draft,
  points: readonly ListedDistributionPoint[],
): RowsChange & Pick<Draft, 'distributionPointGroups'> {
  const settings = points.map((point) => ({ ...point, enabled: true, proof: 'read-back' as const }));
  return {
    ...appendRows(draft, settings),
    distributionPointGroups: groupsWithListed(draft.distributionPointGroups, points),
  };
}

function appendRows(draft: Draft, settings: readonly DistributionPointSetting[]): RowsChange {
  const added = settings.map((setting, index) => ({
    key: draft.nextRowKey + index,
    setting,
    test: notAsked,
  }));
  return {
    distributionPoints: [...draft.distributionPoints, ...added],
    nextRowKey: draft.nextRowKey + added.length,
  };
}
