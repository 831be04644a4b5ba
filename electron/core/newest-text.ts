/** The end of a text: its newest whole lines within `longest` characters, after a line that says how much is left out. */
export function newestLines(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.slice(-longest);
  const firstLine = end.indexOf('\n') + 1;
  const kept = firstLine === 0 || firstLine === end.length ? end : end.slice(firstLine);
  return `[${text.length - kept.length} earlier characters left out]\n${kept}`;
}
