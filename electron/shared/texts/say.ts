import { IntlMessageFormat } from 'intl-messageformat';
import type { Messages, MessageValue } from './messages.ts';

/** Says a message by its key. `Say` is the same with the keys and values of one area. */
export type AnySay = (key: string, values?: Readonly<Record<string, MessageValue>>) => string;

/**
 * Makes what says the messages of an area. `locale` is a BCP 47 tag: it decides on plurals, and on how numbers
 * inside messages are written. Each message is parsed when it is first said.
 *
 * Throws where a message is not ICU MessageFormat or a value is missing: both are defects that tests find.
 */
export function createSay(area: Messages, locale: string): AnySay {
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = parsed.get(key) ?? parse(area[key] ?? '', locale);
    parsed.set(key, message);
    return String(message.format(values));
  };
}

function parse(text: string, locale: string): IntlMessageFormat {
  return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
}
