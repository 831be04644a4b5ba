import { uptime } from 'node:os';
import type { Clock } from '../../ports/clock.ts';
import type { SetupOwners } from '../../ports/setup-owners.ts';
import type { ProcessTable } from './process-identity.ts';

/** Tells owners of Setups by their identity, and those of before the last start of the computer by the time. */
export function createSetupOwners(processes: ProcessTable, clock: Clock): SetupOwners {
  return {
    self: () => processes.self(),
    isGone: async (owner, startedAt) => {
      const liveness = await processes.look(owner);
      // A clock that was set forward makes whoever is at work look as if it had been before the start.
      if (liveness !== 'unknown') return liveness === 'dead';
      const computerStartedAt = clock.now().getTime() - uptime() * 1000;
      return startedAt.getTime() < computerStartedAt;
    },
  };
}
