import type { Change, JournalEvent } from '../shared/setup-journal.ts';
import { canonicalText } from './wanted-settings.ts';

/** A Setup that neither ended nor was undone: its program was killed, or the computer went down. */
export interface UnfinishedSetup {
  readonly setupId: string;
  readonly site: string;
  readonly startedAt: string;
  /** What it made, or was about to make, in order. */
  readonly changes: readonly Change[];
}

/** Setups that started and never ended, oldest first. `isRunning` tells whether a process is still at it. */
export function unfinishedSetups(
  events: readonly JournalEvent[],
  isRunning: (process: number) => boolean,
): UnfinishedSetup[] {
  const ended = new Set(events.filter(({ kind }) => kind === 'setup ended').map(({ setupId }) => setupId));
  return events.flatMap((event) => {
    if (event.kind !== 'setup started' || ended.has(event.setupId) || isRunning(event.process)) return [];
    const own = events.filter(({ setupId }) => setupId === event.setupId);
    return [{ setupId: event.setupId, site: event.site, startedAt: event.at, changes: standingChanges(own) }];
  });
}

/** Every change for this site that stands, by whichever Setup it was made, in order. */
export function changesOfSite(events: readonly JournalEvent[], isSite: (site: string) => boolean): Change[] {
  const setups = new Set(
    events.flatMap((event) => (event.kind === 'setup started' && isSite(event.site) ? [event.setupId] : [])),
  );
  return standingChanges(events.filter(({ setupId }) => setups.has(setupId)));
}

/** Intended or made, and not undone since. */
function standingChanges(events: readonly JournalEvent[]): Change[] {
  const standing = new Map<string, Change>();
  for (const event of events) {
    if (!('change' in event)) continue;
    const key = canonicalText(event.change);
    if (event.kind === 'change undone') standing.delete(key);
    else if (!standing.has(key)) standing.set(key, event.change);
  }
  return [...standing.values()];
}
