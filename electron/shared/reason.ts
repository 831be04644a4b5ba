import { describeFailure, type Failure, type FailureCode, failureMessage } from './failure.ts';
import { failureTexts } from './failures/index.ts';
import type { Language } from './texts/language.ts';
import { asItIs } from './texts/listed.ts';
import type { Message, MessageDatum } from './texts/message.ts';

/** Why something is as it is, as files keep it: said in English, and what it takes to say it in another language. */
export interface StoredReason {
  readonly reason: string | null;
  readonly remedy: string | null;
  readonly reasonCode?: string | null | undefined;
  /** Files of earlier versions do not have them. */
  readonly reasonValues?: Readonly<Record<string, MessageDatum>> | null | undefined;
}

/** A failure as files keep it. */
export function storedReason({ code, params }: Failure) {
  const { detail, remedy } = describeFailure({ code, params });
  return { reasonCode: code, reasonValues: { ...params }, reason: detail, remedy };
}

/** No failure, as files keep it. */
export const noReason = { reasonCode: null, reasonValues: null, reason: null, remedy: null } as const;

/** A stored reason in the reader's language; as it was stored where this version does not know its code. */
export function sayReason(
  { describe }: Language,
  { reason, remedy, reasonCode, reasonValues }: StoredReason,
): Pick<StoredReason, 'reason' | 'remedy'> {
  if (!isKnown(reasonCode) || reasonValues == null) return { reason, remedy };
  const said = describe({ code: reasonCode, params: reasonValues });
  return { reason: said.detail, remedy: said.remedy };
}

/** A stored reason and its remedy as parts of another text; nothing where there is none. */
export function reasonMessages(stored: StoredReason): readonly Message[] {
  const { reason, remedy, reasonCode, reasonValues } = stored;
  if (isKnown(reasonCode) && reasonValues != null) {
    const known = { code: reasonCode, params: reasonValues };
    return [failureMessage(known, 'detail'), failureMessage(known, 'remedy')];
  }
  return [reason, remedy].filter((part) => part !== null).map(asItIs);
}

function isKnown(code: string | null | undefined): code is FailureCode {
  return code != null && Object.hasOwn(failureTexts, code);
}
