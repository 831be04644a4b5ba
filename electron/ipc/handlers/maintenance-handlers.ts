import { failure } from '../../shared/failure.ts';
import { failWith, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import type { Handlers, Push } from '../serve-contract.ts';
import type { MaintenanceServices } from '../services.ts';

type MaintenanceCalls = Extract<keyof Handlers, `maintenance.${string}`>;

/** The calls about a site that is to be changed, repaired or removed, and what ends a removal that runs. */
export interface MaintenanceHandlers {
  readonly handlers: Pick<Handlers, MaintenanceCalls>;
  /** Ends the cleaning of distribution points, and resolves when the removal has ended. */
  stop(): Promise<void>;
}

/** One removal at a time: a second one would plan on what the first is taking away. */
export function maintenanceHandlers(maintenance: MaintenanceServices, push: Push): MaintenanceHandlers {
  let running: { readonly abort: AbortController; readonly ended: Promise<unknown> } | null = null;

  const remove: Handlers['maintenance.remove'] = async ({ site, options, planHash }) => {
    if (running !== null)
      return failWith(failure('call.refused', { cause: message('requestCauses', 'removalRuns') }));
    const abort = new AbortController();
    const ended = maintenance.remove({
      ...{ site, options, planHash, signal: abort.signal },
      report: (progress) => push('maintenance.removalProgress', progress),
    });
    running = { abort, ended };
    try {
      return succeed(await ended);
    } finally {
      running = null;
    }
  };

  return {
    handlers: {
      'maintenance.answersOf': ({ site }) => maintenance.answersOf(site),
      'maintenance.planRepair': ({ site }) => maintenance.planRepair(site),
      'maintenance.planRemoval': ({ site, options }) => maintenance.planRemoval(site, options),
      'maintenance.remove': remove,
    },
    stop: async () => {
      running?.abort.abort();
      await running?.ended.catch(() => undefined);
    },
  };
}
