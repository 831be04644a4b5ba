import type { Answers, DistributionPointSetting } from '../../electron/shared/answers.ts';
import { microsoftCatalogUrl } from '../../electron/shared/catalog-facts.ts';
import type { HostSsh } from '../../electron/shared/host-ssh.ts';
import type { Weekday } from '../../electron/shared/schedule.ts';
import { ruleOf } from '../../electron/shared/schedule-rule.ts';
import type { DistributionPointTest } from '../../electron/shared/setup-calls.ts';
import { type Asked, notAsked } from '../asked.ts';
import { type AlertsDraft, alertsDraft } from './alerts-draft.ts';

/** A row of the distribution point table. Its test belongs to its path and goes when that changes. */
export interface DistributionPointRow {
  readonly key: number;
  readonly setting: DistributionPointSetting;
  readonly test: Asked<DistributionPointTest>;
}

/**
 * Everything entered so far, as typed: text stays text until it is read, and what belongs to the choice not
 * made (the local folder while Internet is chosen) stays too, so that nothing entered is lost.
 */
export interface Draft {
  readonly destination: string;
  readonly shareName: string;
  readonly administrators: string;
  readonly smsChoice: 'existing' | 'create' | 'none';
  readonly smsExisting: string;
  readonly smsNew: string;
  readonly catalogKind: 'internet' | 'local';
  readonly url: string;
  readonly proxyKind: 'none' | 'system' | 'explicit';
  readonly proxyUrl: string;
  readonly proxyCredential: string;
  readonly catalogFolder: string;
  readonly extraCertificates: string;
  readonly trust: string;
  readonly hostKind: Answers['syncHost']['kind'];
  readonly hostName: string;
  readonly hostAccount: string;
  /** How Setup installs the computer of this name; the page does not show it. */
  readonly hostSsh: { readonly name: string; readonly ssh: HostSsh } | null;
  readonly scheduleKind: 'daily' | 'weekly' | 'patch tuesday' | 'off';
  /** Times of day, separated by commas or spaces. */
  readonly startTimes: string;
  readonly scheduleWeekdays: readonly Weekday[];
  readonly daysAfterPatchTuesday: string;
  readonly randomDelayMinutes: string;
  readonly alerts: AlertsDraft;
  readonly distributionPoints: readonly DistributionPointRow[];
  readonly nextRowKey: number;
  readonly distributionPointGroups: Answers['distributionPointGroups'];
  readonly arrivalProofGBPerDay: Answers['arrivalProofGBPerDay'];
  readonly updatesWanted: boolean;
  readonly updatesFolder: string;
  readonly updatesShareName: string;
}

/** Name that the wizard proposes for a group to create; ConfigMgr's own name for it. */
const usualSmsGroup = 'SMS Admins';

const workingDays: readonly Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** The draft that shows `answers` on the pages. */
export function draftFromAnswers(answers: Answers): Draft {
  return {
    destination: answers.destination,
    ...shareDraft(answers.share),
    ...catalogDraft(answers.catalog),
    trust: answers.trust.join('\n'),
    ...hostDraft(answers.syncHost),
    ...scheduleDraft(answers.syncHost.schedule),
    alerts: alertsDraft(answers.alerts),
    distributionPoints: answers.distributionPoints.map((setting, key) => ({ key, setting, test: notAsked })),
    nextRowKey: answers.distributionPoints.length,
    distributionPointGroups: answers.distributionPointGroups,
    arrivalProofGBPerDay: answers.arrivalProofGBPerDay,
    updatesWanted: answers.updatesSource !== undefined,
    updatesFolder: answers.updatesSource?.folder ?? 'UpdatesSource',
    updatesShareName: answers.updatesSource?.shareName ?? 'UpdatesSrc',
  };
}

function shareDraft(share: Answers['share']) {
  const sms = share.smsAdministrators;
  const choice = sms === null ? 'none' : share.createSmsAdministrators ? 'create' : 'existing';
  return {
    shareName: share.name,
    administrators: share.administrators,
    smsChoice: choice,
    smsExisting: choice === 'existing' ? (sms ?? '') : '',
    smsNew: choice === 'create' ? (sms ?? '') : usualSmsGroup,
  } as const satisfies Partial<Draft>;
}

function catalogDraft(catalog: Answers['catalog']) {
  if (catalog.kind === 'local') {
    return {
      catalogKind: 'local',
      catalogFolder: catalog.folder,
      url: microsoftCatalogUrl,
      proxyKind: 'system',
      proxyUrl: '',
      proxyCredential: '',
      extraCertificates: '',
    } as const satisfies Partial<Draft>;
  }
  const explicit = typeof catalog.proxy === 'string' ? null : catalog.proxy;
  return {
    catalogKind: 'internet',
    catalogFolder: '',
    url: catalog.url,
    proxyKind: typeof catalog.proxy === 'string' ? catalog.proxy : 'explicit',
    proxyUrl: explicit?.url ?? '',
    proxyCredential: explicit?.credential ?? '',
    extraCertificates: catalog.extraCertificates.join('\n'),
  } as const satisfies Partial<Draft>;
}

function hostDraft(host: Answers['syncHost']) {
  const other = host.kind === 'another-computer' ? host : null;
  return {
    hostKind: host.kind,
    hostName: other?.name ?? '',
    hostAccount: other?.account ?? '',
    hostSsh: other?.ssh === undefined ? null : { name: other.name, ssh: other.ssh },
  } as const satisfies Partial<Draft>;
}

function scheduleDraft(schedule: Answers['syncHost']['schedule']) {
  const shown = schedule === 'off' ? { everyDayAt: '03:00', randomDelayMinutes: 30 } : schedule;
  const kind =
    'everyDayAt' in shown ? 'daily' : 'everyWeekOn' in shown ? 'weekly' : ('patch tuesday' as const);
  return {
    scheduleKind: schedule === 'off' ? 'off' : kind,
    startTimes: ruleOf(shown).times.join(', '),
    scheduleWeekdays: 'everyWeekOn' in shown ? shown.everyWeekOn : workingDays,
    // Microsoft publishes on that Tuesday in the evening of Europe and the night of Asia.
    daysAfterPatchTuesday: 'daysAfterPatchTuesday' in shown ? String(shown.daysAfterPatchTuesday) : '1',
    randomDelayMinutes: String(shown.randomDelayMinutes),
  } as const satisfies Partial<Draft>;
}
