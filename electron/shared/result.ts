import type { Failure } from './failure.ts';

/** An expected outcome: a value, or a failure that a person can act on. Exceptions are defects. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** Wraps a value as a successful result. */
export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a failure as a result. */
export function failWith(failure: Failure): Result<never> {
  return { ok: false, failure };
}

/** Closes a `switch` over a union: adding a member without handling it becomes a compile error. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
