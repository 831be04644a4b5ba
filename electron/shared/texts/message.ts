import { z } from 'zod';
import type { english } from './en/index.ts';
import type { ValuesOf } from './messages.ts';

/** A text as data: which one it is, and the values it names. Whoever shows it says it in a language. */
export const messageSchema = z.strictObject({
  area: z.string(),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type Message = z.output<typeof messageSchema>;

type English = typeof english;

/** Makes a message of an area; the values that its text names must be given, and no other. */
export function message<Area extends keyof English & string, Key extends keyof English[Area] & string>(
  area: Area,
  key: Key,
  ...values: ValuesOf<English[Area][Key]>
): Message {
  return { area, key, values: values[0] ?? {} };
}
