import { inEnglish } from '../../electron/shared/texts/in-english.ts';

/** What a person reads of something: the same, with its messages said in English. */
export function said(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, inEnglish));
}
