import type { AlertChannel, OpenAlertChannels } from '../../ports/alert-channel.ts';
import type { SystemLog } from '../../ports/system-log.ts';
import { createMailChannel, type MailParts } from './mail-channel.ts';
import { createSystemLogChannel } from './system-log-channel.ts';
import { createWebhookChannel, type WebhookParts } from './webhook-channel.ts';

export interface AlertChannelParts extends MailParts, WebhookParts {
  /** Null where this machine has none that may be written. */
  readonly systemLog: SystemLog | null;
}

/** The channels of this machine, as the settings of a site use them. */
export function createAlertChannels(parts: AlertChannelParts): OpenAlertChannels {
  return ({ systemLog, mail, webhook }) => {
    const channels: AlertChannel[] = [];
    if (systemLog && parts.systemLog !== null) channels.push(createSystemLogChannel(parts.systemLog));
    if (mail !== undefined) channels.push(createMailChannel(mail, parts));
    if (webhook !== undefined) channels.push(createWebhookChannel(webhook, parts));
    return channels;
  };
}
