import { z } from 'zod';
import { alertChannelNames } from './alert-settings.ts';
import { failureSchema } from './failure.ts';
import { englishLanguage } from './texts/english-language.ts';
import type { Language } from './texts/language.ts';
import { type Message, messageSchema } from './texts/message.ts';

const instant = z.iso.datetime();

/** `stale`: the catalog is old. `failed`: work was not done. */
export const alertKinds = ['stale', 'failed'] as const;

/** What is told about something that is wrong with a site. */
const toldAlertSchema = z.strictObject({
  /**
   * `stale`, `failing`, `silent`; `distribution point:<name>`, `foreign:<name>`, `late:<name>`, or where there are many
   * of these, `many late` and the like for all.
   */
  key: z.string(),
  kind: z.enum(alertKinds),
  since: instant,
  title: z.string(),
  text: z.string(),
});

/** Something that is wrong with a site, since when: told in English, and what it takes to tell it in another language. */
export const openAlertSchema = z.strictObject({
  ...toldAlertSchema.shape,
  /** Files of earlier versions have neither. */
  titleMessage: messageSchema.optional(),
  textMessage: messageSchema.optional(),
});

/** One message: everything that began or ended between two looks at a site. */
export const alertNoticeSchema = z.strictObject({
  /** The same however often it is sent, so that receivers can tell a repetition. */
  id: z.string(),
  at: instant,
  kind: z.enum([...alertKinds, 'recovered', 'test']),
  site: z.string(),
  computer: z.string(),
  changes: z.array(z.strictObject({ state: z.enum(['opened', 'recovered']), ...toldAlertSchema.shape })),
});

/** `.sync/alerts.json`: what is wrong, and messages that are still to be sent. */
export const alertStateSchema = z.strictObject({
  format: z.literal(1),
  open: z.array(openAlertSchema),
  outbox: z.array(z.strictObject({ notice: alertNoticeSchema, pending: z.array(z.enum(alertChannelNames)) })),
});

/** In status.json: what is wrong, and channels that could not say so. */
export const alertStatusSchema = z.strictObject({
  open: z.array(openAlertSchema),
  unsent: z.array(
    z.strictObject({
      channel: z.enum(alertChannelNames),
      failure: failureSchema,
      reason: z.string(),
      remedy: z.string(),
    }),
  ),
});

export type OpenAlert = z.output<typeof openAlertSchema>;
export type ToldAlert = z.output<typeof toldAlertSchema>;
export type AlertNotice = z.output<typeof alertNoticeSchema>;
export type AlertState = z.output<typeof alertStateSchema>;
export type AlertStatus = z.output<typeof alertStatusSchema>;

export const noAlerts: AlertState = { format: 1, open: [], outbox: [] };

/** Something that is wrong now. */
export interface AlertCondition extends Pick<OpenAlert, 'key' | 'kind'> {
  readonly title: Message;
  readonly text: Message;
}

/** A condition as files keep it; one that was there before, as `before`, keeps its beginning and its title. */
export function openAlert(condition: AlertCondition, before: OpenAlert | undefined, at: string): OpenAlert {
  const { say } = englishLanguage;
  const { key, kind, title, text } = condition;
  const now = { key, kind, text: say(text), textMessage: text };
  return before === undefined
    ? { ...now, since: at, title: say(title), titleMessage: title }
    : { ...before, ...now };
}

/** What is told about an alert. */
export function toldAlert({ key, kind, since, title, text }: OpenAlert): ToldAlert {
  return { key, kind, since, title, text };
}

/** Alerts for a document that is in English alone. */
export function toldAlerts(alerts: AlertStatus): AlertStatus {
  return { ...alerts, open: alerts.open.map(toldAlert) };
}

/** An alert in the reader’s language; as it was stored where an earlier version wrote it. */
export function sayAlert({ say }: Language, alert: OpenAlert): Pick<OpenAlert, 'title' | 'text'> {
  const { title, text, titleMessage, textMessage } = alert;
  return {
    title: titleMessage === undefined ? title : say(titleMessage),
    text: textMessage === undefined ? text : say(textMessage),
  };
}
