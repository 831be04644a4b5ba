import {
  type ElevationRequest,
  elevationRequestSchema,
  elevationRequestVersion,
  longestRequestPath,
} from '../shared/elevation.ts';
import { firstIssue } from '../shared/issue-cause.ts';
import { type Message, message } from '../shared/texts/message.ts';
import type { Platform } from './path-rules.ts';

/** A question for administrator rights may wait for a person this long, no longer. */
export const longestRequestAgeMs = 15 * 60_000;
/** The clock may have been set back a little meanwhile. */
const toleratedFutureMs = 60_000;

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Where the request of a nonce lies in `root`. */
export function requestPathIn(root: string, nonce: string, platform: Platform): string {
  const separator = platform === 'windows' ? '\\' : '/';
  return [root, `pkgsource-${nonce}`, 'request.json'].join(separator);
}

/**
 * Why a path cannot be that of a request, or null: looked at before anything is opened. On Windows requests lie in
 * the invoker's own folder, wherever that is; elsewhere in `root` alone.
 */
export function requestPathProblem(path: string, root: string, platform: Platform): Message | null {
  if (path.length > longestRequestPath) {
    return message('requestCauses', 'pathTooLong', { most: longestRequestPath });
  }
  if (platform === 'windows') {
    const expected = new RegExp(
      String.raw`^[A-Za-z]:(?:\\[^\\/:*?"<>|]+)+\\pkgsource-${uuid}\\request\.json$`,
    );
    return expected.test(path) && !/\\\.{1,2}\\/.test(path) ? null : message('requestCauses', 'notThere');
  }
  const [start, end] = [`${root}/pkgsource-`, '/request.json'];
  const nonce = path.slice(start.length, path.length - end.length);
  const fits = path.startsWith(start) && path.endsWith(end) && new RegExp(`^${uuid}$`).test(nonce);
  return fits ? null : message('requestCauses', 'liesIn', { root });
}

/** What the elevated program knows by itself about a request. */
export interface RequestFacts {
  /** The path that it was read from. */
  readonly path: string;
  /** The file's owner. */
  readonly owner: string;
  readonly now: Date;
  readonly stateHome: string;
  progressOf(nonce: string): string;
}

export type RequestJudgement =
  | { readonly kind: 'good'; readonly request: ElevationRequest }
  | { readonly kind: 'refused'; readonly cause: Message };

/** Whether a request that was read is to be carried out: nothing that it says is believed unless it fits. */
export function judgeRequest(data: unknown, facts: RequestFacts): RequestJudgement {
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  if (version !== elevationRequestVersion) {
    return refused(message('requestCauses', 'otherVersion', { version: elevationRequestVersion }));
  }
  const parsed = elevationRequestSchema.safeParse(data);
  if (!parsed.success) {
    return refused(firstIssue(parsed.error, (cause) => message('requestCauses', 'wholeWrong', { cause })));
  }
  const cause = misfit(parsed.data, facts);
  return cause === null ? { kind: 'good', request: parsed.data } : refused(cause);
}

function misfit(request: ElevationRequest, facts: RequestFacts): Message | null {
  const age = facts.now.getTime() - Date.parse(request.createdAt);
  if (request.invoker !== facts.owner) return message('requestCauses', 'namesOther');
  if (request.path !== facts.path || !facts.path.includes(`pkgsource-${request.nonce}`)) {
    return message('requestCauses', 'otherPlace');
  }
  if (request.stateHome !== facts.stateHome) {
    const homes = { asked: request.stateHome, own: facts.stateHome };
    return message('requestCauses', 'otherHome', homes);
  }
  if (request.progress !== facts.progressOf(request.nonce))
    return message('requestCauses', 'progressElsewhere');
  if (age < -toleratedFutureMs) return message('requestCauses', 'fromFuture');
  return age > longestRequestAgeMs ? message('requestCauses', 'tooOld') : null;
}

function refused(cause: Message): RequestJudgement {
  return { kind: 'refused', cause };
}
