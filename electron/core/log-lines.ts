import type { LogLevel, LogLine } from '../shared/program-logs.ts';
import { parseJson } from './parse-json.ts';

/** Longer texts are cut: a line is there to be read. */
const longestText = 4000;

/**
 * The lines of a program's log, `2026-06-24T03:12:00.123Z [4711 7c1a0b2d] info  text`; those of earlier versions had no
 * second number, in the window they began `[2026-06-24 03:12:00.123] [info]`. What follows without a time belongs to the
 * line before.
 */
export function parseLogLines(text: string): LogLine[] {
  const lines: LogLine[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trimEnd();
    if (line === '') continue;
    const begun = windowLine(line) ?? programLine(line);
    const last = lines.at(-1);
    if (begun !== null) lines.push(begun);
    else if (last === undefined) lines.push({ at: null, level: 'info', text: cut(line) });
    else lines[lines.length - 1] = { ...last, text: cut(`${last.text}\n${line}`) };
  }
  return lines;
}

/** The lines of a journal, one JSON object each with `at` and `kind`; what a crash cut short is shown as it is. */
export function parseJournalLines(text: string): LogLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => journalLine(line));
}

function journalLine(line: string): LogLine {
  const parsed = parseJson(line);
  if (typeof parsed !== 'object' || parsed === null) {
    return { at: null, level: 'warn', text: cut(line) };
  }
  const { at, kind, ...rest } = parsed as Readonly<Record<string, unknown>>;
  const isBad = String(kind).includes('not undone');
  return {
    at: typeof at === 'string' ? at : null,
    level: isBad ? 'warn' : 'info',
    text: cut(`${String(kind)} ${JSON.stringify(rest)}`),
  };
}

function windowLine(line: string): LogLine | null {
  const match = /^\[(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d+)\] \[(\w+)\]\s*(.*)$/.exec(line);
  if (match === null) return null;
  const [, day, time, level, text = ''] = match;
  // Local time, as the log has it: without a zone it is read as such.
  return { at: `${day}T${time}`, level: levelOf(level), text: cut(text) };
}

function programLine(line: string): LogLine | null {
  const match = /^(\d{4}-\d\d-\d\dT\S+) (\[\d+(?: [0-9a-f]{8})?\]) (\w+) {1,2}(.*)$/.exec(line);
  if (match === null) return null;
  const [, at = null, process, level, text = ''] = match;
  return { at, level: levelOf(level), text: cut(`${process} ${text}`) };
}

function levelOf(word: string | undefined): LogLevel {
  return word === 'error' || word === 'warn' ? word : 'info';
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
