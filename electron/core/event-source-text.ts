/** How a source of events in Windows' Application log is named among what an operation touches. */
export function eventSourceText(source: string): string {
  return `Application log: source ${source}`;
}
