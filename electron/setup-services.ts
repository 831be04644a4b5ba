import type { PracticeSite } from './adapters/practice/practice-site.ts';
import type { ThisMachine } from './composition.ts';
import { suggestAnswers } from './core/suggest-answers.ts';
import type { SetupServices } from './ipc/services.ts';
import type { SetupParts } from './setup-composition.ts';
import { applySetup } from './usecases/apply-setup.ts';
import { inspectCatalog } from './usecases/inspect-catalog.ts';
import { prepareSetup } from './usecases/prepare-setup.ts';

/** Setup's use cases for the window, bound to this machine or to its practice site. */
export function composeSetupServices(
  machine: ThisMachine,
  parts: SetupParts,
  practice: PracticeSite | null,
): SetupServices {
  const missing = async (): Promise<never> => {
    throw new Error('not wired yet');
  };
  return {
    suggest: async () => practice?.suggestAnswers() ?? suggestAnswers(parts.machine.platform),
    check: missing,
    inspectDestination: missing,
    inspectShare: missing,
    listGroups: async () => (await parts.accounts.listGroups()).map(({ name }) => name),
    inspectCatalog: (catalog, trust, signal) => inspectCatalog(machine, { catalog, trust, signal }),
    testDistributionPoint: (target, signal) => machine.testDistributor().test(target, signal),
    prepare: (answers) => prepareSetup(parts, answers),
    apply: (request) => applySetup(parts, request),
  };
}
