import { webhookBody } from '../../core/webhook-body.ts';
import type { AlertChannel } from '../../ports/alert-channel.ts';
import type { WebhookSetting } from '../../shared/alert-settings.ts';
import type { AlertNotice } from '../../shared/alert-state.ts';
import { type Failure, failure, failureMessage } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import type { RouteDependencies } from '../http/http-source-dependencies.ts';
import { failureOfRequestError } from '../http/request-failures.ts';
import { createRoutes } from '../http/routes.ts';
import { type RetryParts, tryAgain } from './try-again.ts';

export interface WebhookParts extends RetryParts, RouteDependencies {
  /** The whole of one attempt may take so long. */
  readonly timeoutMs?: number;
}

const usualTimeoutMs = 20_000;

/** Posts alerts as JSON, through the proxy that the settings name. Redirections are not followed. */
export function createWebhookChannel(setting: WebhookSetting, parts: WebhookParts): AlertChannel {
  return {
    name: 'webhook',
    send: async (notice, signal) => {
      const address = await addressOf(setting, parts);
      if (!address.ok) return address;
      return tryAgain(parts, signal, mayPass, (attempt) =>
        post({ setting, parts, url: address.value, signal, attempt }, notice),
      );
    },
  };
}

interface Post {
  readonly setting: WebhookSetting;
  readonly parts: WebhookParts;
  readonly url: URL;
  readonly signal: AbortSignal;
  readonly attempt: number;
}

async function addressOf(setting: WebhookSetting, parts: WebhookParts): Promise<Result<URL>> {
  const { url, credential } = setting;
  if (url !== undefined) return succeed(new URL(url));
  const name = credential ?? '';
  const stored = await parts.secrets.read(name);
  if (!stored.ok) return stored;
  const text = stored.value.password.trim();
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    return failWith(failure('alert.webhook-address', { credential: name }, 'alerts.webhook.credential'));
  }
  return succeed(new URL(text));
}

async function post(
  { setting, parts, url, signal, attempt }: Post,
  notice: AlertNotice,
): Promise<Result<null>> {
  const timeoutMs = parts.timeoutMs ?? usualTimeoutMs;
  const routes = createRoutes(setting, parts, { stallMs: timeoutMs });
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const route = await routes.to(url);
    if (!route.ok) return failWith(unreachable(url, failureMessage(route.failure, 'detail')));
    const { request } = await import('undici');
    const answer = await request(url, {
      dispatcher: route.value.dispatcher,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'PkgSource',
        'idempotency-key': notice.id,
      },
      body: JSON.stringify(webhookBody(notice, setting.format)),
      signal: AbortSignal.any([signal, timeout]),
    }).catch((error: unknown) => {
      if (timeout.aborted) return failWith(unreachable(url, message('networkCauses', 'silent')));
      const cause = failureOfRequestError(error, url, route.value.proxy);
      return failWith(unreachable(url, failureMessage(cause, 'detail')));
    });
    if ('ok' in answer) return answer;
    // Letting go of a body that nobody reads is told as an error.
    answer.body.on('error', () => undefined).destroy();
    return answerOf(answer.statusCode, url, attempt);
  } finally {
    await routes.close();
  }
}

function answerOf(status: number, url: URL, attempts: number): Result<null> {
  if (status >= 200 && status < 300) return succeed(null);
  const params = { host: url.host, status };
  return failWith(
    status >= 500 || status === 408 || status === 429
      ? failure('alert.webhook-busy', { ...params, attempts }, 'alerts.webhook')
      : failure('alert.webhook-refused', params, 'alerts.webhook'),
  );
}

/** Names the host alone: the rest of the address may be a secret. */
function unreachable(url: URL, cause: Message): Failure {
  return failure('alert.webhook-unreachable', { host: url.host, cause }, 'alerts.webhook');
}

function mayPass({ code }: Failure): boolean {
  return code === 'alert.webhook-unreachable' || code === 'alert.webhook-busy';
}
