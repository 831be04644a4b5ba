import type { Answers } from '../shared/answers.ts';
import type { SiteSettings } from '../shared/site-settings.ts';
import { hostAnswerOf } from './sync-host.ts';

/**
 * The answers that give a site with these settings, for the folder that it lies in now. Setup with them plans
 * nothing where the computer is as the settings say, and otherwise just what differs.
 */
export function answersFromSettings(settings: SiteSettings, destination: string): Answers {
  const { share, syncHost, updatesSource } = settings;
  return {
    version: 1,
    destination,
    share: {
      name: share.name,
      administrators: share.administrators,
      smsAdministrators: share.smsAdministrators,
      // A group that has gone is told about: a new one of that name would have no members.
      createSmsAdministrators: false,
    },
    catalog: settings.catalog,
    syncHost: hostAnswerOf(syncHost),
    distributionPoints: settings.distributionPoints,
    ...(settings.arrivalProofGBPerDay === undefined
      ? {}
      : { arrivalProofGBPerDay: settings.arrivalProofGBPerDay }),
    ...(settings.distributionPointGroups === undefined
      ? {}
      : { distributionPointGroups: settings.distributionPointGroups }),
    ...(updatesSource === undefined ? {} : { updatesSource }),
    trust: settings.trust,
    ...(settings.alerts === undefined ? {} : { alerts: settings.alerts }),
  };
}
