import type { HttpAnswer } from '../../core/curl-answer.ts';
import { parseJson } from '../../core/parse-json.ts';
import { oneLine } from '../../core/sentence.ts';
import type { ProgramOutcome } from '../../ports/programs.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';

/** What a request was, for the texts of its failures. */
export interface Asked {
  readonly host: string;
  /** Fit for people and logs: without the query. */
  readonly path: string;
  /** Who signed in, in words. */
  readonly user: Message;
  /** What a 404 means, where that is not that there is no such service. */
  readonly notFound: Failure | null;
  readonly seconds: number;
}

/** Exit codes of curl(1) that mean something of their own here. */
const curlCodes = {
  operationTimedOut: 28,
  untrusted: new Set([51, 60]),
  /** No or a refused option, a feature that was not built in, an unusable bundle or identity. */
  unable: new Set([2, 4, 27, 41, 43, 48, 53, 54, 59, 66, 77, 83, 94]),
} as const;

/** What a curl means that brought no answer. */
export function failureOfCurl(outcome: ProgramOutcome, { host, path, seconds }: Asked): Failure {
  if (outcome.kind === 'missing') return failure('configmgr.no-curl', { host });
  if (outcome.kind === 'cancelled')
    return failure('program.cancelled', { step: message('steps', 'asking', { host }) });
  if (outcome.kind === 'timed out') return failure('configmgr.timed-out', { host, seconds });
  const { code, stderr, stdout } = outcome;
  if (code === 0) return failure('configmgr.garbled', { host, path, answer: excerpt(stdout) });
  const cause = excerpt(stderr.replace(/^curl: \(\d+\) /, ''));
  if (curlCodes.untrusted.has(code)) return failure('configmgr.untrusted', { host, cause });
  if (code === curlCodes.operationTimedOut) return failure('configmgr.timed-out', { host, seconds });
  if (curlCodes.unable.has(code)) return failure('configmgr.curl-unable', { code, cause });
  return failure('configmgr.unreachable', { host, cause });
}

/** What an answer means that does not hold what was asked for. */
export function failureOfAnswer(answer: HttpAnswer, { host, path, user, notFound }: Asked): Failure {
  const { status, body } = answer;
  if (status === 401) return failure('configmgr.sign-in-refused', { host, user });
  if (status === 403) return failure('configmgr.forbidden', { host, user, path });
  if (status === 404) return notFound ?? failure('configmgr.no-service', { host, path });
  if (status >= 200 && status < 300)
    return failure('configmgr.garbled', { host, path, answer: excerpt(body) });
  return failure('configmgr.server-error', { host, status, path, cause: messageOf(body) });
}

/** The message of an OData error. Format: OData JSON Format 4.0, section 19. */
function messageOf(body: string): Message {
  const parsed = parseJson(body);
  if (typeof parsed === 'object' && parsed !== null && 'error' in parsed) {
    const { error } = parsed;
    if (typeof error === 'object' && error !== null && 'message' in error)
      return excerpt(String(error.message));
  }
  return excerpt(body);
}

function excerpt(text: string): Message {
  const said = oneLine(text).slice(0, 200);
  return said === '' ? message('failureParts', 'nothing') : asItIs(said);
}
