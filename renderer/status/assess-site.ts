import { lastPatchTuesday } from '../../electron/shared/patch-tuesday.ts';
import type { DistributionPointStatus, StatusSnapshot } from '../../electron/shared/status.ts';
import { formatCount, formatDay, formatInstant } from '../ui/format.ts';
import type { Tone } from '../ui/StateMark.tsx';

/** The answer to “are we good?”: one sentence, and what to do about it if anything. */
export interface Assessment {
  readonly tone: Extract<Tone, 'good' | 'working' | 'warning' | 'bad'>;
  readonly sentence: string;
  readonly advice: string | null;
}

/** A run that is late by more than its random delay and this was missed. */
const missedAfterMs = 15 * 60_000;

/** How long after Patch Tuesday a catalog put there by hand may still be missing. */
const graceAfterPatchTuesdayMs = 2 * 86_400_000;

/** Judges a site by its snapshot; the most serious finding comes first. */
export function assessSite(snapshot: StatusSnapshot, staleRun: boolean, nowMs: number): Assessment {
  return (
    assessRun(snapshot, staleRun) ??
    assessCatalog(snapshot) ??
    assessPoints(snapshot.distributionPoints) ??
    assessTimes(snapshot, nowMs) ??
    allGood(snapshot.distributionPoints)
  );
}

function assessRun({ currentRun }: StatusSnapshot, staleRun: boolean): Assessment | null {
  if (staleRun) {
    return {
      tone: 'warning',
      sentence: 'The last synchronization stopped without coming to an end.',
      advice: 'Start one with Sync now: it takes over and finishes the work.',
    };
  }
  if (currentRun === null) return null;
  return { tone: 'working', sentence: 'A synchronization is in progress.', advice: null };
}

function assessCatalog({ catalog, lastRun }: StatusSnapshot): Assessment | null {
  const isBad = lastRun?.outcome === 'failed' || lastRun?.outcome === 'refused';
  if (catalog === null) {
    const advice = adviceAfter(lastRun, 'Start a synchronization with Sync now.');
    return { tone: 'bad', sentence: 'PkgSource holds no catalog.', advice };
  }
  if (isBad) {
    const sentence =
      lastRun.outcome === 'refused'
        ? 'The last synchronization refused the new catalog. The installed one stays in use.'
        : 'The last synchronization failed. The installed catalog stays in use.';
    return { tone: 'bad', sentence, advice: adviceAfter(lastRun, null) };
  }
  if (lastRun?.outcome !== 'interrupted') return null;
  return {
    tone: 'warning',
    sentence: 'The last synchronization was interrupted.',
    advice: adviceAfter(lastRun, 'Start one with Sync now: it finishes the work.'),
  };
}

/** Why a run ended as it did, and what to do: its own remedy, or else this one. */
function adviceAfter(run: StatusSnapshot['lastRun'], otherwise: string | null): string | null {
  const parts = [run?.reason, run?.remedy ?? otherwise].filter((part) => part != null);
  return parts.length === 0 ? null : parts.join(' ');
}

function assessPoints(points: readonly DistributionPointStatus[]): Assessment | null {
  const wanted = points.filter(({ state }) => state !== 'disabled');
  const bad = wanted.filter(({ state }) => state === 'failed' || state === 'unreachable');
  if (bad.length > 0) {
    return {
      tone: 'bad',
      sentence: `${countOf(bad.length, wanted.length)} without the current catalog.`,
      advice: adviceFor(bad),
    };
  }
  const late = wanted.filter(({ state }) => state !== 'in sync');
  if (late.length === 0) return null;
  return {
    tone: 'warning',
    sentence: `${countOf(late.length, wanted.length)} not in sync yet.`,
    advice: 'The next synchronization brings the catalog there. Start it with Sync now, or wait for it.',
  };
}

function countOf(count: number, all: number): string {
  if (count === 1 && all === 1) return 'The distribution point is';
  const verb = count === 1 ? 'is' : 'are';
  return `${formatCount(count)} of ${formatCount(all)} distribution points ${verb}`;
}

function adviceFor(bad: readonly DistributionPointStatus[]): string {
  const [only] = bad;
  if (bad.length === 1 && only !== undefined) {
    return [`${only.name}:`, only.reason, only.remedy].filter((part) => part !== null).join(' ');
  }
  return 'The table below names the reason and the remedy of each.';
}

function assessTimes({ nextRunAt, catalog }: StatusSnapshot, nowMs: number): Assessment | null {
  if (nextRunAt !== null && Date.parse(nextRunAt) + missedAfterMs < nowMs) {
    return {
      tone: 'warning',
      sentence: `The synchronization planned for ${formatInstant(nextRunAt)} did not run.`,
      advice: 'Check that the synchronization host was on. If it was, check and repair the site.',
    };
  }
  const isByHand = catalog !== null && !/^https?:/.test(catalog.source);
  const tuesday = lastPatchTuesday(nowMs);
  const isDue = nowMs - tuesday > graceAfterPatchTuesdayMs;
  if (!isByHand || !isDue || catalog.date === null || Date.parse(catalog.date) >= tuesday) return null;
  return {
    tone: 'warning',
    sentence: `The catalog is older than the Patch Tuesday of ${formatDay(new Date(tuesday).toISOString())}.`,
    advice: `Put the newest catalog into the catalog folder: ${catalog.source}`,
  };
}

function allGood(points: readonly DistributionPointStatus[]): Assessment {
  const count = points.filter(({ state }) => state !== 'disabled').length;
  if (count === 0) {
    return {
      tone: 'good',
      sentence: 'PkgSource holds the current catalog.',
      advice: 'No distribution point gets a copy of it yet.',
    };
  }
  const which =
    count === 1 ? 'The distribution point holds' : `All ${formatCount(count)} distribution points hold`;
  return { tone: 'good', sentence: `${which} the current catalog.`, advice: null };
}
