import { proxySchema } from '../../electron/shared/access-settings.ts';
import { computerNameSchema } from '../../electron/shared/answers.ts';
import { comparablePath } from '../../electron/shared/distribution-point-list.ts';
import { mostDaysAfterPatchTuesday, timeOfDaySchema } from '../../electron/shared/schedule.ts';
import type { wizardProblems } from '../../electron/shared/texts/en/wizard-problems.ts';
import { message } from '../../electron/shared/texts/message.ts';
import type { ValuesOf } from '../../electron/shared/texts/messages.ts';
import { readAlerts } from './alerts-draft.ts';
import { deliveryProblems } from './delivery-problems.ts';
import type { Draft } from './draft.ts';
import { linesOf, startTimesOf } from './draft-answers.ts';
import type { FieldProblem } from './field-problem.ts';
import type { FormPage } from './wizard-pages.ts';

/** Those that name no value. */
type Wrong = {
  [Key in keyof typeof wizardProblems]: ValuesOf<(typeof wizardProblems)[Key]> extends readonly []
    ? Key
    : never;
}[keyof typeof wizardProblems];

const alertProblemTexts: Readonly<Record<string, Wrong>> = {
  'alerts.staleAfterDays': 'alertDays',
  'alerts.patchTuesdayGraceDays': 'graceDays',
  'alerts.silentAfterHours': 'alertHours',
  'alerts.lateAfterHours': 'alertHours',
  'alerts.failedRuns': 'alertRuns',
  'alerts.failedPointRuns': 'alertRuns',
  'alerts.mail.server': 'mailServer',
  'alerts.mail.port': 'mailPort',
  'alerts.mail.credential': 'credential',
  'alerts.mail.from': 'mailFrom',
  'alerts.mail.to': 'mailTo',
  'alerts.webhook': 'webhook',
  'alerts.webhook.url': 'webhookUrl',
  'alerts.webhook.credential': 'credential',
};

/** What is missing or wrong on a page, as far as the draft itself shows it. First the topmost field. */
export function draftProblems(draft: Draft, page: FormPage): readonly FieldProblem[] {
  switch (page) {
    case 'welcome':
      return [];
    case 'destination':
      return required('destination', draft.destination, 'destination');
    case 'share':
      return shareProblems(draft);
    case 'catalog':
      return draft.catalogKind === 'internet'
        ? internetProblems(draft)
        : required('catalog.folder', draft.catalogFolder, 'catalogFolder');
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
    ...required('share.name', draft.shareName, 'shareName'),
    ...required('share.administrators', draft.administrators, 'administrators'),
    ...(draft.smsChoice === 'existing' ? required(group, draft.smsExisting, 'smsExisting') : []),
    ...(draft.smsChoice === 'create' ? required(group, draft.smsNew, 'smsNew') : []),
  ];
}

function internetProblems(draft: Draft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isWebAddress(draft.url)) problems.push(wrong('catalog.url', 'url'));
  if (draft.proxyKind !== 'explicit') return problems;
  if (!isWebAddress(draft.proxyUrl)) problems.push(wrong('catalog.proxy.url', 'proxyUrl'));
  const credential = draft.proxyCredential.trim();
  const proxy = { url: 'http://proxy.example.com', credential };
  if (credential !== '' && !proxySchema.safeParse(proxy).success) {
    problems.push(wrong('catalog.proxy.credential', 'credential'));
  }
  return problems;
}

function hostProblems(draft: Draft): FieldProblem[] {
  if (draft.hostKind === 'this-computer') return [];
  const named = computerNameSchema.safeParse(draft.hostName.trim()).success;
  return [
    ...(named ? [] : [wrong('syncHost.name', 'hostName')]),
    ...required('syncHost.account', draft.hostAccount, 'hostAccount'),
  ];
}

function scheduleProblems(draft: Draft): FieldProblem[] {
  if (draft.scheduleKind === 'off') return [];
  const problems: FieldProblem[] = [];
  if (draft.scheduleKind === 'weekly' && draft.scheduleWeekdays.length === 0) {
    problems.push(wrong('syncHost.schedule.everyWeekOn', 'weekdays'));
  }
  const daysAfter = draft.daysAfterPatchTuesday.trim();
  const isDaysAfter = /^\d{1,2}$/.test(daysAfter) && Number(daysAfter) <= mostDaysAfterPatchTuesday;
  if (draft.scheduleKind === 'patch tuesday' && !isDaysAfter) {
    problems.push({
      field: 'syncHost.schedule.daysAfterPatchTuesday',
      problem: message('wizardProblems', 'daysAfter', { most: mostDaysAfterPatchTuesday }),
    });
  }
  const times = startTimesOf(draft);
  if (times.length === 0 || !times.every((time) => timeOfDaySchema.safeParse(time).success)) {
    problems.push(wrong('syncHost.schedule.at', 'startTimes'));
  }
  const delay = draft.randomDelayMinutes.trim();
  if (!/^\d{1,3}$/.test(delay) || Number(delay) > 720) {
    problems.push(wrong('syncHost.schedule.randomDelayMinutes', 'randomDelay'));
  }
  return problems;
}

function alertProblems({ alerts }: Draft): FieldProblem[] {
  const read = readAlerts(alerts);
  if (!('wrong' in read)) return [];
  return read.wrong.map((path) =>
    // The address has one field, whatever is wrong with it.
    wrong(path === 'alerts.webhook.url' ? 'alerts.webhook' : path, alertProblemTexts[path] ?? 'alerts'),
  );
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
      const problem = message('wizardProblems', 'samePath', { other });
      problems.push({ field: `distributionPoints[${index}].path`, problem });
    } else if (names.has(name)) {
      const problem = message('wizardProblems', 'sameName', { name: setting.name });
      problems.push({ field: `distributionPoints[${index}].name`, problem });
    }
    paths.set(path, other ?? setting.name);
    names.add(name);
  }
  return [...problems, ...deliveryProblems(draft)];
}

function updatesProblems(draft: Draft): FieldProblem[] {
  if (!draft.updatesWanted) return [];
  const share = draft.updatesShareName.trim().toLowerCase();
  return [
    ...required('updatesSource.folder', draft.updatesFolder, 'updatesFolder'),
    ...required('updatesSource.shareName', draft.updatesShareName, 'updatesShareName'),
    ...(share !== '' && share === draft.shareName.trim().toLowerCase()
      ? [wrong('updatesSource.shareName', 'sameShare')]
      : []),
  ];
}

function required(field: string, value: string, key: Wrong): FieldProblem[] {
  return linesOf(value).length === 0 ? [wrong(field, key)] : [];
}

function wrong(field: string, key: Wrong): FieldProblem {
  return { field, problem: message('wizardProblems', key) };
}

function isWebAddress(text: string): boolean {
  return proxySchema.safeParse({ url: text.trim() }).success;
}
