import { english } from './texts/en/index.ts';
import { englishLanguage } from './texts/english-language.ts';
import type { Language } from './texts/language.ts';
import { asItIs } from './texts/listed.ts';
import type { Message } from './texts/message.ts';
import type { MessageValue, ValuesOf } from './texts/messages.ts';

type Texts = typeof english.waiting;

/** What something waits for, as files keep it: said in English, and what it takes to say it in another language. */
export interface StoredWaiting {
  readonly waitingFor: string | null;
  /** Files of earlier versions have neither. */
  readonly waitingForCode?: string | null | undefined;
  readonly waitingForValues?: Readonly<Record<string, MessageValue>> | null | undefined;
}

/** A wait, with what it is for. */
export type Waiting = StoredWaiting & { readonly waitingFor: string };

/** Makes a wait for what one of the catalog's texts says. */
export function waitFor<Code extends keyof Texts>(code: Code, ...values: ValuesOf<Texts[Code]>): Waiting {
  const [given = {}] = values;
  return {
    waitingFor: englishLanguage.say({ area: 'waiting', key: code, values: given }),
    waitingForCode: code,
    waitingForValues: given,
  };
}

/** Nothing is waited for. */
export const notWaiting = { waitingFor: null, waitingForCode: null, waitingForValues: null } as const;

/** The part of something that says what it waits for. */
export function waitingOf({ waitingFor, waitingForCode = null, waitingForValues = null }: StoredWaiting) {
  return { waitingFor, waitingForCode, waitingForValues };
}

/** What is waited for in the reader’s language; as it was stored where this version does not know its code. */
export function sayWaiting({ say }: Language, stored: StoredWaiting): string | null {
  const waited = waitingMessage(stored);
  return waited === null ? null : say(waited);
}

/** What is waited for as a part of another text; null where nothing is. */
export function waitingMessage(stored: StoredWaiting): Message | null {
  const { waitingFor, waitingForCode, waitingForValues } = stored;
  const isKnown =
    waitingForCode != null && waitingForValues != null && Object.hasOwn(english.waiting, waitingForCode);
  if (isKnown) return { area: 'waiting', key: waitingForCode, values: waitingForValues };
  return waitingFor === null ? null : asItIs(waitingFor);
}
