import { type FailureCode, type FailureParams, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import type { Message } from '../../shared/texts/message.ts';
import type { Certificate } from './read-certificate.ts';

/** What a signature is judged against. */
export interface Judgement {
  /** The file, for the texts of failures. */
  readonly path: string;
  readonly roots: readonly Certificate[];
  readonly now: Date;
}

/** What a library says is short; more than this is not shown. */
const longestQuotation = 200;

/** A refusal that names the file. */
export function refuse(judgement: Judgement, code: FailureCode, params: FailureParams = {}): Result<never> {
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
    return refuse(judgement, code, { cause: whyUnreadable(error) });
  }
}

/** What was read is not what it should be; caught where its reading began. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly why: Message;

  constructor(why: Message) {
    super(why.key);
    this.why = why;
  }
}

/** Why something could not be read: in our words, or those of the library that read it. */
export function whyUnreadable(error: unknown): Message {
  if (error instanceof Unreadable) return error.why;
  const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return asItIs(said.slice(0, longestQuotation));
}
