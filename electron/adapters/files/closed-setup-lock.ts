import type { SetupLock } from '../../ports/setup-lock.ts';
import type { StateHome } from '../../ports/state-home.ts';

/** Setup's lock in a state home that is closed to others first: the lock is the first thing that Setup writes. */
export function closeBeforeLocking(lock: SetupLock, stateHome: StateHome): SetupLock {
  return {
    acquire: async (work, site) => {
      const closed = await stateHome.close();
      return closed.ok ? lock.acquire(work, site) : closed;
    },
  };
}
