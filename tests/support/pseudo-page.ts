import { flushSync } from 'react-dom';
import { englishLanguage } from '../../electron/shared/texts/english-language.ts';
import type { Language } from '../../electron/shared/texts/language.ts';
import { startWindow } from '../../renderer/start-window.tsx';
import { pseudoLanguage } from './pseudo-language.ts';

/** English in both directions: a walk goes by its names, and a window that turns round would close its dialogs. */
const languages = {
  ltr: { walked: englishLanguage, looked: pseudoLanguage('ltr') },
  rtl: { walked: { ...englishLanguage, direction: 'rtl' }, looked: pseudoLanguage('rtl') },
} as const satisfies Readonly<Record<Language['direction'], Readonly<Record<string, Language>>>>;

declare global {
  interface Window {
    /** Shows the window in English, or in the pseudo-language. */
    speak(direction: Language['direction'], language: 'walked' | 'looked'): void;
  }
}

const show = startWindow();
// At once: what is looked at next is in that language.
window.speak = (direction, language) => flushSync(() => show(languages[direction][language]));
