import {
  type AlertSettings,
  alertsSchema,
  type MailSetting,
  usualAlerts,
  type WebhookSetting,
} from '../../electron/shared/alert-settings.ts';

/** The alerts as typed on the page; what the page does not show stays as it was in `shown`. */
export interface AlertsDraft {
  readonly shown: AlertSettings;
  /** Days and hours as typed; empty: that alone is no alarm. */
  readonly staleAfterDays: string;
  readonly patchTuesdayGraceDays: string;
  readonly silentAfterHours: string;
  readonly lateAfterHours: string;
  readonly failedRuns: string;
  readonly failedPointRuns: string;
  readonly systemLog: boolean;
  readonly mailWanted: boolean;
  readonly server: string;
  readonly port: string;
  readonly security: MailSetting['security'];
  readonly mailCredential: string;
  readonly from: string;
  /** Separated by commas, spaces or lines. */
  readonly to: string;
  /** Paths of PEM files, one a line. */
  readonly mailCertificates: string;
  readonly webhookWanted: boolean;
  readonly format: WebhookSetting['format'];
  readonly url: string;
  readonly webhookCredential: string;
  readonly webhookCertificates: string;
}

export function alertsDraft(alerts: AlertSettings = usualAlerts): AlertsDraft {
  const { mail, webhook } = alerts;
  return {
    shown: alerts,
    staleAfterDays: limitText(alerts.staleAfterDays),
    patchTuesdayGraceDays: limitText(alerts.patchTuesdayGraceDays),
    silentAfterHours: limitText(alerts.silentAfterHours),
    lateAfterHours: limitText(alerts.lateAfterHours),
    failedRuns: String(alerts.failedRuns),
    failedPointRuns: String(alerts.failedPointRuns),
    systemLog: alerts.systemLog,
    mailWanted: mail !== undefined,
    server: mail?.server ?? '',
    port: String(mail?.port ?? 587),
    security: mail?.security ?? 'starttls',
    mailCredential: mail?.credential ?? '',
    from: mail?.from ?? '',
    to: mail?.to.join(', ') ?? '',
    mailCertificates: mail?.extraCertificates.join('\n') ?? '',
    webhookWanted: webhook !== undefined,
    format: webhook?.format ?? 'json',
    url: webhook?.url ?? '',
    webhookCredential: webhook?.credential ?? '',
    webhookCertificates: webhook?.extraCertificates.join('\n') ?? '',
  };
}

function limitText(limit: number | null): string {
  return limit === null ? '' : String(limit);
}

/** Null where it is empty, and no number where it is none. */
function limitOf(text: string): number | null {
  return text.trim() === '' ? null : wholeNumber(text);
}

function wholeNumber(text: string): number {
  return /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function filesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The settings that the draft means, or the fields (paths in the answers) that keep it from meaning any. */
export function readAlerts(
  draft: AlertsDraft,
): { readonly settings: AlertSettings } | { readonly wrong: readonly string[] } {
  const { mail: shownMail, webhook: shownWebhook, ...limits } = draft.shown;
  const mail = { ...shownMail, ...mailInput(draft) };
  const webhook = { ...shownWebhook, ...webhookInput(draft) };
  const parsed = alertsSchema.safeParse({
    ...limits,
    staleAfterDays: limitOf(draft.staleAfterDays),
    patchTuesdayGraceDays: limitOf(draft.patchTuesdayGraceDays),
    silentAfterHours: limitOf(draft.silentAfterHours),
    lateAfterHours: limitOf(draft.lateAfterHours),
    failedRuns: wholeNumber(draft.failedRuns),
    failedPointRuns: wholeNumber(draft.failedPointRuns),
    systemLog: draft.systemLog,
    ...(draft.mailWanted ? { mail } : {}),
    ...(draft.webhookWanted ? { webhook } : {}),
  });
  if (parsed.success) return { settings: parsed.data };
  const paths = parsed.error.issues.map(({ path }) => ['alerts', ...path.slice(0, 2)].join('.'));
  return { wrong: [...new Set(paths)] };
}

/** For answers: nothing where everything is as usual. */
export function alertsInput(draft: AlertsDraft): AlertSettings | undefined {
  const read = readAlerts(draft);
  const settings = 'settings' in read ? read.settings : draft.shown;
  return JSON.stringify(settings) === JSON.stringify(usualAlerts) ? undefined : settings;
}

function mailInput(draft: AlertsDraft) {
  const { server, port, security, mailCredential, from, to, mailCertificates } = draft;
  return {
    server: server.trim(),
    port: wholeNumber(port),
    security,
    credential: mailCredential.trim() === '' ? undefined : mailCredential.trim(),
    from: from.trim(),
    to: to.split(/[\s,;]+/).filter((address) => address !== ''),
    extraCertificates: filesIn(mailCertificates),
  };
}

/** An address that is written down comes before one in the secret store. */
function webhookInput({ format, url, webhookCredential, webhookCertificates }: AlertsDraft) {
  const [address, credential] = [url.trim(), webhookCredential.trim()];
  return {
    format,
    url: address === '' ? undefined : address,
    credential: credential === '' ? undefined : credential,
    extraCertificates: filesIn(webhookCertificates),
  };
}
