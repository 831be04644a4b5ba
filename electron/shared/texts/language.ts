import type { Failure, FailureDescription } from '../failure.ts';
import type { FailureWording } from '../failures/failure-text.ts';
import type { english } from './en/index.ts';
import { fillIn } from './fill-in.ts';
import type { Message, MessageDatum } from './message.ts';
import type { Messages, Say, Translation } from './messages.ts';
import { type AnySay, createSay } from './say.ts';

type English = typeof english;
export type AreaName = keyof English & string;

/** What says the texts of an area: `t('title')`, `t('newer', { days, day })`. */
export type Texts<Area extends AreaName> = Say<English[Area]>;

/** The area of messages that are one part of a failure's texts: `share.stays.detail`. */
export const failuresArea = 'failures';

/** A language, ready to say everything in it. */
export interface Language {
  /** BCP 47 tag: decides on plurals and numbers, and tells screen readers how to speak. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** What says the messages of an area. The same function each time, so that it can be a dependency of hooks. */
  texts<Area extends AreaName>(area: Area): Texts<Area>;
  /** Says a message that came as data. One that this version does not have is named by its key. */
  say(message: Message): string;
  describe(failure: Failure): FailureDescription;
}

export interface LanguageParts {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Translation<English>;
  readonly failures: Readonly<Record<string, FailureWording>>;
  /** How instants and days among the values are said: as files write them, unless given. */
  readonly times?: (value: string) => string;
}

/** Makes a language of its texts. */
export function createLanguage(parts: LanguageParts): Language {
  const { tag, direction, messages, failures, times = (value) => value } = parts;
  const catalog: Readonly<Record<string, Messages>> = messages;
  const areas = new Map<string, AnySay>();
  const areaOf = (area: string): AnySay => {
    const known = areas.get(area) ?? createSay(catalog[area] ?? {}, tag);
    areas.set(area, known);
    return known;
  };
  const withTimes = (values: Message['values']): Message['values'] =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? times(value) : value]),
    );
  const say = (subject: Message): string => {
    const { area, key } = subject;
    const values = withTimes(subject.values);
    if (area === failuresArea) {
      const end = key.lastIndexOf('.');
      const wording = failures[key.slice(0, end)];
      const text = wording?.[key.slice(end + 1) as keyof FailureWording];
      return text === undefined ? `${area}.${key}` : fillIn(text, values, say);
    }
    if (catalog[area]?.[key] === undefined) return `${area}.${key}`;
    const said = Object.entries(values).map(([name, value]) => [name, sayDatum(value, say)]);
    return areaOf(area)(key, Object.fromEntries(said));
  };
  return {
    tag,
    direction,
    texts: <Area extends AreaName>(area: Area) => areaOf(area) as unknown as Texts<Area>,
    say,
    describe: ({ code, params }) => {
      const { title, detail, remedy } = failures[code] ?? unknownFailure(code);
      const values = withTimes(params);
      return {
        title: fillIn(title, values, say),
        detail: fillIn(detail, values, say),
        remedy: fillIn(remedy, values, say),
      };
    },
  };
}

function sayDatum(value: MessageDatum, say: (message: Message) => string): string | number {
  return typeof value === 'object' ? say(value) : value;
}

/** A failure of another version's is named by its code. */
function unknownFailure(code: string): FailureWording {
  return { title: code, detail: code, remedy: '' };
}
