import { type DistributionPointSetting, distributionPointSchema } from '../../electron/shared/answers.ts';
import {
  isAbsolutePath,
  type ListedDistributionPoint,
  nameFromPath,
} from '../../electron/shared/distribution-point-list.ts';
import { message } from '../../electron/shared/texts/message.ts';
import { notAsked } from '../asked.ts';
import type { Draft } from './draft.ts';
import type { FieldProblem } from './field-problem.ts';

type RowsChange = Pick<Draft, 'distributionPoints' | 'nextRowKey'>;

/** A distribution point as typed in its dialog. */
export interface DistributionPointForm {
  readonly name: string;
  readonly path: string;
  readonly enabled: boolean;
  readonly maxMBps: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly proof: DistributionPointSetting['proof'];
  readonly credential: string;
  /** What the dialog does not show. */
  readonly kept: Pick<DistributionPointSetting, 'group' | 'delivery' | 'member' | 'syncthing'>;
}

/** The fields that can be wrong, as they stand in the dialog: the first of them gets the focus. */
const shownFields = ['path', 'name', 'maxMBps', 'window', 'credential'] as const;

const problemOfField = {
  path: 'pointPath',
  name: 'pointName',
  maxMBps: 'maxMBps',
  window: 'window',
  credential: 'credential',
} as const;

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
    kept: {
      group: setting?.group,
      delivery: setting?.delivery,
      member: setting?.member,
      syncthing: setting?.syncthing,
    },
  };
}

/** Reads the dialog: the setting it means, or what is missing, by the form's own field names. */
export function settingFromForm(
  form: DistributionPointForm,
): { readonly setting: DistributionPointSetting } | { readonly problems: readonly FieldProblem[] } {
  const path = form.path.trim();
  const hasWindow = form.windowFrom !== '' || form.windowTo !== '';
  const parsed = distributionPointSchema.safeParse({
    // Enter in the path alone is enough: the name follows from it.
    name: form.name.trim() === '' && path !== '' ? nameFromPath(path) : form.name,
    path,
    enabled: form.enabled,
    ...form.kept,
    proof: form.proof,
    ...(form.maxMBps.trim() !== '' && { maxMBps: Number(form.maxMBps.trim().replace(',', '.')) }),
    ...(hasWindow && { window: { from: form.windowFrom, to: form.windowTo } }),
    ...(form.credential.trim() !== '' && { credential: form.credential.trim() }),
  });
  const wrong = new Set(parsed.error?.issues.map((issue) => String(issue.path[0])));
  // A name that is left out follows from the path, so the path alone is asked for.
  if (form.name.trim() === '') wrong.delete('name');
  const isRelative = path !== '' && !isAbsolutePath(path);
  const problems: FieldProblem[] = [
    ...(isRelative ? [{ field: 'path', problem: message('wizardProblems', 'relativePath') }] : []),
    ...shownFields
      .filter((field) => wrong.has(field))
      .map((field) => ({ field, problem: message('wizardProblems', problemOfField[field]) })),
  ];
  return parsed.success && problems.length === 0 ? { setting: parsed.data } : { problems };
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

/** The rows with the points of a pasted list at the end. */
export function appendListed(draft: Draft, points: readonly ListedDistributionPoint[]): RowsChange {
  return appendRows(
    draft,
    points.map((point) => ({ ...point, enabled: true, proof: 'read-back' })),
  );
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
