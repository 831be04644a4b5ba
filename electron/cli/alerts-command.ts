import { type AlertChannelName, alertChannelNames, usualAlerts } from '../shared/alert-settings.ts';
import { type AlertStatus, toldAlerts } from '../shared/alert-state.ts';
import { checkAlerts } from '../usecases/alerts/check-alerts.ts';
import { testAlerts } from '../usecases/alerts/test-alerts.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { usageFailure } from './usage-failure.ts';

export interface AlertsOptions {
  readonly site?: string;
  readonly channel?: string;
}

/** `pkgsource alerts test`: a message on each channel, or on one; the first that fails gives the exit code. */
export async function testAlertsCommand(
  context: CommandContext,
  options: AlertsOptions,
): Promise<CommandOutcome> {
  const { channel } = options;
  if (channel !== undefined && !isChannel(channel)) {
    const cause = `--channel is one of ${alertChannelNames.join(', ')}, not ${channel}`;
    return failedOutcome([usageFailure(cause)]);
  }
  const opened = await openSite(context, options.site);
  if (!opened.ok) return failedOutcome([opened.failure]);
  return testChannels(opened.value, channel ?? null, context.signal).finally(opened.value.close);
}

async function testChannels(
  { parts, site }: OpenSite,
  channel: AlertChannelName | null,
  signal: AbortSignal,
): Promise<CommandOutcome> {
  const settings = await parts.openStore(site.destination).readSettings();
  if (!settings.ok) return failedOutcome([settings.failure]);
  const tested = await testAlerts(parts.openAlertChannels ?? (() => []), {
    settings: settings.value.alerts ?? usualAlerts,
    channel,
    site: settings.value.share.unc,
    computer: parts.self.host,
    at: parts.clock.now().toISOString(),
    id: `test-${parts.newSuffix()}-${settings.value.siteId}`,
    signal,
  });
  if (!tested.ok) return failedOutcome([tested.failure]);
  const failures = tested.value.flatMap((one) => (one.failure === null ? [] : [one.failure]));
  const channels = tested.value.map((one) => ({ channel: one.channel, sent: one.failure === null }));
  const lines = channels.map((one) => `${one.channel}: ${one.sent ? 'sent' : 'not sent'}`);
  return failures.length === 0
    ? doneOutcome({ channels }, lines)
    : { ...failedOutcome(failures, { channels }), lines };
}

/** `pkgsource alerts check`: looks at the site without a run, and tells what began or ended. */
export async function checkAlertsCommand(
  context: CommandContext,
  options: AlertsOptions,
): Promise<CommandOutcome> {
  const opened = await openSite(context, options.site);
  if (!opened.ok) return failedOutcome([opened.failure]);
  const { parts, site, close } = opened.value;
  const checked = await checkAlerts(parts, site.destination, context.signal).finally(close);
  if (!checked.ok) return failedOutcome([checked.failure]);
  if (checked.value.kind === 'busy') {
    return doneOutcome({ alerts: null }, ['A run is in progress; it looks for itself at its end.']);
  }
  const alerts = toldAlerts(checked.value.alerts);
  return {
    ...doneOutcome({ alerts }, alertLines(alerts)),
    ...(alerts.unsent.length > 0
      ? failedOutcome(
          alerts.unsent.map((one) => one.failure),
          { alerts },
        )
      : {}),
    lines: alertLines(alerts),
  };
}

/** What is wrong, and what could not be told, for a person. */
export function alertLines({ open, unsent }: AlertStatus): string[] {
  return [
    ...(open.length === 0 ? ['Alerts    none'] : []),
    ...open.map(({ title, text, since }) => `Alert     ${title} (since ${since}). ${text}`),
    ...unsent.map(({ channel, reason, remedy }) => `Not sent  ${channel}: ${reason} ${remedy}`),
  ];
}

function isChannel(name: string): name is AlertChannelName {
  return alertChannelNames.some((known) => known === name);
}
