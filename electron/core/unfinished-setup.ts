import type { Answers } from '../shared/answers.ts';
import type { RemovalOptions } from '../shared/removal.ts';
import type { Change, JournalEvent } from '../shared/setup-journal.ts';
import { changesOfSite, standingChanges } from './setup-journal-fold.ts';

export type SetupStarted = Extract<JournalEvent, { kind: 'setup started' }>;

/** A site whose Setup neither ended nor was undone: its program was killed, or the computer went down. */
export interface UnfinishedSetup {
  readonly site: string;
  /** Oldest first. More than one where finishing it was interrupted too. */
  readonly setupIds: readonly [string, ...string[]];
  readonly startedAt: string;
  /** What it made, or was about to make, in order. */
  readonly changes: readonly Change[];
  /** What it was to do; null where the journal does not say. */
  readonly answers: Answers | null;
}

/** A site whose removal was killed: some of it is gone, and some is not. */
export interface UnfinishedRemoval {
  readonly site: string;
  readonly startedAt: string;
  readonly options: RemovalOptions;
  /** What still stands of everything that Setups made for the site. */
  readonly changes: readonly Change[];
}

/** Setups and removals that started and never ended, oldest first. */
export function startedOnly(events: readonly JournalEvent[]): SetupStarted[] {
  const ended = new Set(events.flatMap(({ kind, setupId }) => (kind === 'setup ended' ? [setupId] : [])));
  return events.filter(
    (event): event is SetupStarted => event.kind === 'setup started' && !ended.has(event.setupId),
  );
}

/**
 * Unfinished Setups by their sites, of those whose owner is gone. One that changed nothing yet leaves nothing to
 * choose about, and a site that a running Setup works on is that one's.
 */
export function unfinishedSetups(
  events: readonly JournalEvent[],
  isGone: (started: SetupStarted) => boolean,
): UnfinishedSetup[] {
  const bySite = new Map<string, SetupStarted[]>();
  for (const event of startedOnly(events))
    if (event.removal === undefined) bySite.set(event.site, [...(bySite.get(event.site) ?? []), event]);
  return [...bySite].flatMap(([site, setups]) => {
    const [first, ...others] = setups;
    if (first === undefined || !setups.every(isGone)) return [];
    const setupIds: [string, ...string[]] = [first.setupId, ...others.map(({ setupId }) => setupId)];
    const changes = standingChanges(events.filter(({ setupId }) => setupIds.includes(setupId)));
    if (changes.length === 0) return [];
    const answers = setups.findLast((setup) => setup.answers !== undefined)?.answers ?? null;
    return [{ site, setupIds, startedAt: first.at, changes, answers }];
  });
}

/** Unfinished removals, one per site: the last one's options. One whose work was all done leaves nothing to say. */
export function unfinishedRemovals(
  events: readonly JournalEvent[],
  isGone: (started: SetupStarted) => boolean,
): UnfinishedRemoval[] {
  const bySite = new Map<string, UnfinishedRemoval>();
  for (const started of startedOnly(events)) {
    const { site, at, removal: options } = started;
    if (options === undefined || !isGone(started)) continue;
    const changes = changesOfSite(events, (other) => other === site);
    if (changes.length > 0) {
      bySite.set(site, { site, startedAt: bySite.get(site)?.startedAt ?? at, options, changes });
    }
  }
  return [...bySite.values()];
}
