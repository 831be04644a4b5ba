import { englishLanguage } from './english-language.ts';
import { isMessage } from './message.ts';

/** For `JSON.stringify`: messages are said in English, as scripts and people read them in documents. */
export function inEnglish(_name: string, value: unknown): unknown {
  return isMessage(value) ? englishLanguage.say(value) : value;
}
