import path from 'node:path';
import { z } from 'zod';
import { grantsTheSame, systemSid } from '../../core/security-descriptor.ts';
import type { StateHome } from '../../ports/state-home.ts';
import { administratorsSid } from '../../shared/catalog-facts.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import { asResult, type PowerShell } from './powershell.ts';

const full = '(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)';
const answerSchema = z.object({ foreign: z.string().nullable(), sddl: z.string().nullable() });
/** A home that was found is looked through, entry by entry. */
const longestMs = 120_000;

/** While it is being taken over: so that what was looked at stays as it was. */
export const closedAccess = `O:BAD:PAI${full}`;
/** Users read the files that lie directly in it, such as the list of sites; what lies in folders is not for them. */
export const homeAccess = `O:BAD:PAI${full}(A;OINP;0x1200a9;;;BU)`;

/**
 * The state home in ProgramData, where Windows lets every user make folders: whoever made ours before us would own
 * it, and with it what programs with rights go by. Administrators and SYSTEM have full control of it, users read
 * the list of sites and the folder of hosts; Setup's journal names groups and paths, and is not for them.
 */
export function createWindowsStateHome(powerShell: PowerShell, home: string): StateHome {
  let closing: Promise<Result<null>> | null = null;
  return {
    close: async () => {
      closing ??= close(powerShell, home);
      const closed = await closing;
      // What kept it open may be over at the next try.
      if (!closed.ok) closing = null;
      return closed;
    },
  };
}

async function close(powerShell: PowerShell, home: string): Promise<Result<null>> {
  const request = {
    path: home,
    owners: [systemSid, administratorsSid],
    closed: closedAccess,
    sddl: homeAccess,
    readableFolder: { path: path.win32.join(home, 'hosts'), sddl: `D:PAI${full}(A;OICI;0x1200a9;;;BU)` },
    privateFile: {
      path: path.win32.join(home, 'setup-journal.jsonl'),
      sddl: 'D:PAI(A;;FA;;;SY)(A;;FA;;;BA)',
    },
  };
  const done = asResult(
    await powerShell.run('close-state-home', request, answerSchema, longestMs),
    'close-state-home',
  );
  if (!done.ok) return done;
  const { foreign, sddl } = done.value;
  if (foreign !== null) {
    return failWith(failure('windows.state-home-foreign', { home, path: foreign }));
  }
  if (sddl === null || !isAsWanted(sddl)) {
    return failWith(
      failure('windows.state-home-open', {
        home,
        found: sddl === null ? message('failureParts', 'nothing') : asItIs(sddl),
      }),
    );
  }
  return succeed(null);
}

/** Owners can always change the access list, so the owner counts too. */
function isAsWanted(sddl: string): boolean {
  return /^O:(?:BA|SY|S-1-5-32-544|S-1-5-18)(?=[GDS]:|$)/.test(sddl) && grantsTheSame(sddl, homeAccess);
}
