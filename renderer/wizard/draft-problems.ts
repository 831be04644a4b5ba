import { proxySchema } from '../../electron/shared/access-settings.ts';
import { computerNameSchema } from '../../electron/shared/answers.ts';
import { comparablePath } from '../../electron/shared/distribution-point-list.ts';
import { mostDaysAfterPatchTuesday, timeOfDaySchema } from '../../electron/shared/schedule.ts';
import { readAlerts } from './alerts-draft.ts';
import type { Draft } from './draft.ts';
import { linesOf, startTimesOf } from './draft-answers.ts';
import type { FormPage } from './wizard-pages.ts';

/** Something that keeps the wizard from going on: which answer, and what to do, as shown under its field. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

const texts = {
  destination: 'Enter the folder that is to hold PkgSource.',
  shareName: 'Enter a share name, for example PackageSrc.',
  administrators: 'Enter the group that gets full control, by name or SID.',
  smsExisting: 'Choose the group that is to have full control, or go on without one.',
  smsNew: 'Enter a name for the group to create.',
  url: 'Enter the catalog’s address. It begins with https:// or http://.',
  proxyUrl: 'Enter the proxy’s address, for example http://proxy.example.com:8080.',
  proxyCredential:
    'Enter the name of an entry in the secret store: letters, digits, dots, underscores and hyphens, at most 64.',
  catalogFolder: 'Choose the folder that holds wsusscn2.cab.',
  hostName: 'Enter the computer’s name, for example wks-7 or wks-7.example.com.',
  hostAccount: 'Enter the account with which the computer signs in at the share.',
  startTimes: 'Enter a time of day as HH:MM, for example 03:00, or several: 03:00, 15:00.',
  weekdays: 'Choose at least one day of the week.',
  daysAfter: `Enter whole days from 0 to ${mostDaysAfterPatchTuesday}.`,
  randomDelay: 'Enter whole minutes from 0 to 720.',
  alerts: 'Correct this setting of the alerts.',
  updatesFolder: 'Enter a folder name, for example UpdatesSource.',
  updatesShareName: 'Enter a share name, for example UpdatesSrc.',
  sameShare: 'Enter another name: PkgSource is shared under this one.',
} as const;

const alertTexts: Readonly<Record<string, string>> = {
  'alerts.mail.server': 'Enter the mail server’s name or address.',
  'alerts.mail.port': 'Enter a port from 1 to 65535: 587 for STARTTLS, 465 for TLS.',
  'alerts.mail.credential': texts.proxyCredential,
  'alerts.mail.from': 'Enter the sender’s e-mail address.',
  'alerts.mail.to': 'Enter one e-mail address or several, separated by commas.',
  'alerts.webhook': 'Enter an address, or a credential that holds it, not both.',
  'alerts.webhook.url': 'Enter an address that begins with https:// or http://.',
  'alerts.webhook.credential': texts.proxyCredential,
};

/** What is missing or wrong on a page, as far as the draft itself shows it. First the topmost field. */
export function draftProblems(draft: Draft, page: FormPage): readonly FieldProblem[] {
  switch (page) {
    case 'welcome':
      return [];
    case 'destination':
      return required('destination', draft.destination, texts.destination);
    case 'share':
      return shareProblems(draft);
    case 'catalog':
      return draft.catalogKind === 'internet'
        ? internetProblems(draft)
        : required('catalog.folder', draft.catalogFolder, texts.catalogFolder);
    case 'host':
      return [...hostProblems(draft), ...scheduleProblems(draft), ...alertProblems(draft)];
    case 'distribution points':
      return distributionPointProblems(draft);
    case 'updates':
      return updatesProblems(draft);
  }
}

function shareProblems(draft: Draft): FieldProblem[] {
  const group = 'share.smsAdministrators';
  return [
    ...required('share.name', draft.shareName, texts.shareName),
    ...required('share.administrators', draft.administrators, texts.administrators),
    ...(draft.smsChoice === 'existing' ? required(group, draft.smsExisting, texts.smsExisting) : []),
    ...(draft.smsChoice === 'create' ? required(group, draft.smsNew, texts.smsNew) : []),
  ];
}

