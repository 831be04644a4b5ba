import type { Change, JournalEvent } from '../shared/setup-journal.ts';
import { canonicalText } from './wanted-settings.ts';

/** Every change for this site that stands, by whichever Setup it was made, in order. */
export function changesOfSite(events: readonly JournalEvent[], isSite: (site: string) => boolean): Change[] {
  const setups = new Set(
    events.flatMap((event) => (event.kind === 'setup started' && isSite(event.site) ? [event.setupId] : [])),
  );
  return standingChanges(events.filter(({ setupId }) => setups.has(setupId)));
}

/** Intended or made, and not undone since. */
export function standingChanges(events: readonly JournalEvent[]): Change[] {
  const standing = new Map<string, Change>();
  for (const event of events) {
    if (!('change' in event)) continue;
    const key = canonicalText(event.change);
    // A thing that is made again, after it was removed, counts from then on.
    if (event.kind === 'change undone' || event.kind === 'change intended') standing.delete(key);
    if (event.kind !== 'change undone' && !standing.has(key)) standing.set(key, event.change);
  }
  return [...standing.values()];
}
