export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name; the last one where a name comes twice. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * Reads what curl prints with `include`: the headers of every answer on the way, challenges to sign in among them,
 * then the body of the last one. Null where that is no HTTP answer.
 */
export function readCurlAnswer(output: string): HttpAnswer | null {
  let rest = output;
  let answer: HttpAnswer | null = null;
  while (rest.startsWith('HTTP/')) {
    const end = /\r?\n\r?\n/.exec(rest);
    if (end === null) return null;
    const block = rest.slice(0, end.index);
    rest = rest.slice(end.index + end[0].length);
    const [statusLine = '', ...headerLines] = block.split(/\r?\n/);
    const status = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(statusLine)?.[1]);
    if (!Number.isInteger(status)) return null;
    answer = { status, headers: readHeaders(headerLines), body: rest };
  }
  return answer;
}

function readHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
}

/** What an answer asks to wait for, in seconds; null where it names none. Source: RFC 9110, section 10.2.3. */
export function retryAfterSeconds({ headers }: HttpAnswer, now: Date): number | null {
  const text = headers.get('retry-after');
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}
