import type { Answers } from '../shared/answers.ts';
import type { FolderAccess } from '../shared/plan.ts';
import { hostAccountOf } from './sync-host.ts';

/** Who gets full control of everything that Setup shares. */
export function groupAccessOf({ share }: Pick<Answers, 'share'>): FolderAccess {
  return { administrators: share.administrators, smsAdministrators: share.smsAdministrators };
}

/** Who may use the package source: the groups, and the account of a synchronization host on another computer. */
export function packageSourceAccessOf(answers: Pick<Answers, 'share' | 'syncHost'>): FolderAccess {
  const host = hostAccountOf(answers);
  return { ...groupAccessOf(answers), ...(host === null ? {} : { host }) };
}
