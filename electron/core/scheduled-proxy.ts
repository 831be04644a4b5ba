import { type Message, message } from '../shared/texts/message.ts';
import { proxyFromEnvironment } from './proxy-choice.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The proxies that “system” means, for people: of whoever asks, and of a scheduled run. */
export interface ProxyDifference {
  readonly own: Message;
  readonly scheduled: Message;
}

/**
 * What “system” means for whoever runs Setup and for a run that the scheduler starts, where the two differ; null
 * where they agree. `scheduled` is null where the environment of such a run cannot be told.
 */
export function proxyDifference(
  url: URL,
  own: Environment,
  scheduled: Environment | null,
): ProxyDifference | null {
  const ownProxy = proxyFromEnvironment(url, own);
  if (scheduled === null) {
    return ownProxy === null
      ? null
      : { own: addressOf(ownProxy), scheduled: message('networkCauses', 'proxyUntold') };
  }
  const scheduledProxy = proxyFromEnvironment(url, scheduled);
  if (ownProxy === scheduledProxy) return null;
  return { own: addressOf(ownProxy), scheduled: addressOf(scheduledProxy) };
}

/** Without a user and password that it may hold. */
function addressOf(proxy: string | null): Message {
  if (proxy === null) return message('networkCauses', 'noProxy');
  return URL.canParse(proxy)
    ? message('networkCauses', 'proxy', { origin: new URL(proxy).origin })
    : message('networkCauses', 'unreadableProxy');
}

/**
 * Variables of a text with `NAME=value` lines, as /etc/environment has them: comments, `export` and quotes around a
 * value are left out. Source: pam_env(8), and the output of `systemctl show-environment`.
 */
export function parseEnvironment(lines: readonly string[]): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value = ''] = /^\s*(?:export\s+)?([A-Za-z_]\w*)=(.*?)\s*$/u.exec(line) ?? [];
    if (name !== undefined) variables[name] = value.replace(/^\$?(["'])(.*)\1$/u, '$2');
  }
  return variables;
}
