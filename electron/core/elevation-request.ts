import {
  type ElevationRequest,
  elevationRequestSchema,
  elevationRequestVersion,
  longestRequestPath,
} from '../shared/elevation.ts';
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
export function requestPathProblem(path: string, root: string, platform: Platform): string | null {
  if (path.length > longestRequestPath) return `its path is longer than ${longestRequestPath} characters`;
  if (platform === 'windows') {
    const expected = new RegExp(
      String.raw`^[A-Za-z]:(?:\\[^\\/:*?"<>|]+)+\\pkgsource-${uuid}\\request\.json$`,
    );
    return expected.test(path) && !/\\\.{1,2}\\/.test(path) ? null : 'requests do not lie there';
  }
  const [start, end] = [`${root}/pkgsource-`, '/request.json'];
  const nonce = path.slice(start.length, path.length - end.length);
  const fits = path.startsWith(start) && path.endsWith(end) && new RegExp(`^${uuid}$`).test(nonce);
  return fits ? null : `requests lie in ${root}/pkgsource-…/request.json`;
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
  | { readonly kind: 'refused'; readonly cause: string };

/** Whether a request that was read is to be carried out: nothing that it says is believed unless it fits. */
export function judgeRequest(data: unknown, facts: RequestFacts): RequestJudgement {
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  if (version !== elevationRequestVersion) {
    return refused(`it is not of version ${elevationRequestVersion}, which this program understands`);
  }
  const parsed = elevationRequestSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refused(`${issue?.path.join('.') || 'the request'}: ${issue?.message ?? 'not as expected'}`);
  }
  const cause = misfit(parsed.data, facts);
  return cause === null ? { kind: 'good', request: parsed.data } : refused(cause);
}

function misfit(request: ElevationRequest, facts: RequestFacts): string | null {
  const age = facts.now.getTime() - Date.parse(request.createdAt);
  if (request.invoker !== facts.owner) return 'it names another account than its owner';
  if (request.path !== facts.path || !facts.path.includes(`pkgsource-${request.nonce}`)) {
    return 'it was written for another place';
  }
  if (request.stateHome !== facts.stateHome) {
    return `it is about the state in ${request.stateHome}, with administrator rights it is in ${facts.stateHome}`;
  }
  if (request.progress !== facts.progressOf(request.nonce)) return 'its progress would go elsewhere';
  if (age < -toleratedFutureMs) return 'it comes from the future';
  return age > longestRequestAgeMs ? 'it is too old' : null;
}

function refused(cause: string): RequestJudgement {
  return { kind: 'refused', cause };
}
