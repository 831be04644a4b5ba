/** A sentence that becomes a part of another one. */
export function withoutFullStop(sentence: string): string {
  return sentence.replace(/\.$/u, '');
}
