import { tidyAnswers } from '../core/check-answers.ts';
import { describeFileError } from '../core/file-error.ts';
import type { Answers } from '../shared/answers.ts';
import type { CheckResult } from '../shared/checks.ts';
import { message } from '../shared/texts/message.ts';
import { catalogSourceCheck } from './checks/catalog-source.ts';
import { type Check, type CheckDeps, type CheckSubject, failed } from './checks/check.ts';
import { destinationCheck } from './checks/destination.ts';
import { distributionPointsCheck } from './checks/distribution-points.ts';
import { enginesCheck } from './checks/engines.ts';
import { otherSiteCheck } from './checks/other-site.ts';
import { rightsCheck } from './checks/rights.ts';
import { roomCheck } from './checks/room.ts';
import { schedulerCheck } from './checks/scheduler.ts';
import { shareServerCheck } from './checks/share-server.ts';
import { smsAdministratorsCheck } from './checks/sms-administrators.ts';
import { timeCheck } from './checks/time.ts';

/** In the order in which they are shown. */
const checks: readonly Check[] = [
  rightsCheck,
  timeCheck,
  shareServerCheck,
  schedulerCheck,
  otherSiteCheck,
  destinationCheck,
  roomCheck,
  smsAdministratorsCheck,
  catalogSourceCheck,
  distributionPointsCheck,
  enginesCheck,
];

/** Checks everything that Setup and the runs after it need. Changes nothing. */
export async function checkPrerequisites(
  deps: CheckDeps,
  answers: Answers | null,
  signal: AbortSignal,
): Promise<CheckResult[]> {
  const tidy = answers === null ? null : tidyAnswers(answers, deps.machine.platform);
  const subject: CheckSubject = { deps, answers: tidy, signal };
  return Promise.all(
    checks.filter((check) => check.applicable(subject)).map((check) => perform(check, subject)),
  );
}

/** A check that breaks is a finding of its own: the others are still shown. */
async function perform(check: Check, subject: CheckSubject): Promise<CheckResult> {
  const { id, title } = check;
  try {
    return { id, title, ...(await check.check(subject)) };
  } catch (error) {
    return {
      id,
      title,
      ...failed(
        message('checks', 'notChecked', { cause: describeFileError(error) }),
        message('checks', 'lookIntoLog'),
      ),
    };
  }
}
