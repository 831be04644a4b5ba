import type { z } from 'zod';
import type { Answers, AnswersInput, CatalogSourceSetting } from '../../electron/shared/answers.ts';
import { answersSchema, catalogSourceSchema, shareSchema } from '../../electron/shared/answers.ts';
import { type Schedule, scheduleSchema } from '../../electron/shared/schedule.ts';
import { alertsInput } from './alerts-draft.ts';
import type { Draft } from './draft.ts';

/** The answers that a draft means, or null while some of it cannot be read yet. */
export function answersFromDraft(draft: Draft): Answers | null {
  const alerts = alertsInput(draft.alerts);
  const answers: AnswersInput = {
    version: 1,
    destination: draft.destination.trim(),
    share: shareInput(draft),
    catalog: catalogInput(draft),
    syncHost: hostInput(draft),
    distributionPoints: draft.distributionPoints.map((row) => row.setting),
    ...(draft.distributionPointGroups === undefined
      ? {}
      : { distributionPointGroups: draft.distributionPointGroups }),
    ...(draft.arrivalProofGBPerDay === undefined ? {} : { arrivalProofGBPerDay: draft.arrivalProofGBPerDay }),
    trust: linesOf(draft.trust),
    ...(alerts === undefined ? {} : { alerts }),
    ...(draft.updatesWanted && {
      updatesSource: { folder: draft.updatesFolder.trim(), shareName: draft.updatesShareName.trim() },
    }),
  };
  return answersSchema.safeParse(answers).data ?? null;
}

/** The share's part of the answers, or null while it cannot be read. */
export function shareFromDraft(draft: Draft): Answers['share'] | null {
  return shareSchema.safeParse(shareInput(draft)).data ?? null;
}

/** The catalog's part of the answers, or null while it cannot be read. */
export function catalogFromDraft(draft: Draft): CatalogSourceSetting | null {
  return catalogSourceSchema.safeParse(catalogInput(draft)).data ?? null;
}

/** The lines of a multi-line field that hold something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function shareInput(draft: Draft) {
  const sms = { existing: draft.smsExisting, create: draft.smsNew, none: null }[draft.smsChoice];
  return {
    name: draft.shareName.trim(),
    administrators: draft.administrators.trim(),
    smsAdministrators: sms?.trim() ?? null,
    createSmsAdministrators: draft.smsChoice === 'create',
  };
}

function catalogInput(draft: Draft): AnswersInput['catalog'] {
  if (draft.catalogKind === 'local') return { kind: 'local', folder: draft.catalogFolder.trim() };
  const credential = draft.proxyCredential.trim();
  return {
    kind: 'internet',
    url: draft.url.trim(),
    proxy:
      draft.proxyKind === 'explicit'
        ? { url: draft.proxyUrl.trim(), ...(credential !== '' && { credential }) }
        : draft.proxyKind,
    extraCertificates: linesOf(draft.extraCertificates),
  };
}

function hostInput(draft: Draft): NonNullable<AnswersInput['syncHost']> {
  const schedule = scheduleInput(draft);
  return draft.hostKind === 'this-computer'
    ? { kind: 'this-computer', schedule }
    : {
        kind: 'another-computer',
        name: draft.hostName.trim(),
        account: draft.hostAccount.trim(),
        schedule,
        ...(draft.hostSsh?.name === draft.hostName.trim() && { ssh: draft.hostSsh.ssh }),
      };
}

function scheduleInput(draft: Draft): z.input<typeof scheduleSchema> {
  if (draft.scheduleKind === 'off') return 'off';
  const randomDelayMinutes = wholeNumber(draft.randomDelayMinutes);
  const times = startTimesOf(draft);
  const at = times.length === 1 ? (times[0] ?? '') : times;
  switch (draft.scheduleKind) {
    case 'daily':
      return { everyDayAt: at, randomDelayMinutes };
    case 'weekly':
      return { everyWeekOn: [...draft.scheduleWeekdays], at, randomDelayMinutes };
    case 'patch tuesday':
      return { daysAfterPatchTuesday: wholeNumber(draft.daysAfterPatchTuesday), at, randomDelayMinutes };
  }
}

/** The times of day as they were typed. */
export function startTimesOf({ startTimes }: Draft): string[] {
  return startTimes.split(/[\s,;]+/).filter((time) => time !== '');
}

/** The schedule's part of the answers, or null while it cannot be read. */
export function scheduleFromDraft(draft: Draft): Schedule | null {
  return scheduleSchema.safeParse(scheduleInput(draft)).data ?? null;
}

function wholeNumber(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}
