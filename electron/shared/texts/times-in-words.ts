/** An instant or a day as files and programs write them: ISO 8601, as `Date.toISOString` does. */
const written = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z)?$/u;

/**
 * Makes what writes an instant or a day among the values of a text as a reader of the language `tag` does, an instant
 * in the time zone of this computer. Every other value stays as it is.
 */
export function timesInWords(tag: string): (value: string) => string {
  return (value) => {
    const at = written.test(value) ? new Date(value) : null;
    if (at === null || Number.isNaN(at.getTime())) return value;
    const isDay = !value.includes('T');
    const parts = isDay ? ({ timeZone: 'UTC' } as const) : ({ timeStyle: 'short' } as const);
    return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', ...parts }).format(at);
  };
}
