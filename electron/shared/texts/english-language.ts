import { failureTexts } from '../failures/index.ts';
import { english } from './en/index.ts';
import { createLanguage, type Language } from './language.ts';

/**
 * English, for programs and files that speak one language to scripts and people alike. Marked as pure: a bundle that
 * makes failures and never words them, as of the processes that copy, goes without its texts.
 */
export const englishLanguage: Language = /* @__PURE__ */ createLanguage({
  tag: 'en',
  direction: 'ltr',
  messages: english,
  failures: failureTexts,
});
