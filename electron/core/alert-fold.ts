import type { AlertChannelName } from '../shared/alert-settings.ts';
import {
  type AlertCondition,
  type AlertNotice,
  type AlertState,
  openAlert,
  toldAlert,
} from '../shared/alert-state.ts';

/** Where and when a site was looked at. */
export interface Look {
  readonly at: string;
  readonly site: string;
  readonly computer: string;
  readonly noticeId: string;
  /** The channels that are to tell about it. */
  readonly channels: readonly AlertChannelName[];
}

/** A message that nobody could be told for so long is news no more. */
const outboxDays = 7;
/** A channel that is down for long must not let the outbox grow without end. */
const keptNotices = 50;
const dayMs = 86_400_000;

/**
 * What is wrong after a look, and what is to be told: what began and what ended since the look before, in one message
 * for every channel. Nothing is told twice: a condition that lasts keeps its beginning and its title, by
 * which its end is recognized; its text is what it is now. What waits in the outbox for a channel that is not used any more is dropped.
 */
export function foldAlerts(state: AlertState, conditions: readonly AlertCondition[], look: Look): AlertState {
  const before = new Map(state.open.map((alert) => [alert.key, alert]));
  const now = new Set(conditions.map(({ key }) => key));
  const open = conditions.map((condition) => openAlert(condition, before.get(condition.key), look.at));
  const changes: AlertNotice['changes'] = [
    ...open
      .filter(({ key }) => !before.has(key))
      .map((alert) => ({ state: 'opened' as const, ...toldAlert(alert) })),
    ...state.open
      .filter(({ key }) => !now.has(key))
      .map((alert) => ({ state: 'recovered' as const, ...toldAlert(alert) })),
  ];
  const outbox = stillToSend(state.outbox, look);
  if (changes.length === 0 || look.channels.length === 0) return { format: 1, open, outbox };
  const { at, site, computer, noticeId: id } = look;
  const notice: AlertNotice = { id, at, kind: kindOf(changes), site, computer, changes };
  return {
    format: 1,
    open,
    outbox: [...outbox, { notice, pending: [...look.channels] }].slice(-keptNotices),
  };
}

/** The state after a channel has told a message. */
export function withSent(state: AlertState, noticeId: string, channel: AlertChannelName): AlertState {
  const outbox = state.outbox
    .map((entry) =>
      entry.notice.id === noticeId
        ? { ...entry, pending: entry.pending.filter((name) => name !== channel) }
        : entry,
    )
    .filter(({ pending }) => pending.length > 0);
  return { ...state, outbox };
}

function stillToSend(outbox: AlertState['outbox'], { at, channels }: Look): AlertState['outbox'] {
  const oldest = Date.parse(at) - outboxDays * dayMs;
  return outbox
    .filter(({ notice }) => Date.parse(notice.at) >= oldest)
    .map((entry) => ({ ...entry, pending: entry.pending.filter((name) => channels.includes(name)) }))
    .filter(({ pending }) => pending.length > 0);
}

/** The most serious that began; only what ended is good news. */
function kindOf(changes: AlertNotice['changes']): AlertNotice['kind'] {
  const opened = changes.filter(({ state }) => state === 'opened');
  if (opened.some(({ kind }) => kind === 'failed')) return 'failed';
  return opened.length > 0 ? 'stale' : 'recovered';
}
