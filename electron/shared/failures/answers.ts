import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can be wrong with the answers before anything on the machine is looked at. */
export const answersFailures = {
  'answers.unreadable': {
    title: 'The answer file cannot be read',
    detail: 'The answer file {path} cannot be read: {cause}.',
    remedy: 'Check the path and that this account may read it.',
    exitCode: exitCodes.badAnswers,
  },
  'answers.not-json': {
    title: 'The answer file is not valid JSON',
    detail: '{path}, line {line}, column {column}: {cause}.',
    remedy: 'Correct the file there, or write a new one with “Save answers” on the Summary page.',
    exitCode: exitCodes.badAnswers,
  },
  'answers.invalid': {
    title: 'An answer is not valid',
    detail: 'The value {value} is not valid: {cause}.',
    remedy: 'Correct it and try again.',
    exitCode: exitCodes.badAnswers,
  },
  'answers.unknown-key': {
    title: 'Unknown answer',
    detail: 'The answer {key} is not known.',
    remedy: 'Remove it, or correct its spelling: nothing that Setup does not understand is ignored.',
    exitCode: exitCodes.badAnswers,
  },
  'answers.missing': {
    title: 'An answer is missing',
    detail: 'The answer is missing.',
    remedy: 'Give a value for it.',
    exitCode: exitCodes.badAnswers,
  },
} as const satisfies Record<string, FailureText>;
