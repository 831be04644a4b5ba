/** How parts of a text stand beside each other. */
export const lists = {
  asItIs: '{text}',
  comma: '{start}, {next}',
  semicolon: '{start}; {next}',
  sentences: '{start} {next}',
  and: '{start} and {next}',
  more: '{names} and {count} more',
} as const;
