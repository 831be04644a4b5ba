import { withSent } from '../../core/alert-fold.ts';
import type { AlertChannel } from '../../ports/alert-channel.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import type { AlertChannelName } from '../../shared/alert-settings.ts';
import type { AlertState } from '../../shared/alert-state.ts';
import type { Failure } from '../../shared/failure.ts';

/** What became of one message on one channel. */
export interface Delivery {
  readonly channel: AlertChannelName;
  readonly noticeId: string;
  /** Null when it was sent. */
  readonly failure: Failure | null;
}

/**
 * Sends what the outbox holds, the channels side by side, each in order; a channel that fails gets nothing more until
 * the next look. Every message sent is written down at once: a crash between the two sends it once more, under the
 * same id, and never loses it.
 */
export async function deliverAlerts(
  store: SiteStore,
  channels: readonly AlertChannel[],
  waiting: AlertState,
  signal: AbortSignal,
): Promise<Delivery[]> {
  let state = waiting;
  let written: Promise<void> = Promise.resolve();
  const record = (noticeId: string, channel: AlertChannelName): Promise<void> => {
    state = withSent(state, noticeId, channel);
    const current = state;
    written = written.then(() => store.writeAlerts(current));
    return written;
  };
  const deliver = async (channel: AlertChannel): Promise<Delivery[]> => {
    const deliveries: Delivery[] = [];
    for (const { notice, pending } of waiting.outbox) {
      if (!pending.includes(channel.name)) continue;
      const sent = await channel.send(notice, signal);
      const failure = sent.ok ? null : sent.failure;
      deliveries.push({ channel: channel.name, noticeId: notice.id, failure });
      if (failure !== null) break;
      await record(notice.id, channel.name);
    }
    return deliveries;
  };
  return (await Promise.all(channels.map(deliver))).flat();
}
