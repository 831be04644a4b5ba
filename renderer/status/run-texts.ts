import type { RunEvent } from '../../electron/shared/run-events.ts';
import type { RunOutcome } from '../../electron/shared/status.ts';
import type { Language, Texts } from '../../electron/shared/texts/language.ts';
import { formatBytes, formatClock, formatInstant } from '../ui/format.ts';
import type { Tone } from '../ui/StateMark.tsx';
import { pointTones } from './point-state.ts';

/** How an outcome looks. */
export const outcomeTones: Readonly<Record<RunOutcome, Tone>> = {
  updated: 'good',
  unchanged: 'good',
  'some failed': 'warning',
  refused: 'bad',
  failed: 'bad',
  cancelled: 'off',
  interrupted: 'warning',
};

/** An event of a run, as one line of its history. */
export function eventText(
  language: Language,
  event: RunEvent,
): { readonly tone: Tone; readonly text: string } {
  const t = language.texts('runEvent');
  switch (event.kind) {
    case 'run started':
      return { tone: 'neutral', text: t('started', { host: event.host, process: event.process }) };
    case 'lock taken over': {
      const when = formatInstant(event.lastHeartbeatAt);
      return { tone: 'warning', text: t('takenOver', { from: event.from, when }) };
    }
    case 'leftovers removed':
      return { tone: 'neutral', text: t('leftovers', { paths: event.paths.join(', ') }) };
    case 'source unchanged':
      return { tone: 'good', text: t('unchanged', { source: event.source }) };
    case 'fetch started':
      return { tone: 'neutral', text: fetchText(t, event) };
    case 'fetch retried': {
      const time = formatClock(event.nextTryAt);
      return { tone: 'warning', text: t('retried', { why: whyOf(language, event), time }) };
    }
    case 'catalog verified':
      return { tone: 'good', text: t('verified', { signer: event.signer }) };
    case 'catalog refused':
      return { tone: 'bad', text: t('refused', { why: whyOf(language, event) }) };
    case 'published':
      return { tone: 'good', text: t('published') };
    case 'distribution point':
      return { tone: pointTones[event.state], text: pointText(language, event) };
    case 'engine':
      return engineText(language, event);
    case 'alert sent':
      return { tone: 'neutral', text: t('alertSent', { channel: channelText(language, event) }) };
    case 'alert not sent': {
      const why = whyOf(language, event);
      return { tone: 'warning', text: t('alertNotSent', { channel: channelText(language, event), why }) };
    }
    case 'failed':
      return { tone: 'bad', text: whyOf(language, event) };
    case 'run ended': {
      const { outcome } = event.summary;
      return {
        tone: outcomeTones[outcome],
        text: t('ended', { outcome: language.texts('runOutcome')(outcome) }),
      };
    }
  }
}

type EventOf<K extends RunEvent['kind']> = Extract<RunEvent, { kind: K }>;

function whyOf(
  language: Language,
  { failure }: EventOf<'failed' | 'catalog refused' | 'fetch retried' | 'alert not sent'>,
): string {
  const { detail, remedy } = language.describe(failure);
  return `${detail} ${remedy}`;
}

function engineText(language: Language, event: EventOf<'engine'>): ReturnType<typeof eventText> {
  const t = language.texts('runEvent');
  const { engine, lines, failure } = event;
  const did = language.texts('engineEvent')(event.did);
  if (failure === undefined)
    return { tone: 'neutral', text: t('engine', { engine, did, lines: lines.join(', ') }) };
  const { detail, remedy } = language.describe(failure);
  return { tone: 'warning', text: t('engineFailed', { engine, did, why: `${detail} ${remedy}` }) };
}

function channelText(language: Language, { channel }: EventOf<'alert sent' | 'alert not sent'>): string {
  return language.texts('alertChannel')(channel);
}

function fetchText(
  t: Texts<'runEvent'>,
  { source, sizeBytes, resumedAtBytes }: EventOf<'fetch started'>,
): string {
  const event =
    sizeBytes === null
      ? t('fetching', { source })
      : t('fetchingSize', { source, size: formatBytes(sizeBytes) });
  return resumedAtBytes > 0 ? t('resumed', { event, bytes: formatBytes(resumedAtBytes) }) : event;
}

function pointText(
  language: Language,
  { name, state, failure, bytesWritten }: EventOf<'distribution point'>,
): string {
  const t = language.texts('pointEvent');
  const reached = t(state, { point: name });
  const event =
    bytesWritten === undefined ? reached : t('written', { event: reached, bytes: formatBytes(bytesWritten) });
  return failure === undefined ? event : t('because', { event, detail: language.describe(failure).detail });
}
