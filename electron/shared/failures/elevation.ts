import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can happen where the window asks for administrator rights. */
export const elevationFailures = {
  'elevation.refused': {
    title: 'Administrator rights were not given',
    detail: 'Nothing was changed.',
    remedy: 'Try again and confirm the question for administrator rights, or ask an administrator to.',
    exitCode: exitCodes.rightsMissing,
  },
  'elevation.not-possible': {
    title: 'Administrator rights cannot be asked for here',
    detail: 'This computer has no way to ask for them: {cause}.',
    remedy: 'Nothing was changed. As an administrator (root on Linux), run “{command}”.',
    exitCode: exitCodes.rightsMissing,
  },
  'elevation.not-begun': {
    title: 'The program with administrator rights did not begin',
    detail: 'It ended with exit code {exitCode} before it did anything: {cause}.',
    remedy: 'Nothing was changed. As an administrator (root on Linux), run “{command}”.',
    exitCode: exitCodes.defect,
  },
  'elevation.ended-early': {
    title: 'The program with administrator rights ended early',
    detail: 'It ended with exit code {exitCode} and did not say how far it came.',
    remedy: 'Finish or undo what it began: PkgSource offers both.',
    exitCode: exitCodes.defect,
  },
  'elevation.not-placed': {
    title: 'The request for administrator rights could not be written',
    detail: 'Writing {path} failed: {cause}.',
    remedy: 'Make sure that the disk has room and that this account may write there, then try again.',
    exitCode: exitCodes.defect,
  },
  'elevation.request-refused': {
    title: 'The request is refused',
    detail: 'The request {path} is not carried out: {cause}.',
    remedy: 'Ask again from the window of PkgSource; a request is good for one time and a few minutes.',
    exitCode: exitCodes.badAnswers,
  },
  'elevation.request-used': {
    title: 'The request was carried out already',
    detail: 'The request {path} was used before.',
    remedy: 'Ask again from the window of PkgSource; a request is good for one time.',
    exitCode: exitCodes.badAnswers,
  },
  'elevation.plan-differs': {
    title: 'The plan is not the one that was shown',
    detail:
      'Seen with administrator rights, other things are to be done: this computer changed, the request was changed, or your account could not see everything.',
    remedy: 'Nothing was changed. Look at the plan again and start from there.',
    exitCode: exitCodes.badAnswers,
  },
  'elevation.sync-not-ours': {
    title: 'This run cannot be cancelled from here',
    detail: 'The synchronization of {site} runs with rights that this account does not have.',
    remedy: 'Let it end, or cancel it as an administrator: end the process {process}.',
    exitCode: exitCodes.rightsMissing,
  },
} as const satisfies Record<string, FailureText>;
