import path from 'node:path';
import { createElevationInbox } from './adapters/elevation/elevation-inbox.ts';
import { createElevationRequests } from './adapters/elevation/elevation-requests.ts';
import { createLinuxElevation } from './adapters/elevation/linux-elevation.ts';
import { createPosixGuard } from './adapters/elevation/posix-guard.ts';
import { createNodeIdentifiers } from './adapters/files/node-identifiers.ts';
import { createUserAccountControl } from './adapters/windows/elevation.ts';
import { createNtfsGuard } from './adapters/windows/ntfs-guard.ts';
import type { ThisMachine } from './composition.ts';
import { commandForWork } from './core/command-for-work.ts';
import type { ElevationInbox } from './ports/elevation.ts';
import type { AskElevatedDeps } from './usecases/elevated/ask-elevated.ts';

/** Always this folder, whatever TMPDIR says: the elevated program has another environment than the one that asks. */
const posixRequestRoot = '/tmp';

/** What takes requests on, in the headless program. */
export function composeElevationInbox(machine: ThisMachine): ElevationInbox {
  return createElevationInbox({ ...partsOf(machine), root: posixRequestRoot });
}

/** What asks for administrator rights, in the window. `windowHome`: a folder of its account's own. */
export function composeElevation(machine: ThisMachine, windowHome: string): AskElevatedDeps {
  const { programs, headlessProgram, environment, clock } = machine;
  const isWindows = process.platform === 'win32';
  return {
    requests: createElevationRequests({
      ...partsOf(machine),
      identifiers: createNodeIdentifiers(),
      root: isWindows ? path.join(windowHome, 'requests') : posixRequestRoot,
    }),
    elevation: isWindows
      ? createUserAccountControl(machine.powerShell, headlessProgram)
      : createLinuxElevation({ programs, command: headlessProgram, environment }),
    clock,
    commandFor: (work) => commandForWork(work, headlessProgram),
  };
}

function partsOf({ files, clock, stateHome, environment, powerShell, home }: ThisMachine) {
  const isWindows = process.platform === 'win32';
  const platform = isWindows ? 'windows' : 'linux';
  const guard = isWindows ? createNtfsGuard(powerShell, home) : createPosixGuard(environment);
  return { guard, files, clock, platform, stateHome } as const;
}
