import { z } from 'zod';
import type { english } from './en/index.ts';
import type { ValuesOf } from './messages.ts';

/** What a message as data may be given: a message inside a message is said in the same language. */
export type MessageDatum = string | number | Message;

/** A text as data: which one it is, and the values it names. Whoever shows it says it in a language. */
export interface Message {
  readonly area: string;
  readonly key: string;
  readonly values: Readonly<Record<string, MessageDatum>>;
}

export const messageDatumSchema: z.ZodType<MessageDatum> = z.union([
  z.string(),
  z.number(),
  z.lazy(() => messageSchema),
]);

export const messageSchema: z.ZodType<Message> = z.strictObject({
  area: z.string(),
  key: z.string(),
  values: z.record(z.string(), messageDatumSchema),
});

type English = typeof english;

/** Makes a message of an area; the values that its text names must be given, and no other. */
export function message<Area extends keyof English & string, Key extends keyof English[Area] & string>(
  area: Area,
  key: Key,
  ...values: ValuesOf<English[Area][Key], MessageDatum>
): Message {
  return { area, key, values: values[0] ?? {} };
}

/** Whether something that was read or is to be written is a message as data. */
export function isMessage(value: unknown): value is Message {
  // Asked of every value of a document: only what can be one is parsed.
  const mayBe = typeof value === 'object' && value !== null && 'area' in value;
  return mayBe && messageSchema.safeParse(value).success;
}
