import type { PracticeSite } from './adapters/practice/practice-site.ts';
import type { ThisMachine } from './composition.ts';
import { suggestAnswers } from './core/suggest-answers.ts';
import type { SetupServices } from './ipc/services.ts';
import type { SetupParts } from './setup-composition.ts';
import { applySetup } from './usecases/apply-setup.ts';
import { checkPrerequisites } from './usecases/check-prerequisites.ts';
import { inspectCatalog } from './usecases/inspect-catalog.ts';
import { inspectDestination } from './usecases/inspect-destination.ts';
import { inspectShare } from './usecases/inspect-share.ts';
import { prepareSetup } from './usecases/prepare-setup.ts';

/** A server that does not answer is a finding too, long before a person gives up. */
const longestCheckMs = 60_000;

/** Setup's use cases for the window, bound to this machine or to its practice site. */
export function composeSetupServices(
  machine: ThisMachine,
  parts: SetupParts,
  practice: PracticeSite | null,
): SetupServices {
  return {
    suggest: async () => practice?.suggestAnswers() ?? suggestAnswers(parts.machine.platform),
    check: (answers) =>
      checkPrerequisites(
        { ...parts, testDistributor: machine.testDistributor },
        answers,
        AbortSignal.timeout(longestCheckMs),
      ),
    inspectDestination: (destination) => inspectDestination(parts, destination),
    inspectShare: (input) => inspectShare(parts, input),
    listGroups: async () => (await parts.accounts.listGroups()).map(({ name }) => name),
    inspectCatalog: (catalog, trust, signal) => inspectCatalog(machine, { catalog, trust, signal }),
    testDistributionPoint: (target, signal) => machine.testDistributor().test(target, signal),
    prepare: (answers) => prepareSetup(parts, answers),
    apply: (request) => applySetup(parts, request),
  };
}
