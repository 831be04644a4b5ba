import type { Answers } from '../shared/answers.ts';
import type { SiteSettings, SyncHostSetting } from '../shared/site-settings.ts';

/** What the answers alone do not say. */
export interface SettingsParts {
  readonly siteId: string;
  readonly createdAt: string;
  readonly syncHost: SyncHostSetting;
  readonly shareName: string;
  readonly unc: string;
}

/** The settings that a site with these answers has. */
export function wantedSettings(answers: Answers, parts: SettingsParts): SiteSettings {
  return {
    format: 1,
    siteId: parts.siteId,
    createdAt: parts.createdAt,
    destination: answers.destination,
    share: {
      name: parts.shareName,
      unc: parts.unc,
      administrators: answers.share.administrators,
      smsAdministrators: answers.share.smsAdministrators,
    },
    catalog: answers.catalog,
    syncHost: parts.syncHost,
    distributionPoints: answers.distributionPoints,
    ...(answers.arrivalProofGBPerDay === undefined
      ? {}
      : { arrivalProofGBPerDay: answers.arrivalProofGBPerDay }),
    ...(answers.distributionPointGroups === undefined
      ? {}
      : { distributionPointGroups: answers.distributionPointGroups }),
    ...(answers.updatesSource === undefined ? {} : { updatesSource: answers.updatesSource }),
    trust: answers.trust,
    ...(answers.alerts === undefined ? {} : { alerts: answers.alerts }),
  };
}

/** Whether two settings say the same; the order of their keys does not matter. */
export function sameSettings(one: unknown, other: unknown): boolean {
  return canonicalText(one) === canonicalText(other);
}

/** JSON with the keys in order, so that equal values have equal texts. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
