import { createSystemClock } from '../../electron/adapters/clock/system-clock.ts';
import type { AdminServiceParts } from '../../electron/adapters/configmgr/admin-service.ts';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createNodePrograms } from '../../electron/adapters/programs/node-programs.ts';
import type { ProgramRequest } from '../../electron/ports/programs.ts';
import type { Credential } from '../../electron/ports/secrets.ts';
import { failure } from '../../electron/shared/failure.ts';
import { failWith, succeed } from '../../electron/shared/result.ts';

/** What asking an administration service needs, with the real curl; `started` and `waits` are what was done. */
export function adminServiceParts(credentials: Readonly<Record<string, Credential>> = {}) {
  const started: ProgramRequest[] = [];
  const waits: number[] = [];
  const programs = createNodePrograms();
  const clock = createSystemClock();
  const refuse = () => Promise.reject(new Error('nobody changes secrets here'));
  const parts: AdminServiceParts = {
    programs: {
      run: (request) => {
        started.push(request);
        return programs.run(request);
      },
    },
    files: createNodeFiles(),
    secrets: {
      read: async (name) => {
        const found = credentials[name];
        return found === undefined ? failWith(failure('secret.not-found', { name })) : succeed(found);
      },
      ...{ write: refuse, remove: refuse, list: refuse },
    },
    clock: {
      now: clock.now,
      wait: async (ms, signal) => {
        waits.push(ms);
        await clock.wait(0, signal);
      },
    },
    ...{ platform: 'linux', curl: 'curl' },
  };
  return { parts, started, waits };
}
