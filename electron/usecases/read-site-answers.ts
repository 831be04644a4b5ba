import { tidyAnswers } from '../core/check-answers.ts';
import { answersFromSettings } from '../core/settings-answers.ts';
import type { Answers } from '../shared/answers.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

/** The answers that a site was set up with, as its settings tell them. Failures: those of reading settings. */
export async function readSiteAnswers(
  { openStore, machine }: Pick<PrepareSetupDeps, 'openStore' | 'machine'>,
  site: string,
): Promise<Result<Answers>> {
  const settings = await openStore(site).readSettings();
  return settings.ok
    ? succeed(tidyAnswers(answersFromSettings(settings.value, site), machine.platform))
    : settings;
}
