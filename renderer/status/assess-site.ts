import { lastPatchTuesday } from '../../electron/shared/patch-tuesday.ts';
import { sayReason } from '../../electron/shared/reason.ts';
import { shownStateOf } from '../../electron/shared/shown-state.ts';
import type { SiteShare } from '../../electron/shared/site-share.ts';
import type { DistributionPointStatus, StatusSnapshot } from '../../electron/shared/status.ts';
import type { Language, Texts } from '../../electron/shared/texts/language.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import type { Tone } from '../ui/StateMark.tsx';

type Say = Texts<'assessment'>;

/** The answer to “are we good?”: one sentence, and what to do about it if anything. */
export interface Assessment {
  readonly tone: Extract<Tone, 'good' | 'working' | 'unproven' | 'warning' | 'bad'>;
  readonly sentence: string;
  readonly advice: string | null;
}

/** What the snapshot does not say. */
export interface SiteFacts {
  readonly staleRun: boolean;
  /** Null while it is not known. */
  readonly share: SiteShare | null;
  readonly nowMs: number;
}

/** A run that is late by more than its random delay and this was missed. */
const missedAfterMs = 15 * 60_000;

/** How long after Patch Tuesday a catalog put there by hand may still be missing. */
const graceAfterPatchTuesdayMs = 2 * 86_400_000;

/** Judges a site by its snapshot; the most serious finding comes first. */
export function assessSite(
  language: Language,
  snapshot: StatusSnapshot,
  { staleRun, share, nowMs }: SiteFacts,
): Assessment {
  const t = language.texts('assessment');
  return (
    assessRun(t, snapshot, staleRun) ??
    assessShare(language, snapshot, share) ??
    assessCatalog(language, snapshot) ??
    assessPoints(language, snapshot.distributionPoints) ??
    assessEngines(language, snapshot) ??
    assessArrivals(t, snapshot) ??
    assessTimes(t, snapshot, nowMs) ??
    allGood(t, snapshot.distributionPoints)
  );
}

function assessRun(t: Say, { currentRun }: StatusSnapshot, staleRun: boolean): Assessment | null {
  if (staleRun) {
    return {
      tone: 'warning',
      sentence: t('stale'),
      advice: t('staleAdvice'),
    };
  }
  if (currentRun === null) return null;
  return { tone: 'working', sentence: t('running'), advice: null };
}

function assessShare(
  { say, texts }: Language,
  snapshot: StatusSnapshot,
  share: SiteShare | null,
): Assessment | null {
  const t = texts('assessment');
  const { name } = snapshot.share;
  switch (share?.kind) {
    case 'gone':
      return { tone: 'bad', sentence: t('shareGone', { name }), advice: t('shareGoneAdvice') };
    case 'elsewhere':
      return {
        tone: 'bad',
        sentence: t('shareElsewhere', { name }),
        advice:
          share.path === null ? t('shareElsewhereAdvice') : t('shareTakenAdvice', { name, path: share.path }),
      };
    case 'not served':
      return { tone: 'bad', sentence: t('notServed', { name }), advice: say(share.remedy) };
    default:
      return null;
  }
}

function assessCatalog(language: Language, { catalog, lastRun }: StatusSnapshot): Assessment | null {
  const t = language.texts('assessment');
  const isBad = lastRun?.outcome === 'failed' || lastRun?.outcome === 'refused';
  if (catalog === null) {
    const advice = adviceAfter(language, lastRun, t('noCatalogAdvice'));
    return { tone: 'bad', sentence: t('noCatalog'), advice };
  }
  if (isBad) {
    const sentence = t(lastRun.outcome === 'refused' ? 'refused' : 'failed');
    return { tone: 'bad', sentence, advice: adviceAfter(language, lastRun, null) };
  }
  if (lastRun?.outcome !== 'interrupted') return null;
  return {
    tone: 'warning',
    sentence: t('interrupted'),
    advice: adviceAfter(language, lastRun, t('interruptedAdvice')),
  };
}

/** Why a run ended as it did, and what to do: its own remedy, or else this one. */
function adviceAfter(
  language: Language,
  run: StatusSnapshot['lastRun'],
  otherwise: string | null,
): string | null {
  const said = run === null ? null : sayReason(language, run);
  const parts = [said?.reason, said?.remedy ?? otherwise].filter((part) => part != null);
  return parts.length === 0 ? null : parts.join(' ');
}

