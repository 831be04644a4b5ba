/** A sentence that becomes a part of another one. */
export function withoutFullStop(sentence: string): string {
  return sentence.replace(/\.$/u, '');
}

/** Whatever a program printed, as a part of a sentence. */
export function oneLine(text: string): string {
  return withoutFullStop(text.replaceAll(/\s+/g, ' ').trim());
}
