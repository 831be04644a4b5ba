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
  'answers.not-unicode': {
    title: 'The answer file is in another encoding',
    detail: '{path}, line {line}, column {column}: there is no such character in UTF-8 or UTF-16.',
    remedy: 'Save the file as UTF-8 with your editor.',
    exitCode: exitCodes.badAnswers,
  },
  'answers.duplicate-key': {
    title: 'An answer is given twice',
    detail: 'The answer {key} is given already.',
    remedy: 'Remove one of the two.',
    exitCode: exitCodes.badAnswers,
  },
  'answers.control-character': {
    title: 'An answer has a control character',
    detail: 'The value {value} has a control character, such as a tab.',
    remedy: 'In JSON write each backslash twice, as in "C:\\\\temp".',
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
    detail: 'The answer {key} is missing.',
    remedy: 'Give a value for it.',
    exitCode: exitCodes.badAnswers,
  },
  'answers.variable-missing': {
    title: 'An environment variable is not set',
    detail: 'The path {value} names the environment variable {variable}, which is not set.',
    remedy: 'Set it where Setup runs, or write the path out.',
    exitCode: exitCodes.badAnswers,
  },
  'path.not-absolute': {
    title: 'The path is not absolute',
    detail: '{path} does not say where it begins.',
    remedy: 'Write the whole path, for example {example}.',
    exitCode: exitCodes.badAnswers,
  },
  'path.not-usable': {
    title: 'The path cannot be used',
    detail: '{path} cannot be used because {cause}.',
    remedy: 'Choose another name or folder.',
    exitCode: exitCodes.badAnswers,
  },
  'destination.unc': {
    title: 'The destination is on another computer',
    detail: '{path} is a network path.',
    remedy: 'Choose a folder on a disk of this computer: it will be shared from here.',
    exitCode: exitCodes.badAnswers,
  },
  'destination.root': {
    title: 'The destination is a whole disk',
    detail: '{path} is the root of a disk.',
    remedy: 'Choose a folder on it, so that PkgSource keeps to itself.',
    exitCode: exitCodes.badAnswers,
  },
  'destination.system-folder': {
    title: 'The destination belongs to the system',
    detail: '{path} is or lies in {system}, which belongs to the operating system.',
    remedy: 'Choose a folder of its own.',
    exitCode: exitCodes.badAnswers,
  },
  'share.name-not-allowed': {
    title: 'The share name is not allowed',
    detail: 'A share cannot be named “{name}”: {cause}.',
    remedy: 'Choose another share name, for example PackageSrc.',
    exitCode: exitCodes.badAnswers,
  },
  'group.name-not-allowed': {
    title: 'The group name is not allowed',
    detail: 'A group cannot be named “{name}”.',
    remedy: 'Use lower-case letters, digits, hyphens and underscores, for example sms-admins.',
    exitCode: exitCodes.badAnswers,
  },
  'catalog.folder-is-target': {
    title: 'The catalog folder is the package source itself',
    detail: '{path} is where Setup puts the catalog; it cannot come from there.',
    remedy: 'Choose the folder that you fill by hand.',
    exitCode: exitCodes.badAnswers,
  },
  'dp.duplicate-name': {
    title: 'Two distribution points have one name',
    detail: 'Another distribution point is named {name} too.',
    remedy: 'Give each distribution point a name of its own.',
    exitCode: exitCodes.badAnswers,
  },
  'dp.duplicate-path': {
    title: 'Two distribution points have one folder',
    detail: '{path} is the folder of {other} already.',
    remedy: 'Remove one of the two, or correct its path.',
    exitCode: exitCodes.badAnswers,
  },
  'dp.inside-package-source': {
    title: 'The distribution point overlaps the package source',
    detail: '{path} and the package source {packageSource} lie inside one another.',
    remedy: 'Choose a folder apart from the package source.',
    exitCode: exitCodes.badAnswers,
  },
  'dp.not-a-share': {
    title: 'The network path is not complete',
    detail: '{path} does not name a server and a share.',
    remedy: 'Write it as \\\\server\\share or \\\\server\\share\\folder.',
    exitCode: exitCodes.badAnswers,
  },
  'dp.empty-window': {
    title: 'The time window is empty',
    detail: 'The window begins and ends at {from}, so nothing would ever be copied.',
    remedy: 'Choose an end other than the beginning, or remove the window.',
    exitCode: exitCodes.badAnswers,
  },
  'updates-source.folder-in-use': {
    title: 'The folder has another purpose',
    detail: 'The folder {folder} of the site is used for something else.',
    remedy: 'Choose another name, for example UpdatesSource.',
    exitCode: exitCodes.badAnswers,
  },
  'updates-source.same-share': {
    title: 'Two shares have one name',
    detail: 'The package source is to be shared as {name} too.',
    remedy: 'Choose another share name for the updates source, for example UpdatesSrc.',
    exitCode: exitCodes.badAnswers,
  },
} as const satisfies Record<string, FailureText>;
