import { sayBacklog } from '../shared/backlog.ts';
import { type PointSummary, summarizePoints } from '../shared/point-summary.ts';
import type {
  DistributionPointStatus,
  RunSummary,
  StatusSnapshot,
  TransferProgress,
} from '../shared/status.ts';
import { englishLanguage } from '../shared/texts/english-language.ts';

const phaseLines: Readonly<Record<string, string>> = {
  looking: 'Looking at the source',
  fetching: 'Fetching the catalog',
  verifying: 'Checking the signature',
  publishing: 'Publishing to PkgSource',
  distributing: 'Distributing',
};

/** What changed between two snapshots that is worth a line to a person who watches. */
export function progressLines(before: StatusSnapshot | null, after: StatusSnapshot): string[] {
  const lines: string[] = [];
  const phase = after.currentRun?.phase;
  const text = phase === undefined ? undefined : phaseLines[phase];
  if (text !== undefined && phase !== before?.currentRun?.phase) lines.push(text);
  const progress = after.currentRun?.progress ?? null;
  if (progress !== null && isAnotherTenth(before?.currentRun?.progress ?? null, progress)) {
    lines.push(`  ${transferText(progress)}`);
  }
  const known = new Map(before?.distributionPoints.map((point) => [point.name, point]));
  for (const point of after.distributionPoints) {
    const line = before === null ? null : pointLine(known.get(point.name), point);
    if (line !== null) lines.push(line);
  }
  return lines;
}

/** One distribution point in a line: its state, and why. */
export function pointText(point: DistributionPointStatus): string {
  const details = [
    point.progress === null ? null : transferText(point.progress),
    point.reason,
    point.remedy,
    point.replaced === undefined ? null : `It held ${point.replaced.sha256}, which was never published.`,
    point.partials === undefined ? null : `There lie ${point.partials.join(', ')}.`,
    point.backlog === undefined ? null : sayBacklog(englishLanguage, point.backlog),
    point.nextTryAt === null ? null : `Next try at ${point.nextTryAt}.`,
  ].filter((detail) => detail !== null);
  const waiting =
    point.waitingFor === null ? [] : [`for ${point.waitingFor}${details.length === 0 ? '' : '.'}`];
  const said = [...waiting, ...details];
  return `${point.name}: ${point.state}${said.length === 0 ? '' : ` – ${said.join(' ')}`}`;
}

/** So many are read; of more, only those that need attention are listed. */
const mostListed = 200;

/** Distribution points, a line each; of very many those that need attention, after how many are in each state. */
export function pointListLines(points: readonly DistributionPointStatus[]): string[] {
  if (points.length <= mostListed) return points.map((point) => `  ${pointText(point)}`);
  const pressing = points.filter(({ state }) => state !== 'in sync' && state !== 'disabled');
  const listed = pressing.slice(0, mostListed).map((point) => `  ${pointText(point)}`);
  const others = `  ${points.length - listed.length} others: pkgsource status --json`;
  return [`  ${summaryText(summarizePoints(points))}`, ...listed, others];
}

/** How many are in each state, in a line. */
export function summaryText({ total, states, reported }: PointSummary): string {
  const parts = Object.entries(states).map(([state, count]) =>
    state === 'arriving' && reported !== undefined
      ? `${count} ${state} (${reported} reported, not proven)`
      : `${count} ${state}`,
  );
  return `${total} distribution point${total === 1 ? '' : 's'}: ${parts.join(', ')}`;
}

function pointLine(
  before: DistributionPointStatus | undefined,
  point: DistributionPointStatus,
): string | null {
  if (before?.state !== point.state) return `  ${pointText(point)}`;
  if (point.progress === null || !isAnotherTenth(before.progress, point.progress)) return null;
  return `  ${pointText(point)}`;
}

function isAnotherTenth(before: TransferProgress | null, after: TransferProgress): boolean {
  return before === null || tenths(before) !== tenths(after);
}

function tenths({ bytesDone, bytesTotal }: TransferProgress): number {
  return bytesTotal === 0 ? 0 : Math.floor((10 * bytesDone) / bytesTotal);
}

function transferText(progress: TransferProgress): string {
  const { bytesDone, bytesTotal, bytesPerSecond, secondsLeft } = progress;
  const percent = bytesTotal === 0 ? 0 : Math.floor((100 * bytesDone) / bytesTotal);
  const left = secondsLeft === null ? '' : `, ${Math.ceil(secondsLeft)} s left`;
  return `${percent} % of ${megabytes(bytesTotal)}, ${megabytes(bytesPerSecond)}/s${left}`;
}

/** How a run ended; one that was killed has no exit code. */
export function outcomeText({ outcome, exitCode }: RunSummary): string {
  return exitCode < 0 ? outcome : `${outcome} (exit code ${exitCode})`;
}

/** Bytes in 10^6, as disks and networks are sold. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
