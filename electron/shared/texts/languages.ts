import { failureTexts } from '../failures/index.ts';
import { english } from './en/index.ts';
import { englishLanguage } from './english-language.ts';
import { createLanguage, type Language, type LanguageParts } from './language.ts';
import { timesInWords } from './times-in-words.ts';

export { englishLanguage };

type Parts = Omit<LanguageParts, 'tag' | 'times'>;

/** English is there at once: whoever reads another language finds codes and files of it in it. */
const inEnglish: Parts = { direction: 'ltr', messages: english, failures: failureTexts };

/** The other languages, each loaded when somebody reads it: nobody else pays for its texts. */
const others: Readonly<Record<string, () => Promise<Parts>>> = {
  de: async () => (await import('./de/parts.ts')).germanParts,
};

/**
 * The first language there is among those that the reader prefers (BCP 47 tags, best first), with the reader's
 * own region: `de-AT` is German with Austria's numbers. English where there is none of them. Instants that a text
 * names are said as that language writes them.
 */
export async function chooseLanguage(preferred: readonly string[]): Promise<Language> {
  for (const tag of preferred) {
    const name = tag.split('-')[0]?.toLowerCase() ?? '';
    if (name === 'en') return spoken(tag, inEnglish);
    const parts = await others[name]?.();
    if (parts !== undefined) return spoken(tag, parts);
  }
  return spoken('en', inEnglish);
}

function spoken(tag: string, parts: Parts): Language {
  return createLanguage({ tag, ...parts, times: timesInWords(tag) });
}
