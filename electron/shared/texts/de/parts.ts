import type { LanguageParts } from '../language.ts';
import { germanFailures } from './failures/index.ts';
import { german } from './index.ts';

/** Everything that is said in German. */
export const germanParts: Omit<LanguageParts, 'tag'> = {
  direction: 'ltr',
  messages: german,
  failures: germanFailures,
};
