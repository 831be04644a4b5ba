import { foldAlerts } from '../../core/alert-fold.ts';
import type { AlertChannel, OpenAlertChannels } from '../../ports/alert-channel.ts';
import type { SiteStore } from '../../ports/site-store.ts';
import { usualAlerts } from '../../shared/alert-settings.ts';
import {
  type AlertCondition,
  type AlertState,
  type AlertStatus,
  noAlerts,
} from '../../shared/alert-state.ts';
import { describeFailure } from '../../shared/failure.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';
import { type Delivery, deliverAlerts } from './deliver-alerts.ts';

export interface AlertLook {
  readonly store: SiteStore;
  readonly settings: SiteSettings;
  readonly conditions: readonly AlertCondition[];
  readonly at: string;
  readonly computer: string;
  /** Names the message, should there be one. */
  readonly noticeId: string;
  readonly signal: AbortSignal;
}

export interface RaisedAlerts {
  readonly status: AlertStatus;
  readonly deliveries: readonly Delivery[];
}

/**
 * Compares what is wrong with what was wrong at the last look, and tells the difference. Only for the holder of the
 * site's lock. A state that cannot be read counts as none: then everything that is wrong is told once more. Rejects
 * with Node's error codes where the state cannot be written.
 */
export async function raiseAlerts(openChannels: OpenAlertChannels, look: AlertLook): Promise<RaisedAlerts> {
  const { store, settings, conditions } = look;
  const channels: readonly AlertChannel[] = openChannels(settings.alerts ?? usualAlerts);
  const read = await store.readAlerts();
  const before: AlertState = (read.ok ? read.value : null) ?? noAlerts;
  const after = foldAlerts(before, conditions, {
    at: look.at,
    site: settings.share.unc,
    computer: look.computer,
    noticeId: look.noticeId,
    channels: channels.map(({ name }) => name),
  });
  // Written down before anything is sent: a crash in between sends it later, and never another message about it.
  if (JSON.stringify(after) !== JSON.stringify(before)) await store.writeAlerts(after);
  const deliveries = await deliverAlerts(store, channels, after, look.signal);
  return { status: { open: after.open, unsent: unsentOf(deliveries) }, deliveries };
}

function unsentOf(deliveries: readonly Delivery[]): AlertStatus['unsent'] {
  return deliveries.flatMap(({ channel, failure }) => {
    if (failure === null) return [];
    const { detail, remedy } = describeFailure(failure);
    return [{ channel, failure: { ...failure, params: { ...failure.params } }, reason: detail, remedy }];
  });
}
