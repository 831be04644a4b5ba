import type { lists as english } from '../en/lists.ts';

export const lists: Readonly<Record<keyof typeof english, string>> = {
  asItIs: '{text}',
  comma: '{start}, {next}',
  semicolon: '{start}; {next}',
  sentences: '{start} {next}',
  and: '{start} und {next}',
  more: '{names} und {count} weitere',
};
