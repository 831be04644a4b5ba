import { toldAlerts } from '../shared/alert-state.ts';
import { exitCodes } from '../shared/exit-codes.ts';
import { failure } from '../shared/failure.ts';
import type { HostView } from '../shared/host-records.ts';
import { summarizeGroups, summarizePoints } from '../shared/point-summary.ts';
import type { DistributionPointStatus, StatusSnapshot } from '../shared/status.ts';
import { asItIs } from '../shared/texts/listed.ts';
import { message } from '../shared/texts/message.ts';
import { readStatus } from '../usecases/read-status.ts';
import { alertLines } from './alerts-command.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';
import { openSite } from './open-site.ts';
import { megabytes, outcomeText, pointListLines, summaryText } from './progress-lines.ts';

/** `pkgsource status`: what the site's records say. Its own exit code is 0 whenever they could be read. */
export async function statusCommand(
  context: CommandContext,
  options: { readonly site?: string; readonly group?: string },
): Promise<CommandOutcome> {
  const opened = await openSite(context, options.site);
  if (!opened.ok) return failedOutcome([opened.failure]);
  const { parts, site, close } = opened.value;
  const view = await readStatus(parts, site.destination).finally(close);
  if (view.kind === 'problem') return failedOutcome([view.failure]);
  const { snapshot, staleRun } = view;
  const { group } = options;
  const shown = group === undefined ? snapshot : onlyGroup(snapshot, group);
  if (shown === null) {
    const known = summarizeGroups(snapshot.distributionPoints).map((each) => each.group);
    const names = known.length === 0 ? message('failureParts', 'none') : asItIs(known.join(', '));
    return failedOutcome([failure('site.no-such-group', { group: group ?? '', known: names })]);
  }
  const points = shown.distributionPoints;
  const summary = { ...summarizePoints(points), groups: summarizeGroups(points) };
  const { alerts, ...others } = shown;
  const told = alerts === undefined ? {} : { alerts: toldAlerts(alerts) };
  return doneOutcome({ ...others, ...told, summary, staleRun }, linesOf(shown, staleRun));
}

function onlyGroup(snapshot: StatusSnapshot, group: string): StatusSnapshot | null {
  const distributionPoints = snapshot.distributionPoints.filter(
    (point) => point.group?.toUpperCase() === group.toUpperCase(),
  );
  return distributionPoints.length === 0 ? null : { ...snapshot, distributionPoints };
}

function pointLines(points: readonly DistributionPointStatus[]): string[] {
  const groups = summarizeGroups(points).map(({ group, ...rest }) => `  ${group}: ${summaryText(rest)}`);
  return ['Distribution points', ...groups, ...pointListLines(points)];
}

function engineLines({ engines = [] }: StatusSnapshot): string[] {
  return engines.map(({ description, points, checkedAt, reason, remedy }) =>
    reason === null
      ? `Engine    ${description} serves ${points}, asked ${checkedAt}`
      : `Engine    ${description} serves ${points}: ${reason} ${remedy ?? ''}`,
  );
}

function dfsReplicationLines({ dfsReplication }: StatusSnapshot): string[] {
  if (dfsReplication === undefined) return [];
  const { checkedAt, reason, remedy } = dfsReplication;
  const asked = `DFS-R     asked ${checkedAt} what it has still to bring`;
  return [reason === null ? asked : `${asked}: ${reason} ${remedy ?? ''}`];
}

function linesOf(snapshot: StatusSnapshot, staleRun: boolean): string[] {
  const { catalog, lastRun, currentRun } = snapshot;
  return [
    `Site      ${snapshot.site}, shared as ${snapshot.share.unc}`,
    catalog === null
      ? 'Catalog   none yet'
      : `Catalog   ${catalog.fileName} of ${catalog.date?.slice(0, 10) ?? 'unknown date'}, ${megabytes(catalog.sizeBytes)}, signed by ${catalog.signer}`,
    ...(catalog === null ? [] : [`          SHA-256 ${catalog.sha256}`, `          from ${catalog.source}`]),
    ...(lastRun === null
      ? ['Last run  none yet']
      : [`Last run  ${lastRun.endedAt}: ${outcomeText(lastRun)}`]),
    ...(lastRun?.reason == null || lastRun.exitCode === exitCodes.done
      ? []
      : [`          ${lastRun.reason} ${lastRun.remedy ?? ''}`]),
    ...(currentRun === null ? [] : [currentLine(currentRun.id, currentRun.phase, staleRun)]),
    `Next run  ${snapshot.nextRunAt ?? 'not scheduled'}`,
    ...(snapshot.host === undefined ? [] : hostLines(snapshot.host)),
    ...(snapshot.alerts === undefined ? [] : alertLines(snapshot.alerts)),
    ...engineLines(snapshot),
    ...dfsReplicationLines(snapshot),
    ...pointLines(snapshot.distributionPoints),
  ];
}

function hostLines({ computer, contact, requestedAt, stopped }: HostView): string[] {
  const heard = contact === null ? 'never heard of' : `last heard of ${contact.at}`;
  return [
    `Host      ${computer}, ${heard}`,
    ...(requestedAt === null ? [] : [`          a run was asked for ${requestedAt}`]),
    ...stopped.map(
      (other) => `          ${other.computer} tried to sync ${other.at} and stopped: it is not the host`,
    ),
  ];
}

function currentLine(id: string, phase: string, staleRun: boolean): string {
  return staleRun ? `Now       run ${id} was interrupted while ${phase}` : `Now       run ${id}: ${phase}`;
}
