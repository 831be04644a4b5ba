import { errorCodeOf } from '../../core/error-code.ts';
import type { ElevatedResult, ElevatedWork } from '../../shared/elevation.ts';
import type { Failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { type AskElevatedDeps, askElevated, type ElevatedWatch } from './ask-elevated.ts';

/** What an account may not see, it is told in these words. */
const deniedCodes: ReadonlySet<Failure['code']> = new Set([
  'site.access-denied',
  'site.unreadable',
  'site.not-writable',
  'windows.access-denied',
]);

/** Whether a failure comes from what this account may not see. */
export function isDenied({ code }: Failure): boolean {
  return deniedCodes.has(code);
}

/** Looks without rights; null where this account may not see what is looked at. */
export async function lookWithoutRights<T>(look: () => Promise<Result<T>>): Promise<Result<T> | null> {
  try {
    const found = await look();
    return !found.ok && isDenied(found.failure) ? null : found;
  } catch (error) {
    if (['EACCES', 'EPERM'].includes(errorCodeOf(error) ?? '')) return null;
    throw error;
  }
}

/** Has work done with rights; the value is what that kind of work answers. */
export async function withRights<Kind extends ElevatedResult['kind']>(
  deps: AskElevatedDeps,
  kind: Kind,
  work: ElevatedWork,
  watch: Partial<ElevatedWatch> = {},
): Promise<Result<Extract<ElevatedResult, { kind: Kind }>>> {
  const answer = await askElevated(deps, work, { signal: new AbortController().signal, ...watch });
  if (!answer.ok) return answer;
  if (answer.value.kind === 'failed') return failWith(answer.value.failure);
  if (isOfKind(answer.value, kind)) return succeed(answer.value);
  throw new Error(`${work.kind} was answered by ${answer.value.kind}`);
}

function isOfKind<Kind extends ElevatedResult['kind']>(
  result: ElevatedResult,
  kind: Kind,
): result is Extract<ElevatedResult, { kind: Kind }> {
  return result.kind === kind;
}
