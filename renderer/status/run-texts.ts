import type { AlertChannelName } from '../../electron/shared/alert-settings.ts';
import { describeFailure } from '../../electron/shared/failure.ts';
import type { RunEvent } from '../../electron/shared/run-events.ts';
import type { RunOutcome, RunPhase } from '../../electron/shared/status.ts';
import { formatBytes, formatClock, formatInstant } from '../ui/format.ts';
import type { Tone } from '../ui/StateMark.tsx';
import { pointStateTexts, pointTones } from './point-state.ts';

/** How a run ended, in words. */
export const outcomeTexts: Readonly<Record<RunOutcome, string>> = {
  updated: 'Catalog updated',
  unchanged: 'Nothing new',
  'some failed': 'Some distribution points failed',
  refused: 'Catalog refused',
  failed: 'Failed',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
};

export const outcomeTones: Readonly<Record<RunOutcome, Tone>> = {
  updated: 'good',
  unchanged: 'good',
  'some failed': 'warning',
  refused: 'bad',
  failed: 'bad',
  cancelled: 'off',
  interrupted: 'warning',
};

/** What a run is doing, in words. */
export const phaseTexts: Readonly<Record<RunPhase, string>> = {
  starting: 'Starting',
  looking: 'Looking at the source',
  fetching: 'Fetching the catalog',
  verifying: 'Verifying the catalog',
  publishing: 'Putting the catalog into PkgSource',
  distributing: 'Copying to distribution points',
  ending: 'Ending',
};

const channelTexts: Readonly<Record<AlertChannelName, string>> = {
  'system-log': 'system log',
  mail: 'e-mail',
  webhook: 'webhook',
};

/** An event of a run, as one line of its history. */
export function eventText(event: RunEvent): { readonly tone: Tone; readonly text: string } {
  switch (event.kind) {
    case 'run started':
      return { tone: 'neutral', text: `Started on ${event.host} (process ${event.process})` };
    case 'lock taken over':
      return {
        tone: 'warning',
        text: `Took over from ${event.from}, last heard of ${formatInstant(event.lastHeartbeatAt)}`,
      };
    case 'leftovers removed':
      return { tone: 'neutral', text: `Removed leftovers of an earlier run: ${event.paths.join(', ')}` };
    case 'source unchanged':
      return { tone: 'good', text: `The source is unchanged: ${event.source}` };
    case 'fetch started':
      return { tone: 'neutral', text: fetchText(event) };
    case 'fetch retried':
      return { tone: 'warning', text: `${detailOf(event)} Next try at ${formatClock(event.nextTryAt)}.` };
    case 'catalog verified':
      return { tone: 'good', text: `Verified the catalog, signed by ${event.signer}` };
    case 'catalog refused':
      return { tone: 'bad', text: `Refused the catalog. ${detailOf(event)}` };
    case 'published':
      return { tone: 'good', text: 'Put the catalog into PkgSource' };
    case 'distribution point':
      return { tone: pointTones[event.state], text: pointText(event) };
    case 'alert sent':
      return { tone: 'neutral', text: `Sent an alert: ${channelTexts[event.channel]}` };
    case 'alert not sent':
      return {
        tone: 'warning',
        text: `Could not send an alert: ${channelTexts[event.channel]}. ${detailOf(event)}`,
      };
    case 'failed':
      return { tone: 'bad', text: detailOf(event) };
    case 'run ended':
      return {
        tone: outcomeTones[event.summary.outcome],
        text: `Ended: ${outcomeTexts[event.summary.outcome]}`,
      };
  }
}

type EventOf<K extends RunEvent['kind']> = Extract<RunEvent, { kind: K }>;

function detailOf({
  failure,
}: EventOf<'failed' | 'catalog refused' | 'fetch retried' | 'alert not sent'>): string {
  const { detail, remedy } = describeFailure(failure);
  return `${detail} ${remedy}`;
}

function fetchText({ source, sizeBytes, resumedAtBytes }: EventOf<'fetch started'>): string {
  const size = sizeBytes === null ? '' : ` (${formatBytes(sizeBytes)})`;
  const resumed = resumedAtBytes > 0 ? `, resumed at ${formatBytes(resumedAtBytes)}` : '';
  return `Fetching ${source}${size}${resumed}`;
}

function pointText({ name, state, failure, bytesWritten }: EventOf<'distribution point'>): string {
  const bytes = bytesWritten === undefined ? '' : `, ${formatBytes(bytesWritten)} written`;
  const why = failure === undefined ? '' : `. ${describeFailure(failure).detail}`;
  return `${name}: ${pointStateTexts[state].toLowerCase()}${bytes}${why}`;
}
