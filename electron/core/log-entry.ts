import { createRedactor } from './redact-text.ts';

export interface LogEntry {
  readonly at: Date;
  readonly process: number;
  readonly correlation: string;
  readonly level: string;
  readonly text: string;
}

const redact = createRedactor([]);

/**
 * An entry of a log. Each of its lines begins with the time, the process and the correlation id, so that entries of
 * several processes can be told apart and what a server or a file name says cannot pass for an entry of ours.
 * What looks like a secret is taken out.
 */
export function logLines({ at, process, correlation, level, text }: LogEntry): string {
  const prefix = `${at.toISOString()} [${process} ${correlation}] ${level.padEnd(5)}`;
  const lines = redact(text).text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  return lines.map((line) => `${prefix} ${visible(line)}`).join('\n');
}

/** Terminals obey control characters. */
function visible(line: string): string {
  return line.replaceAll(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
