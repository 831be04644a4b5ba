import { type Message, type MessageDatum, message } from './message.ts';

/** How the parts of a list stand beside each other. */
export type Joint = 'comma' | 'semicolon' | 'sentences';

/** The parts of a list as one text, said in the language of its reader. */
export function listed(parts: readonly MessageDatum[], joint: Joint): Message {
  const [first, ...rest] = parts;
  const start = asItIs(first ?? '');
  return rest.reduce<Message>((before, next) => message('lists', joint, { start: before, next }), start);
}

/** `a, b and c`. */
export function listedWithAnd(parts: readonly MessageDatum[]): MessageDatum {
  const last = parts.at(-1) ?? '';
  return parts.length < 2
    ? last
    : message('lists', 'and', { start: listed(parts.slice(0, -1), 'comma'), next: last });
}

/** The first names of a list, and how many more there are. */
export function someOf(names: readonly string[]): MessageDatum {
  const most = 5;
  const shown = names.slice(0, most).join(', ');
  const rest = names.length - most;
  return rest > 0 ? message('lists', 'more', { names: shown, count: rest }) : shown;
}

/** What is a text already, in every language: a path, a name, the words of the operating system, a message. */
export function asItIs(text: MessageDatum): Message {
  return typeof text === 'object' ? text : message('lists', 'asItIs', { text });
}
