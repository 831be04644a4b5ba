import { type Failure, type FailureCode, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import type { Certificate } from './read-certificate.ts';

/** What a signature is judged against. */
export interface Judgement {
  /** The file, for the texts of failures. */
  readonly path: string;
  readonly roots: readonly Certificate[];
  readonly now: Date;
}

/** A refusal that names the file. */
export function refuse(
  judgement: Judgement,
  code: FailureCode,
  params: Failure['params'] = {},
): Result<never> {
  return failWith(failure(code, { path: judgement.path, ...params }));
}

/**
 * Reads with `read`, turning what it throws into a failure.
 * The ASN.1 libraries throw on malformed bytes; this is the one place where that is expected.
 */
export function readOrRefuse<T>(judgement: Judgement, code: FailureCode, read: () => T): Result<T> {
  try {
    return succeed(read());
  } catch (error) {
    const cause = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    return refuse(judgement, code, { cause: cause.slice(0, 200).replace(/\.$/, '') });
  }
}
