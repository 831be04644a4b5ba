import { type LogLevel, type LogLine, logLevels } from '../../electron/shared/program-logs.ts';

/** Which lines of a log are shown. */
export interface LogFilter {
  readonly search: string;
  readonly level: LogLevel;
  readonly isFollowing: boolean;
}

/** A line with its place in the log. */
export type NumberedLine = LogLine & { readonly number: number };

/** The lines that match, the newest first. */
export function newestFirst(
  lines: readonly LogLine[],
  { level, search }: LogFilter,
): readonly NumberedLine[] {
  const wanted = search.trim().toLowerCase();
  const least = logLevels.indexOf(level);
  return lines
    .map((line, number) => ({ ...line, number }))
    .filter((line) => logLevels.indexOf(line.level) <= least && line.text.toLowerCase().includes(wanted))
    .toReversed();
}

/** A line as it is copied: with tabs, for tables. */
export function textOf({ at, level, text }: LogLine): string {
  return [at ?? '', level, text].join('\t');
}
