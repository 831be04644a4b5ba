import type { OpenAlertChannels } from '../../ports/alert-channel.ts';
import { type AlertChannelName, type AlertSettings, channelsIn } from '../../shared/alert-settings.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { listed } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';

export interface AlertTest {
  readonly settings: AlertSettings;
  /** Null tests every channel that the settings use. */
  readonly channel: AlertChannelName | null;
  readonly site: string;
  readonly computer: string;
  readonly at: string;
  readonly id: string;
  readonly signal: AbortSignal;
}

export interface TestedChannel {
  readonly channel: AlertChannelName;
  /** Null when the receiver took the message. */
  readonly failure: Failure | null;
}

/** Sends a message that says it is a test. Nothing is written down and nothing is sent again later. */
export async function testAlerts(
  openChannels: OpenAlertChannels,
  test: AlertTest,
): Promise<Result<readonly TestedChannel[]>> {
  const { settings, channel: wanted, id, at, site, computer, signal } = test;
  const channels = openChannels(settings).filter(({ name }) => wanted === null || name === wanted);
  if (channels.length === 0) {
    const inUse = channelsIn(settings).map((name) => message('alertChannel', name));
    const used = inUse.length === 0 ? message('failureParts', 'none') : listed(inUse, 'comma');
    const channel = wanted === null ? message('failureParts', 'channel') : message('alertChannel', wanted);
    return failWith(failure('alert.channel-off', { channel, used }, 'alerts'));
  }
  const notice = { id, at, kind: 'test', site, computer, changes: [] } as const;
  const tested = channels.map(async (channel): Promise<TestedChannel> => {
    const sent = await channel.send({ ...notice, changes: [] }, signal);
    return { channel: channel.name, failure: sent.ok ? null : sent.failure };
  });
  return succeed(await Promise.all(tested));
}
