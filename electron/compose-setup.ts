import type { PracticeSite } from './adapters/practice/practice-site.ts';
import type { ThisMachine } from './composition.ts';
import { suggestAnswers } from './core/suggest-answers.ts';
import type { SetupServices } from './ipc/services.ts';
import { inspectCatalog } from './usecases/inspect-catalog.ts';

/** Setup's use cases on this machine. */
export function composeSetup(machine: ThisMachine, practice: PracticeSite | null): SetupServices {
  const missing = async (): Promise<never> => {
    throw new Error('not wired yet');
  };
  return {
    suggest: async () =>
      practice?.suggestAnswers() ?? suggestAnswers(process.platform === 'win32' ? 'windows' : 'linux'),
    check: missing,
    inspectDestination: missing,
    inspectShare: missing,
    listGroups: missing,
    inspectCatalog: (catalog, trust, signal) => inspectCatalog(machine, { catalog, trust, signal }),
    testDistributionPoint: (target, signal) => machine.testDistributor().test(target, signal),
    prepare: missing,
    apply: missing,
  };
}
