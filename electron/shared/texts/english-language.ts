import { failureTexts } from '../failures/index.ts';
import { english } from './en/index.ts';
import { createLanguage, type Language } from './language.ts';

/** English, for programs and files that speak one language to scripts and people alike. */
export const englishLanguage: Language = createLanguage({
  tag: 'en',
  direction: 'ltr',
  messages: english,
  failures: failureTexts,
});
