import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can be wrong with the machine's secret store. Texts name entries and files, never what they hold. */
export const secretsFailures = {
  'secret.bad-name': {
    title: 'A credential name is not valid',
    detail: 'The credential name “{name}” is not valid.',
    remedy: 'Use 1 to 64 letters, digits, dots, underscores or hyphens, beginning with a letter or digit.',
    exitCode: exitCodes.badAnswers,
  },
  'secret.not-found': {
    title: 'A credential is not stored',
    detail: 'There is no credential named “{name}” in this computer’s secret store.',
    remedy: 'Store it under that name, or correct the name in the settings.',
    exitCode: exitCodes.badAnswers,
  },
  'secret.exposed': {
    title: 'A credential can be read by others',
    detail: '{path} is not kept to this account alone ({found}), so it is not used.',
    remedy: 'Change the password where it counts, remove the file and store the credential again.',
    exitCode: exitCodes.rightsMissing,
  },
  'secret.unreadable': {
    title: 'A credential cannot be read',
    detail: '{path} cannot be read: {cause}.',
    remedy: 'Run as the account that the store belongs to (root), or store the credential again.',
    exitCode: exitCodes.rightsMissing,
  },
  'secret.not-stored': {
    title: 'A credential cannot be stored',
    detail: '{path} cannot be changed: {cause}.',
    remedy: 'Run as the account that the store belongs to (root), and check the disk.',
    exitCode: exitCodes.rightsMissing,
  },
} as const satisfies Record<string, FailureText>;
