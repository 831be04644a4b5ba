import { englishLanguage } from '../../electron/shared/texts/english-language.ts';
import type { AreaName, Language, Texts } from '../../electron/shared/texts/language.ts';

/** What stands around every text of a pseudo-language: a text without it does not come from the catalog. */
export const brackets = ['⟦', '⟧'] as const;

type AnySay = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * English with other letters, 40 percent longer and in brackets, so that an English speaker sees what is not translated
 * and what has no room for a longer language. `rtl` runs from right to left.
 */
export function pseudoLanguage(direction: Language['direction']): Language {
  const areas = new Map<string, AnySay>();
  return {
    tag: direction === 'rtl' ? 'en-XB' : 'en-XA',
    direction,
    texts: <Area extends AreaName>(area: Area) => {
      const english = englishLanguage.texts(area) as unknown as AnySay;
      const known = areas.get(area) ?? ((key, values) => pseudo(english(key, values)));
      areas.set(area, known);
      return known as unknown as Texts<Area>;
    },
    say: (message) => pseudo(englishLanguage.say(message)),
    describe: (failure) => {
      const { title, detail, remedy } = englishLanguage.describe(failure);
      return { title: pseudo(title), detail: pseudo(detail), remedy: pseudo(remedy) };
    },
  };
}

/** Longer by 40 percent, as German and Finnish are; values inside the text grow with it. */
function pseudo(text: string): string {
  const [open, close] = brackets;
  const padding = 'ǝ'.repeat(Math.ceil(text.replaceAll(/[⟦⟧]/gu, '').length * 0.4));
  return text === '' ? text : `${open}${text} ${padding.replaceAll(/(.{8})/gu, '$1 ').trim()}${close}`;
}
