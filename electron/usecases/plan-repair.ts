import type { Answers } from '../shared/answers.ts';
import type { PrepareOutcome } from '../shared/plan.ts';
import { type Result, succeed } from '../shared/result.ts';
import { prepareSetup } from './prepare-setup.ts';
import { readSiteAnswers } from './read-site-answers.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

/** What repairing a site takes: Setup with the site's own answers. */
export interface RepairPlan {
  readonly answers: Answers;
  /** Its operations are `already right` except where the computer differs from the site's settings. */
  readonly prepared: PrepareOutcome;
}

/**
 * Compares a site with its own settings: share and who may use it, folders and their permissions, schedule,
 * registration. Changes nothing; `applySetup` with these answers and this plan's hash repairs.
 */
export async function planRepair(deps: PrepareSetupDeps, site: string): Promise<Result<RepairPlan>> {
  const answers = await readSiteAnswers(deps, site);
  if (!answers.ok) return answers;
  return succeed({ answers: answers.value, prepared: await prepareSetup(deps, answers.value) });
}
