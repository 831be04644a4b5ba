import { failureTexts } from '../failures/index.ts';
import { germanFailures } from './de/failures/index.ts';
import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { englishLanguage } from './english-language.ts';
import { createLanguage, type Language, type LanguageParts } from './language.ts';

export { englishLanguage };

const ready: Readonly<Record<string, Omit<LanguageParts, 'tag'>>> = {
  en: { direction: 'ltr', messages: english, failures: failureTexts },
  de: { direction: 'ltr', messages: german, failures: { ...failureTexts, ...germanFailures } },
};

/**
 * The first language there is among those that the reader prefers (BCP 47 tags, best first), with the reader's
 * own region: `de-AT` is German with Austria's numbers. English where there is none of them.
 */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const parts = ready[tag.split('-')[0]?.toLowerCase() ?? ''];
    if (parts !== undefined) return createLanguage({ tag, ...parts });
  }
  return englishLanguage;
}