function assessPoints(language: Language, points: readonly DistributionPointStatus[]): Assessment | null {
  const t = language.texts('assessment');
  const wanted = points.filter(({ state }) => state !== 'disabled');
  const bad = wanted.filter(({ state }) => state === 'failed' || state === 'unreachable');
  if (bad.length > 0) {
    return {
      tone: 'bad',
      sentence: wanted.length === 1 ? t('onlyBad') : t('bad', { count: bad.length, all: wanted.length }),
      advice: adviceFor(language, bad),
    };
  }
  const late = wanted.filter(({ state }) => state !== 'in sync' && state !== 'arriving');
  if (late.length === 0) return null;
  return {
    tone: 'warning',
    sentence: wanted.length === 1 ? t('onlyLate') : t('late', { count: late.length, all: wanted.length }),
    advice: t('lateAdvice'),
  };
}

/** An engine that cannot be asked may still deliver: nobody knows. */
function assessEngines(language: Language, { engines = [] }: StatusSnapshot): Assessment | null {
  const t = language.texts('assessment');
  const silent = engines.find(({ reason }) => reason !== null);
  if (silent === undefined) return null;
  const { description, points } = silent;
  const { reason, remedy } = sayReason(language, silent);
  const advice = [reason, remedy].filter((part) => part !== null).join(' ');
  return { tone: 'warning', sentence: t('engine', { engine: description, count: points }), advice };
}

/** What engines still carry: late where an alert says so. */
function assessArrivals(t: Say, { distributionPoints, alerts }: StatusSnapshot): Assessment | null {
  const wanted = distributionPoints.filter(({ state }) => state !== 'disabled');
  const count = wanted.filter(({ state }) => state === 'arriving').length;
  const reported = wanted.filter((point) => shownStateOf(point) === 'reported').length;
  if (count === 0) return null;
  const sentence = wanted.length === 1 ? t('onlyArriving') : t('arriving', { count, all: wanted.length });
  const isLate = alerts?.open.some(({ key }) => /^lates?(:|$)/.test(key)) === true;
  if (isLate) return { tone: 'warning', sentence, advice: t('arrivingLateAdvice') };
  if (reported < count) {
    const advice = reported === 0 ? t('arrivingAdvice') : t('arrivingSomeAdvice', { reported });
    return { tone: 'working', sentence, advice };
  }
  return {
    tone: 'unproven',
    sentence: wanted.length === 1 ? t('onlyReported') : t('reported', { count, all: wanted.length }),
    advice: t('reportedAdvice'),
  };
}

function adviceFor(language: Language, bad: readonly DistributionPointStatus[]): string {
  const t = language.texts('assessment');
  const [only] = bad;
  if (bad.length === 1 && only !== undefined) {
    const { reason, remedy } = sayReason(language, only);
    const advice = [reason, remedy].filter((part) => part !== null).join(' ');
    return t('named', { point: only.name, advice });
  }
  return t('inTable');
}

function assessTimes(t: Say, { nextRunAt, catalog }: StatusSnapshot, nowMs: number): Assessment | null {
  if (nextRunAt !== null && Date.parse(nextRunAt) + missedAfterMs < nowMs) {
    return {
      tone: 'warning',
      sentence: t('missed', { when: formatInstant(nextRunAt) }),
      advice: t('missedAdvice'),
    };
  }
  const isByHand = catalog !== null && !/^https?:/.test(catalog.source);
  const tuesday = lastPatchTuesday(nowMs);
  const isDue = nowMs - tuesday > graceAfterPatchTuesdayMs;
  if (!isByHand || !isDue || catalog.date === null || Date.parse(catalog.date) >= tuesday) return null;
  return {
    tone: 'warning',
    sentence: t('old', { day: formatDay(new Date(tuesday).toISOString()) }),
    advice: t('oldAdvice', { folder: catalog.source }),
  };
}

function allGood(t: Say, points: readonly DistributionPointStatus[]): Assessment {
  const count = points.filter(({ state }) => state !== 'disabled').length;
  if (count === 0) {
    return { tone: 'good', sentence: t('good'), advice: t('noPoints') };
  }
  return { tone: 'good', sentence: t('allGood', { count }), advice: null };
}
