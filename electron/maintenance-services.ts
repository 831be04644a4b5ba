import type { MaintenanceServices } from './ipc/services.ts';
import type { SetupParts } from './setup-composition.ts';
import { planRemoval } from './usecases/plan-removal.ts';
import { planRepair } from './usecases/plan-repair.ts';
import { readSiteAnswers } from './usecases/read-site-answers.ts';
import { removeSetup } from './usecases/remove-setup.ts';

/** The use cases of an existing site for the window, bound to this machine. */
export function composeMaintenance(parts: SetupParts): MaintenanceServices {
  return {
    answersOf: (site) => readSiteAnswers(parts, site),
    planRepair: (site) => planRepair(parts, site),
    planRemoval: (site, options) => planRemoval(parts, { destination: site, ...options }),
    remove: ({ site, options, ...request }) =>
      removeSetup(parts, { destination: site, ...options, ...request }),
  };
}
