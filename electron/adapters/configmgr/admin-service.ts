import type { z } from 'zod';
import { type HttpAnswer, readCurlAnswer, retryAfterSeconds } from '../../core/curl-answer.ts';
import { type CurlSignIn, curlConfig } from '../../core/curl-config.ts';
import { describeFileError, errorCodeOf, fileFailure } from '../../core/file-error.ts';
import { parseJson } from '../../core/parse-json.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import type { Programs } from '../../ports/programs.ts';
import type { Secrets } from '../../ports/secrets.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { withAuthorities } from './authorities-file.ts';
import { type Asked, failureOfAnswer, failureOfCurl } from './service-failures.ts';
import { signInOf } from './sign-in.ts';

/** Where a ConfigMgr site's administration service is, and who asks it. */
export interface AdminServicePlace {
  /** `https://<server with the SMS Provider>/AdminService`. */
  readonly address: string;
  /** An entry of the secret store; null signs in as the account that runs this. */
  readonly credential: string | null;
  /** PEM files of authorities that are trusted besides the system's. */
  readonly extraCertificates: readonly string[];
}

export interface AdminServiceParts {
  readonly programs: Programs;
  readonly files: Files;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly platform: 'windows' | 'linux';
  /** `curl`, or the full path of Windows' own. */
  readonly curl: string;
  /** Of one request; the usual ones unless given. */
  readonly limits?: RequestLimits;
}

export interface RequestLimits {
  readonly connectSeconds: number;
  readonly wholeSeconds: number;
}

export interface AdminRequest<T> {
  /** Below `<address>/wmi/`, encoded; or, whole, where an answer said that it goes on. */
  readonly route: string;
  /** Posted as JSON; asks with GET where there is none. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly answer: z.ZodType<T>;
  /** What a 404 means, where it means anything but that there is no such service. */
  readonly notFound?: Failure;
  readonly signal: AbortSignal;
}

/** A ConfigMgr site's administration service, by its WMI route. Source: Configuration Manager SDK, adminservice. */
export interface AdminService {
  readonly host: string;
  /** Asks; again, after as long as it wants, while the service is too busy to begin. */
  ask<T>(request: AdminRequest<T>): Promise<Result<T>>;
}

/** An answer about thousands of distribution points fits. */
const longestAnswerBytes = 64 * 1024 * 1024;
const usualLimits: RequestLimits = { connectSeconds: 15, wholeSeconds: 120 };

/** How often a busy service is asked altogether, and how long it is waited for at most. */
const patience = { attempts: 3, usualSeconds: 5, longestSeconds: 120 };

/** Gives `work` the service. What this computer's disk or programs refuse meanwhile is a failure of its own. */
export async function withAdminService<T>(
  parts: AdminServiceParts,
  place: AdminServicePlace,
  work: (service: AdminService) => Promise<Result<T>>,
): Promise<Result<T>> {
  const signIn = await signInOf(parts, place.credential);
  if (!signIn.ok) return signIn;
  try {
    return await withAuthorities(parts.files, place.extraCertificates, (authoritiesFile) =>
      work(openService(parts, place, signIn.value, authoritiesFile)),
    );
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    const cause = describeFileError(error);
    return failWith(fileFailure('asking', place.address, cause));
  }
}

function openService(
  parts: AdminServiceParts,
  place: AdminServicePlace,
  signIn: CurlSignIn,
  authoritiesFile: string | null,
): AdminService {
  const host = new URL(place.address).host;
  const limits = parts.limits ?? usualLimits;
  const user =
    place.credential === null
      ? message('networkCauses', 'runningAccount')
      : message('networkCauses', 'credential', { name: place.credential });
  return {
    host,
    ask: async (request) => {
      const url = urlOf(place.address, request.route);
      // Whoever signs in somewhere else must be asked for it by the settings.
      if (url === null) {
        return failWith(
          failure('configmgr.garbled', {
            host,
            path: 'wmi',
            answer: message('networkCauses', 'linkElsewhere'),
          }),
        );
      }
      const { notFound = null } = request;
      const asked = {
        host,
        user,
        path: url.pathname,
        notFound,
        seconds: limits.wholeSeconds,
      };
      const config = curlConfig({
        url: url.href,
        body: request.body === undefined ? null : JSON.stringify(request.body),
        ...{ signIn, authoritiesFile, platform: parts.platform, ...limits },
      });
      const answered = await askWhileBusy(parts, config, asked, request.signal);
      return answered.ok ? readValue(answered.value, request, asked) : answered;
    },
  };
}

/** Where a route leads, or null where that is not below the address: an answer may name where it goes on. */
function urlOf(address: string, route: string): URL | null {
  const base = new URL(`${address.replace(/\/*$/, '')}/wmi/`).href;
  if (!URL.canParse(route, base)) return null;
  const url = new URL(route, base);
  return url.href.toLowerCase().startsWith(base.toLowerCase()) ? url : null;
}

function readValue<T>(answer: HttpAnswer, request: AdminRequest<T>, asked: Asked): Result<T> {
  if (answer.status < 200 || answer.status >= 300) return failWith(failureOfAnswer(answer, asked));
  // A method may be answered with no content at all.
  const value = request.answer.safeParse(answer.body === '' ? {} : parseJson(answer.body));
  return value.success ? succeed(value.data) : failWith(failureOfAnswer(answer, asked));
}

async function askWhileBusy(
  parts: AdminServiceParts,
  config: string,
  asked: Asked,
  signal: AbortSignal,
): Promise<Result<HttpAnswer>> {
  for (let attempt = 1; ; attempt += 1) {
    const answered = await askOnce(parts, config, asked, signal);
    if (!answered.ok || !isBusy(answered.value)) return answered;
    const answer = answered.value;
    const seconds =
      retryAfterSeconds(answer, parts.clock.now()) ?? patience.usualSeconds * 2 ** (attempt - 1);
    if (attempt >= patience.attempts || seconds > patience.longestSeconds) {
      return failWith(failure('configmgr.throttled', { host: asked.host, status: answer.status, seconds }));
    }
    try {
      await parts.clock.wait(seconds * 1000, signal);
    } catch {
      return failWith(
        failure('program.cancelled', { step: message('steps', 'waitingFor', { host: asked.host }) }),
      );
    }
  }
}

/** What a service answers that has not begun with a request. Source: RFC 6585, section 4; RFC 9110, 15.6.4. */
function isBusy({ status }: HttpAnswer): boolean {
  return status === 429 || status === 503;
}

async function askOnce(
  { programs, curl, limits = usualLimits }: AdminServiceParts,
  config: string,
  asked: Asked,
  signal: AbortSignal,
): Promise<Result<HttpAnswer>> {
  const outcome = await programs.run({
    program: curl,
    // First, so that curl reads no configuration of the account's own.
    args: ['--disable', '--config', '-'],
    input: config,
    timeoutMs: (limits.wholeSeconds + limits.connectSeconds) * 1000,
    signal,
    longestOutputBytes: longestAnswerBytes,
  });
  const answer = outcome.kind === 'exited' && outcome.code === 0 ? readCurlAnswer(outcome.stdout) : null;
  return answer === null ? failWith(failureOfCurl(outcome, asked)) : succeed(answer);
}
