import { tidyAnswers } from '../core/check-answers.ts';
import { answersFromSettings } from '../core/settings-answers.ts';
import type { Answers } from '../shared/answers.ts';
import { type Result, succeed } from '../shared/result.ts';
import type { PrepareSetupDeps } from './setup-dependencies.ts';

/**
 * The answers that a site was set up with, as its settings tell them, and how its host on another computer was
 * installed. Failures: those of reading settings.
 */
export async function readSiteAnswers(
  { openStore, machine, otherHosts }: Pick<PrepareSetupDeps, 'openStore' | 'machine' | 'otherHosts'>,
  site: string,
): Promise<Result<Answers>> {
  const settings = await openStore(site).readSettings();
  if (!settings.ok) return settings;
  const answers = tidyAnswers(answersFromSettings(settings.value, site), machine.platform);
  if (answers.syncHost.kind === 'this-computer' || settings.value.syncHost.kind === 'this-computer') {
    return succeed(answers);
  }
  const way = await otherHosts.find(settings.value.syncHost.hostId);
  if (!way.ok || way.value === null || way.value.asks) return succeed(answers);
  return succeed({ ...answers, syncHost: { ...answers.syncHost, ssh: way.value.ssh } });
}