function internetProblems(draft: Draft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isWebAddress(draft.url)) problems.push({ field: 'catalog.url', message: texts.url });
  if (draft.proxyKind !== 'explicit') return problems;
  if (!isWebAddress(draft.proxyUrl)) problems.push({ field: 'catalog.proxy.url', message: texts.proxyUrl });
  const credential = draft.proxyCredential.trim();
  const proxy = { url: 'http://proxy.example.com', credential };
  if (credential !== '' && !proxySchema.safeParse(proxy).success) {
    problems.push({ field: 'catalog.proxy.credential', message: texts.proxyCredential });
  }
  return problems;
}

function hostProblems(draft: Draft): FieldProblem[] {
  if (draft.hostKind === 'this-computer') return [];
  const named = computerNameSchema.safeParse(draft.hostName.trim()).success;
  return [
    ...(named ? [] : [{ field: 'syncHost.name', message: texts.hostName }]),
    ...required('syncHost.account', draft.hostAccount, texts.hostAccount),
  ];
}

function scheduleProblems(draft: Draft): FieldProblem[] {
  if (draft.scheduleKind === 'off') return [];
  const problems: FieldProblem[] = [];
  if (draft.scheduleKind === 'weekly' && draft.scheduleWeekdays.length === 0) {
    problems.push({ field: 'syncHost.schedule.everyWeekOn', message: texts.weekdays });
  }
  const daysAfter = draft.daysAfterPatchTuesday.trim();
  const isDaysAfter = /^\d{1,2}$/.test(daysAfter) && Number(daysAfter) <= mostDaysAfterPatchTuesday;
  if (draft.scheduleKind === 'patch tuesday' && !isDaysAfter) {
    problems.push({ field: 'syncHost.schedule.daysAfterPatchTuesday', message: texts.daysAfter });
  }
  const times = startTimesOf(draft);
  if (times.length === 0 || !times.every((time) => timeOfDaySchema.safeParse(time).success)) {
    problems.push({ field: 'syncHost.schedule.at', message: texts.startTimes });
  }
  const delay = draft.randomDelayMinutes.trim();
  if (!/^\d{1,3}$/.test(delay) || Number(delay) > 720) {
    problems.push({ field: 'syncHost.schedule.randomDelayMinutes', message: texts.randomDelay });
  }
  return problems;
}

function alertProblems({ alerts }: Draft): FieldProblem[] {
  const read = readAlerts(alerts);
  if (!('wrong' in read)) return [];
  return read.wrong.map((path) => ({
    // The address has one field, whatever is wrong with it.
    field: path === 'alerts.webhook.url' ? 'alerts.webhook' : path,
    message: alertTexts[path] ?? texts.alerts,
  }));
}

function distributionPointProblems(draft: Draft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const paths = new Map<string, string>();
  const names = new Set<string>();
  for (const [index, { setting }] of draft.distributionPoints.entries()) {
    const path = comparablePath(setting.path);
    const name = setting.name.toLowerCase();
    const other = paths.get(path);
    if (other !== undefined) {
      const message = `${other} has this path already. Remove one of them, or change its path.`;
      problems.push({ field: `distributionPoints[${index}].path`, message });
    } else if (names.has(name)) {
      const message = `Another distribution point is named ${setting.name}. Change one of the names.`;
      problems.push({ field: `distributionPoints[${index}].name`, message });
    }
    paths.set(path, other ?? setting.name);
    names.add(name);
  }
  return problems;
}

function updatesProblems(draft: Draft): FieldProblem[] {
  if (!draft.updatesWanted) return [];
  const share = draft.updatesShareName.trim().toLowerCase();
  return [
    ...required('updatesSource.folder', draft.updatesFolder, texts.updatesFolder),
    ...required('updatesSource.shareName', draft.updatesShareName, texts.updatesShareName),
    ...(share !== '' && share === draft.shareName.trim().toLowerCase()
      ? [{ field: 'updatesSource.shareName', message: texts.sameShare }]
      : []),
  ];
}

function required(field: string, value: string, message: string): FieldProblem[] {
  return linesOf(value).length === 0 ? [{ field, message }] : [];
}

function isWebAddress(text: string): boolean {
  return proxySchema.safeParse({ url: text.trim() }).success;
}
