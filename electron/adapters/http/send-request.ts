import type { Dispatcher } from 'undici';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { type MessageDatum, message } from '../../shared/texts/message.ts';
import type { HttpLimits } from './http-source-dependencies.ts';
import type { ProxyInUse } from './proxy-in-use.ts';
import { failureOfRequestError, shownUrl } from './request-failures.ts';
import type { Routes } from './routes.ts';

export interface Ask {
  readonly method: 'GET' | 'HEAD';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** An answer that is no redirection. Its body must be read or discarded. */
export interface Answer {
  readonly status: number;
  /** Header by lower-case name; repeated ones joined. */
  header(name: string): string | null;
  readonly body: Dispatcher.ResponseData['body'];
  /** Where it came from after redirections. */
  readonly url: URL;
  readonly proxy: ProxyInUse | null;
}

/** `identity`: a catalog that somebody compressed on the way would have another length and hash. */
const commonHeaders = { 'accept-encoding': 'identity', 'user-agent': 'PkgSource', accept: '*/*' };

/** Asks, and follows redirections up to the limit; never from https to http. */
export async function sendRequest(routes: Routes, ask: Ask, limits: HttpLimits): Promise<Result<Answer>> {
  let { url } = ask;
  for (let followed = 0; followed <= limits.redirects; followed += 1) {
    const answer = await sendOnce(routes, { ...ask, url });
    if (!answer.ok || !isRedirection(answer.value)) return answer;
    discardBody(answer.value);
    const target = redirectionTarget(answer.value);
    if (!target.ok) return target;
    url = target.value;
  }
  const params = { url: shownUrl(ask.url), limit: limits.redirects };
  return failWith(failure('source.too-many-redirects', params));
}

/** Lets go of a body that nobody wants, and of its connection. */
export function discardBody(answer: Answer): void {
  answer.body.destroy();
}

async function sendOnce(routes: Routes, ask: Ask): Promise<Result<Answer>> {
  const route = await routes.to(ask.url);
  if (!route.ok) return route;
  const { dispatcher, proxy } = route.value;
  const { request } = await import('undici');
  try {
    const response = await request(ask.url, {
      dispatcher,
      method: ask.method,
      headers: { ...commonHeaders, ...ask.headers },
      signal: ask.signal,
      highWaterMark: 1024 * 1024,
    });
    // The body may break before anybody reads it; whoever reads it is told by the reading.
    response.body.on('error', () => undefined);
    return succeed({
      status: response.statusCode,
      header: (name) => {
        const value = response.headers[name];
        return Array.isArray(value) ? value.join(', ') : (value ?? null);
      },
      body: response.body,
      url: ask.url,
      proxy,
    });
  } catch (error) {
    return failWith(failureOfRequestError(error, ask.url, proxy));
  }
}

function isRedirection(answer: Answer): boolean {
  return [301, 302, 303, 307, 308].includes(answer.status);
}

function redirectionTarget(answer: Answer): Result<URL> {
  const location = answer.header('location');
  if (location === null || !URL.canParse(location, answer.url)) {
    return failWith(refusedRedirection(answer, location ?? message('networkCauses', 'nowhere'), 'noAddress'));
  }
  const target = new URL(location, answer.url);
  if (target.protocol !== 'https:' && target.protocol !== 'http:') {
    return failWith(refusedRedirection(answer, target.protocol, 'otherScheme'));
  }
  if (answer.url.protocol === 'https:' && target.protocol === 'http:') {
    return failWith(refusedRedirection(answer, shownUrl(target), 'httpsLeft'));
  }
  // Nobody but the settings says who we are.
  target.username = '';
  target.password = '';
  return succeed(target);
}

function refusedRedirection(
  answer: Answer,
  target: MessageDatum,
  why: 'noAddress' | 'otherScheme' | 'httpsLeft',
): Failure {
  const cause = message('networkCauses', why);
  return failure('source.redirect-refused', { url: shownUrl(answer.url), target, cause });
}
