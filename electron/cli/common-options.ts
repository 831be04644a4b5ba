import type { CommandOutcome } from './command-outcome.ts';

/** What a command's outcome is handed to: it prints it, and its exit code becomes the program's. */
export type Finish = (outcome: CommandOutcome) => void;

/** Options that mean the same wherever they are, as commander takes them. */
export const siteOption = [
  '--site <folder>',
  'destination folder of the site; not needed where there is only one',
] as const;
export const jsonOption = ['--json', 'print one JSON document on standard output and nothing else'] as const;
