import { asking, notAsked } from '../asked.ts';
import type { Draft } from './draft.ts';
import type { Filling, Findings } from './wizard-state.ts';

/** The answer, by its path in the answer file, that each entry of the draft writes. */
const fieldOfEntry: Readonly<Record<keyof Draft, string>> = {
  destination: 'destination',
  shareName: 'share.name',
  administrators: 'share.administrators',
  smsChoice: 'share.smsAdministrators',
  smsExisting: 'share.smsAdministrators',
  smsNew: 'share.smsAdministrators',
  catalogKind: 'catalog',
  url: 'catalog.url',
  proxyKind: 'catalog.proxy',
  proxyUrl: 'catalog.proxy.url',
  proxyCredential: 'catalog.proxy.credential',
  catalogFolder: 'catalog.folder',
  extraCertificates: 'catalog.extraCertificates',
  trust: 'trust',
  hostKind: 'syncHost',
  hostName: 'syncHost.name',
  hostAccount: 'syncHost.account',
  hostSsh: 'syncHost',
  scheduleKind: 'syncHost.schedule',
  startTimes: 'syncHost.schedule',
  scheduleWeekdays: 'syncHost.schedule.everyWeekOn',
  daysAfterPatchTuesday: 'syncHost.schedule.daysAfterPatchTuesday',
  randomDelayMinutes: 'syncHost.schedule.randomDelayMinutes',
  alerts: 'alerts',
  distributionPoints: 'distributionPoints',
  nextRowKey: 'distributionPoints',
  distributionPointGroups: 'distributionPointGroups',
  arrivalProofGBPerDay: 'arrivalProofGBPerDay',
  updatesWanted: 'updatesSource',
  updatesFolder: 'updatesSource.folder',
  updatesShareName: 'updatesSource.shareName',
};

/**
 * Changes the draft. What the main process said about the changed answers no longer holds: refusals of them
 * are dropped, and what was found out about them is marked as being asked again (or as not asked, where only
 * a button asks).
 */
export function editDraft<F extends Filling>(filling: F, change: Partial<Draft>): F {
  const fields = Object.keys(change).map((entry) => fieldOfEntry[entry as keyof Draft]);
  const draft = { ...filling.draft, ...change };
  return {
    ...filling,
    draft,
    refused: filling.refused.filter((failure) => !fields.some((field) => concerns(failure.field, field))),
    findings: findingsAfter(filling.findings, draft, fields),
  };
}

function findingsAfter(findings: Findings, draft: Draft, fields: readonly string[]): Findings {
  const changed = (answer: string) => fields.some((field) => concerns(field, answer));
  const catalogChanged = changed('catalog') || changed('trust');
  return {
    ...findings,
    destination: changed('destination') ? asking(findings.destination) : findings.destination,
    share: changed('share') || changed('destination') ? asking(findings.share) : findings.share,
    catalog: !catalogChanged
      ? findings.catalog
      : draft.catalogKind === 'local'
        ? asking(findings.catalog)
        : notAsked,
  };
}

/** Whether `field` is `answer` or lies within it: `catalog.url` within `catalog`. */
function concerns(field: string | undefined, answer: string): boolean {
  return field?.startsWith(answer) === true && /^($|[.[])/.test(field.slice(answer.length));
}
