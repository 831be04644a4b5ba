import { createContext, useContext } from 'react';
import type { AreaName, Language, Texts } from '../electron/shared/texts/language.ts';

/** The language of the window, chosen in main.tsx. */
export const LanguageContext = createContext<Language | null>(null);

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error('LanguageContext has no provider');
  return language;
}

/** What says the texts of one area of the message catalog. */
export function useTexts<Area extends AreaName>(area: Area): Texts<Area> {
  return useLanguage().texts(area);
}
