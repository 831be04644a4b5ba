import { describeFailure, type Failure, type FailureDescription } from '../failure.ts';
import type { FailureWording } from '../failures/failure-text.ts';
import type { english } from './en/index.ts';
import type { Message } from './message.ts';
import type { Messages, Say, Translation } from './messages.ts';
import { type AnySay, createSay } from './say.ts';

type English = typeof english;
export type AreaName = keyof English & string;

/** What says the texts of an area: `t('title')`, `t('newer', { days, day })`. */
export type Texts<Area extends AreaName> = Say<English[Area]>;

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
}

/** Makes a language of its texts. */
export function createLanguage({ tag, direction, messages, failures }: LanguageParts): Language {
  const catalog: Readonly<Record<string, Messages>> = messages;
  const areas = new Map<string, AnySay>();
  const areaOf = (area: string): AnySay => {
    const known = areas.get(area) ?? createSay(catalog[area] ?? {}, tag);
    areas.set(area, known);
    return known;
  };
  return {
    tag,
    direction,
    texts: <Area extends AreaName>(area: Area) => areaOf(area) as unknown as Texts<Area>,
    say: ({ area, key, values }) =>
      catalog[area]?.[key] === undefined ? `${area}.${key}` : areaOf(area)(key, values),
    describe: (failure) => describeFailure(failure, failures),
  };
}
