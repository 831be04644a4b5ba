import type { AlertChannelName, AlertSettings } from '../shared/alert-settings.ts';
import type { AlertNotice } from '../shared/alert-state.ts';
import type { Result } from '../shared/result.ts';

/** A way to tell people that something is wrong, or over. */
export interface AlertChannel {
  readonly name: AlertChannelName;
  /** Resolves when the receiver has taken the message; tries again by itself where that may help. */
  send(notice: AlertNotice, signal: AbortSignal): Promise<Result<null>>;
}

/** The channels that a site's settings use, on this machine. */
export type OpenAlertChannels = (settings: AlertSettings) => readonly AlertChannel[];
