import { Agent, request } from 'undici';
import type { z } from 'zod';
import { parseJson } from '../../core/parse-json.ts';
import { failure } from '../../shared/failure.ts';
import { leadsToThisComputer } from '../../shared/loopback-address.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { pinnedAgent } from './pinned-agent.ts';
import { failureOfAnswer, failureOfError, failureOfStatus, refusal } from './syncthing-failures.ts';

/** Where the REST API of one Syncthing is, and how we know each other. */
export interface SyncthingApi {
  readonly address: string;
  /** Name of the stored API key, for texts. */
  readonly credential: string;
  readonly apiKey: string;
  /** Of its certificate: 64 lower-case hexadecimal digits. Needed with https. */
  readonly certificateSha256: string | undefined;
}

export interface RequestOptions {
  /** The whole of it may take so long; 20 s unless given. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface SyncthingRequest extends RequestOptions {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** From `/rest/` on, with its query. */
  readonly path: string;
  readonly body?: unknown;
}

/** One Syncthing's REST API. Every failure is of the area `syncthing`. */
export interface SyncthingClient {
  get<T>(path: string, schema: z.ZodType<T>, options?: RequestOptions): Promise<Result<T>>;
  /** Null where it answers that there is no such thing (404). */
  find<T>(path: string, schema: z.ZodType<T>, options?: RequestOptions): Promise<Result<T | null>>;
  /** For requests whose answer says nothing beyond that it was done. */
  send(asked: SyncthingRequest): Promise<Result<null>>;
  close(): Promise<void>;
}

const connectTimeoutMs = 10_000;
const usualTimeoutMs = 20_000;
/** More than the largest answer that is read, a folder's files in need. */
const longestAnswer = 16 * 1024 * 1024;

/** Opens a connection that is made with the first request. */
export function createSyncthingClient(api: SyncthingApi): Result<SyncthingClient> {
  const opened = openAgent(api);
  if (!opened.ok) return opened;
  const agent = opened.value;
  const ask = async (asked: SyncthingRequest): Promise<Result<string | null>> => {
    const { timeoutMs = usualTimeoutMs, signal } = asked;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await request(new URL(asked.path, api.address), {
        dispatcher: agent,
        method: asked.method,
        headers: {
          'x-api-key': api.apiKey,
          'user-agent': 'PkgSource',
          ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: asked.body === undefined ? null : JSON.stringify(asked.body),
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
        bodyTimeout: timeoutMs,
        headersTimeout: timeoutMs,
      });
      const text = await answer.body.text();
      if (answer.statusCode === 404) return succeed(null);
      const refused = failureOfStatus(api, asked, answer.statusCode, text);
      return refused === null ? succeed(text) : failWith(refused);
    } catch (error) {
      if (signal?.aborted === true) {
        return failWith(failure('program.cancelled', { step: message('steps', 'askingSyncthing') }));
      }
      return failWith(failureOfError(api, timeout.aborted ? new Error('it does not answer') : error));
    }
  };
  const find = async <T>(
    path: string,
    schema: z.ZodType<T>,
    options?: RequestOptions,
  ): Promise<Result<T | null>> => {
    const asked = { ...options, method: 'GET', path } as const;
    const answer = await ask(asked);
    if (!answer.ok) return answer;
    return answer.value === null ? succeed(null) : read(api, schema, asked, answer.value);
  };
  const nothingThere = (asked: SyncthingRequest) =>
    failWith(refusal(api, asked, 404, 'there is no such thing'));
  return succeed({
    find,
    get: async (path, schema, options) => {
      const found = await find(path, schema, options);
      if (!found.ok) return found;
      return found.value === null ? nothingThere({ method: 'GET', path }) : succeed(found.value);
    },
    send: async (asked) => {
      const answer = await ask(asked);
      if (!answer.ok) return answer;
      return answer.value === null ? nothingThere(asked) : succeed(null);
    },
    close: () => agent.destroy(),
  });
}

function openAgent({ address, certificateSha256 }: SyncthingApi): Result<Agent> {
  const limits = { connectTimeout: connectTimeoutMs, maxResponseSize: longestAnswer };
  if (!address.startsWith('https:')) {
    return leadsToThisComputer(address)
      ? succeed(new Agent(limits))
      : failWith(failure('syncthing.not-encrypted', { address }));
  }
  return certificateSha256 === undefined
    ? failWith(failure('syncthing.certificate-unknown', { address }))
    : succeed(pinnedAgent(certificateSha256, limits));
}

function read<T>(api: SyncthingApi, schema: z.ZodType<T>, asked: SyncthingRequest, text: string): Result<T> {
  const parsed = schema.safeParse(parseJson(text));
  return parsed.success ? succeed(parsed.data) : failWith(failureOfAnswer(api, asked, parsed.error));
}
